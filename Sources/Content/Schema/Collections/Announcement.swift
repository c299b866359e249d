extension ContentCollection {
  static let announcements = ContentCollection(
    "announcements", "announcement", number: 26, "News for everyone, shown while it lasts.",
    tables: ["announcement"],
    fields: [
      Field("title", .string, "Heading.").localized.required,
      Field("content", .markdown, "The news.").localized.required.body,
      Field("author", .reference("people"), "Who says it.").alias("user"),
      Field("course", .reference("courses"), "The course it is about.").follows,
      Field("type", .word(.announcementType), "How urgent it is.").standard("info"),
      Field("audience", .word(.audience), "Only what is for `all` is public.").required,
      Field("is_pinned", .boolean, "Shown as a banner on every page."),
      Field("published_at", .dateTime, "Not public before this moment.").required,
      Field("expires_at", .dateTime, "Not public from this moment on."),
      Field("send_email", .boolean, "The platform sends it by e-mail.").ignored,
      Field("send_push", .boolean, "The platform sends it to telephones.").ignored,
      Field("views_count", .integer, "Views on the platform.").ignored,
    ])
}
