extension ContentCollection {
  static let posts = ContentCollection(
    "posts", "post", number: 27, "The blog: posts, teaching tips and announcements of the people.",
    tables: ["post"],
    fields: [
      Field("title", .string, "Heading; the first line of the content if absent.").localized,
      Field("author", .reference("people"), "Who wrote it; posts of private people are hidden.").required
        .follows
        .alias("user"),
      Field("content", .markdown, "The post.").required.body,
      Field("kind", .word(.postKind), "What it is for.").standard("post").alias("post_type", .ifWord),
      Field("media_kind", .word(.mediaKind), "What it mainly shows.").alias("post_type", .ifWord),
      Field("media", .list(.asset), "Its pictures, films and sounds.").alias("media_urls"),
      Field("course", .reference("courses"), "The course feed it belongs to; hidden unless promoted.")
        .follows,
      Field(
        "promotion",
        .object(
          Field("promoted_at", .dateTime, "Public from this moment.").required.outside("promoted_at"),
          Field("expires_at", .dateTime, "Public until this moment.").outside("expires_at")),
        "Brings a post of a course feed to the public feed."),
      Field("parent", .reference("posts"), "The post it replies to; replies are not published."),
      Field("is_pinned", .boolean, "First in the feed."),
      Field("flagged", .boolean, "Found unfit by a moderator: hidden.").secret,
      Field("stats", .object(postStatistics), "What the platform counts."),
      Field("points_spent", .integer, "What the promotion cost; see goodwill.").ignored,
      Field("promoted_by", .string, "Who promoted it; see goodwill.").ignored,
    ])

  private static let postStatistics = Shape([
    Field("reactions_count", .integer, "Reactions.").told.outside("reactions_count"),
    Field("comments_count", .integer, "Comments.").told.outside("comments_count"),
    Field("shares_count", .integer, "Times shared.").told.outside("shares_count"),
    Field("views_count", .integer, "Views.").told.outside("views_count"),
  ])
}
