extension ContentCollection {
  static let bundles = ContentCollection(
    "bundles", "bundle", number: 13, "Courses sold together for less.",
    tables: ["bundle"],
    fields: [
      Field("title", .string, "Name of the bundle.").localized.required,
      Field("short_description", .text, "Two sentences for cards.").localized.required.alias("summary"),
      Field("description", .markdown, "What it contains and for whom.").localized.required.body,
      Field("instructor", .reference("people"), "Who put it together."),
      Field("thumbnail", .asset, "Picture for cards.").alias("thumbnail_url"),
      Field("cover", .asset, "Wide picture for the page.").alias("cover_image"),
      Field("price", .money, "What it costs; less than its courses.").required,
      Field("list_price", .money, "The usual price, shown struck through.").alias("compare_price"),
      Field("currency", .currency, "Currency of its prices."),
      Field(
        "courses",
        .objects(
          shorthand: "course",
          Field("course", .reference("courses"), "A course in it.").required,
          Field("order", .integer, "Place in the list.").alias("display_order")),
        "The courses in it, at least two."
      ).required.alias("bundle_courses"),
      Field("is_featured", .boolean, "Shown on the home page."),
      Field("course_count", .integer, "Courses in it.").computed.alias("total_courses"),
      Field("duration", .duration, "Sum of its courses.").computed.alias("total_duration_hours", .hours),
      Field("list_sum", .money, "What its courses cost one by one.").computed,
      Field("saving", .money, "How much less it costs than its courses one by one.").computed,
      Field("rating", .decimal, "Mean of its courses.").counted.range(0, 5),
      Field(
        "stats",
        .object(
          Field("total_enrollments", .integer, "Learners who bought it.").counted
            .outside("total_enrollments")),
        "What the platform counts."),
    ])
}
