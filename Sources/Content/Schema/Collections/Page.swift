extension ContentCollection {
  static let pages = ContentCollection(
    "pages", "page", number: 22, "Free pages, such as About us or the terms of use.", tables: ["page"],
    fields: [
      Field("title", .string, "Name of the page.").localized.required,
      Field("content", .markdown, "What the page says.").localized.required.body,
      Field("template", .string, "Page template to use instead of the usual one."),
      Field("show_in_navigation", .boolean, "Listed in the main menu."),
      Field("show_in_footer", .boolean, "Listed at the foot of every page."),
      Field("created_by", .string, "Who made it on the platform.").ignored,
      Field("updated_by", .string, "Who changed it last on the platform.").ignored,
    ])
}
