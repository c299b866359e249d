extension ContentCollection {
  static let faqs = ContentCollection(
    "faqs", "question", number: 23, "Frequent questions and their answers, for the site or for one course.",
    key: "id", tables: ["faq"],
    fields: [
      Field("question", .markdown, "What people ask.").localized.required,
      Field("answer", .markdown, "What they are told.").localized.required.body,
      Field("category", .string, "Heading that it stands under on the FAQ page.").localized,
      Field("course", .reference("courses"), "The course it is about; the whole site if absent.").follows,
      Field(
        "stats",
        .object(Field("helpful_count", .integer, "Readers it helped.").told.outside("helpful_count")),
        "What the platform counts."),
    ])
}
