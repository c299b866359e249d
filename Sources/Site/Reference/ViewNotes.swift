/// What the members of values mean that no schema declares. A test compares the names with those that the values
/// really have.
enum ViewNotes {
  static let page = [
    ViewMember("kind", "text", "Its kind, as in this list of kinds."),
    ViewMember("title", "text", "What the entry is called; nothing on pages without one."),
    ViewMember(
      "search_title", "text", "Its `seo.meta_title` if that is told in the page's language, else its title."),
    ViewMember("language", "text", "The language that it speaks."),
    ViewMember("direction", "text", "`ltr` or `rtl`."),
    ViewMember("url", "text", "Its address on the site."),
    ViewMember("canonical", "text", "Its whole address."),
    ViewMember(
      "alternates", "list of objects", "The same page in each language: `language`, `url`, `canonical`."),
    ViewMember("entry", "entry", "What the page is about; nothing on pages without an entry."),
    ViewMember("is_listed", "true or false", "Whether search engines may know it."),
    ViewMember("number", "number", "Which it is of several pages with one list, from 1."),
    ViewMember("pages", "number", "How many of them there are."),
    ViewMember("previous", "text", "The address of the one before it."),
    ViewMember("next", "text", "The address of the one behind it."),
    ViewMember("items", "list of entries", "What is listed on this page."),
    ViewMember("value", "text", "What it is about if that is no entry, such as the month `2026/12`."),
    ViewMember("target", "text", "Of a page at an old address: where it leads to."),
    ViewMember("all", "list of pages", "Of a map of the site: the pages in this part of it."),
    ViewMember("parts", "list of objects", "Of a map of the site: its parts, `canonical` and `changed`."),
    ViewMember("catalogue", "object", "Of a list of courses: facets, orders, and which one is chosen."),
    ViewMember("redirects", "list of objects", "Old addresses and those they lead to: `from`, `to`."),
  ]

  static let common = [
    ViewMember("site", "entry of site", "What site.yaml says."),
    ViewMember("content", "content", "All public entries, by their collections."),
    ViewMember("page", "page", "The page itself."),
    ViewMember("language", "text", "The language of the page."),
    ViewMember("direction", "text", "`ltr` or `rtl`."),
  ]

  static let file = [
    ViewMember("url", "text", "The address of its copy in the output; what printing the file itself prints."),
    ViewMember("path", "text", "The path as the content names it."),
  ]

  static let formattedText = [
    ViewMember("html", "HTML", "The text as HTML; what printing the text itself prints."),
    ViewMember("text", "text", "Its words without any form."),
    ViewMember("excerpt", "text", "Its first forty words."),
    ViewMember("words", "number", "How many words it has."),
    ViewMember("minutes", "number", "How long one reads it."),
    ViewMember("outline", "list of objects", "Its headings: `level`, `title`, `id`."),
    ViewMember("language", "text", "What it is written in, translated or not."),
  ]
}
