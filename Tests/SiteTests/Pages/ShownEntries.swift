/// Entries that many small sites have: who teaches, a subject, and things to be had.
enum ShownEntries {
  static let academy = """
    == people/ada.md
    ---
    name: Ada
    roles: [instructor]
    ---
    == categories.yaml
    - {slug: data, name: Data}

    """

  /// A book in the subject, with more of its own.
  static func book(_ lines: String = "lang: en") -> String {
    """
    == books/atlas.md
    ---
    title: Atlas
    author: Ada
    category: data
    page_count: 90
    price: 12.00
    preview_pages: 0
    \(lines)
    ---
    Maps.

    """
  }
}
