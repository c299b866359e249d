extension ContentCollection {
  static let products = ContentCollection(
    "products", "product", number: 16, "Things to download: templates, recordings, short books.",
    tables: ["product", "content", "contents"],
    fields: [
      Field("title", .string, "Name of the product.").localized.required,
      Field("description", .markdown, "What one gets.").localized.required.body,
      Field("owner", .reference("people"), "Who made it.").required.alias("user", "creator"),
      Field("category", .reference("categories"), "Main category.").alias("content_categories"),
      Field("tags", .references("tags"), "What it touches on."),
      Field("content_type", .word(.contentType), "What sort of thing it is.").required,
      Field("price", .money, "What it costs; 0 if it is free.").required,
      Field("currency", .currency, "Currency of its price."),
      Field("file", .asset, "The product itself; never copied to the site.").secret.alias("file_path"),
      Field("file_size", .integer, "Its size in bytes.").computed,
      Field("thumbnail", .asset, "Picture for cards.").alias("thumbnail_path", "thumbnail_url"),
      Field("preview_available", .boolean, "The preview may be published.").standard("false"),
      Field("preview", .asset, "A part of it for everyone.").alias("preview_path"),
      Field("rating", .decimal, "Mean of its approved reviews.").counted.range(0, 5).alias("average_rating"),
      Field("rating_count", .integer, "Approved reviews.").counted.range(0).alias("total_reviews"),
      RatingFields.histogram,
      Field(
        "stats",
        .object(
          Field("views", .integer, "Views of the page.").told.outside("views"),
          Field("purchases", .integer, "Times sold.").counted.outside("purchases")),
        "What the platform counts."),
      Field("earnings", .any, "The owner's money, computed from sales.").ignored,
    ])
}
