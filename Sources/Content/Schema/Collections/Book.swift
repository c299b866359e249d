extension ContentCollection {
  static let books = ContentCollection(
    "books", "book", number: 15, "Books on sale, with a preview to read.",
    tables: ["book"],
    fields: [
      Field("title", .string, "Name of the book.").localized.required,
      Field("author", .string, "Who wrote it, as printed; may be someone else than the seller.").localized
        .required,
      Field("seller", .reference("people"), "Who sells it.").alias("user"),
      Field("category", .reference("categories"), "Main category.").required,
      Field("tags", .references("tags"), "What it touches on."),
      Field("description", .markdown, "What it is about.").localized.required.body,
      Field("cover", .asset, "Picture of the cover; set in type if absent.").alias("cover_image"),
      Field("isbn", .string, "ISBN with ten or thirteen digits."),
      Field("isbn_13", .string, "The ISBN with thirteen digits.").computed,
      Field("lang", .language, "Language of the book.").required.alias("language"),
      Field("page_count", .integer, "Pages of the whole book.").required.range(1, longest),
      Field("price", .money, "What it costs; 0 if it is free.").required,
      Field("list_price", .money, "The usual price, shown struck through.").alias("compare_price"),
      Field("currency", .currency, "Currency of its prices."),
      Field("preview_pages", .integer, "How many pages anyone may read; 0 for no preview.").required
        .range(0, mostPreviewPages),
      Field("has_preview", .boolean, "There is a preview: it has chapters, or its file is a PDF.").computed,
      Field("allow_printing", .boolean, "The preview may be printed.").standard("false"),
      Field("allow_copying", .boolean, "The preview's text may be copied.").standard("false"),
      Field("page_size", .word(.bookPage), "Size of the preview's pages.").standard("A5"),
      Field("file", .asset, "The whole book; never copied to the site.").secret.alias("pdf_url"),
      Field("purchases_count", .integer, "Copies sold.").counted,
      Field("rating", .decimal, "Mean of its approved reviews.").counted.range(0, 5).alias("average_rating"),
      Field("rating_count", .integer, "Approved reviews.").counted.range(0).alias("total_reviews"),
      RatingFields.histogram,
    ])

  /// No book is longer.
  private static let longest: Int64 = 100_000
  /// Each is a picture, in the plan and on the disk.
  public static let mostPreviewPages: Int64 = 10_000

  static let chapters = ContentCollection(
    "chapters", "chapter", number: 15, "The text of a book, from which its preview is made.",
    form: .nested(in: "books"), tables: ["chapter"],
    fields: [
      Field("book", .reference("books"), "The book; the folder says it.").required.follows,
      Field("title", .string, "Heading of the chapter.").localized.required,
      Field("content", .markdown, "The text; only pages of the preview are ever published.").body,
    ])
}
