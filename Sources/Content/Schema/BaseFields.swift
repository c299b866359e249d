/// The fields that every entry has (B.0), declared once.
public enum BaseFields {
  public static let all: [Field] =
    identity + gate + [
      Field("lang", .language, "The language the entry is written in."),
      Field("order", .integer, "Place among its neighbours; a number before the file's name says the same.")
        .alias("display_order", "sort_order", "position"),
      Field("seo", .object(seo), "What search engines and shared links show."),
      Field("meta", .map(.any), "A team's own values, for its templates."),
    ]

  /// Base fields that decide about an entry and never stand on a page (N-22).
  static let neverPublic: Set = [
    "id", "deleted_at", "deleted", "is_published", "is_approved", "is_active", "is_retired",
  ]

  static let identity: [Field] = [
    Field("id", .string, "The platform's own identifier; never public."),
    Field("uuid", .uuid, "An identifier that cannot be guessed.").unique,
    Field("slug", .slug, "The entry's name in addresses; the file's name if absent."),
    Field("former_slugs", .list(.slug), "Names that it had in addresses: they go on leading to it."),
    Field("created_at", .dateTime, "When the entry was made."),
    Field("updated_at", .dateTime, "When the entry last changed."),
  ]

  /// All must agree before an entry is published (V-10).
  static let gate: [Field] = [
    Field("status", .word(.publishStatus), "Only `published` entries are public.")
      .standard("published"),
    Field("published_at", .dateTime, "Not public before this moment."),
    Field("deleted_at", .dateTime, "Removed at this moment: not public any more."),
    Field("deleted", .boolean, "Removed.").alias("is_deleted"),
    Field("is_published", .boolean, "Must not be false for the entry to be public."),
    Field("is_approved", .boolean, "Must not be false for the entry to be public."),
    Field("is_active", .boolean, "Must not be false for the entry to be public.")
      .alias("active", "activated", "enabled"),
    Field("is_retired", .boolean, "Archived: not listed any more."),
  ]

  static let seo = Shape([
    Field("meta_title", .string, "Title for search engines.").max(70).localized.outside("meta_title"),
    Field("meta_description", .text, "Description for search engines.").max(160).localized
      .outside("meta_description"),
    Field("meta_keywords", .strings, "Words for search engines.").outside("meta_keywords"),
    Field("noindex", .boolean, "Keeps search engines away."),
    Field("image", .asset, "Picture for shared links."),
  ])
}
