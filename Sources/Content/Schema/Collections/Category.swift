extension ContentCollection {
  static let categories = ContentCollection(
    "categories", "category", number: 3, "The tree of subjects by which everything is found.",
    tables: ["category"],
    fields: [
      Field("name", .string, "Name of the category.").localized.required,
      Field("description", .markdown, "What it covers.").localized.body,
      Field("parent", .reference("categories"), "The category above it; hidden, it hides this one.").follows,
      Field("icon", .asset, "Small picture."),
      Field("image", .asset, "Large picture."),
      Field("color", .color, "Its colour."),
      Field("kind", .word(.categoryKind), "What it sorts.").standard("course").alias("category_type"),
      Field("is_featured", .boolean, "Shown on the home page."),
      Field("course_count", .integer, "Visible courses in it and below.").computed,
      Field("book_count", .integer, "Visible books in it and below.").computed,
      Field("event_count", .integer, "Visible events in it and below.").computed,
      Field("depth", .integer, "How many categories are above it.").computed,
      Field("path", .string, "Its slug after those of the categories above, with slashes between.").computed,
      Field("breadcrumb", .references("categories"), "The categories above, the highest first, and itself.")
        .computed,
    ])
}
