extension ContentCollection {
  static let tags = ContentCollection(
    "tags", "tag", number: 4, "Words that courses, people and books are found by: topics, expertise, skills.",
    tables: ["tag", "topics", "topic"],
    fields: [
      Field("name", .string, "The word itself.").localized.required.max(50).alias("tag", "expertise"),
      Field("description", .markdown, "What it covers.").localized.body,
      Field("kind", .word(.tagKind), "What sort of word it is.").standard("tag"),
      Field("use_count", .integer, "Visible entries that have it.").computed,
    ])
}
