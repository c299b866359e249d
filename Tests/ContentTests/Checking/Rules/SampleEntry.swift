/// Entries that nothing is wrong with, but for what a test writes into them.
enum SampleEntry {
  /// `courses/<slug>/index.md`, with further lines of front matter.
  static func course(_ slug: String, _ lines: String = "", instructors: String = "[ada]") -> String {
    """
    == courses/\(slug)/index.md
    ---
    title: Course \(slug)
    instructors: \(instructors)
    lang: en
    \(lines.contains("category:") ? "" : "category: data")
    \(lines.contains("price") || lines.contains("is_free") ? "" : "price: 10.00")
    \(lines)
    ---
    About it.

    """
  }

  /// `courses/<path>.md`, a lesson of a section.
  static func lesson(_ path: String, _ lines: String = "type: text") -> String {
    """
    == courses/\(path).md
    ---
    title: Lesson \(path.split(separator: "/").last ?? "")
    \(lines)
    ---
    Read this.

    """
  }

  static func section(_ path: String, _ lines: String = "") -> String {
    """
    == courses/\(path)/index.md
    ---
    title: Section
    \(lines)
    ---

    """
  }

  static func post(_ slug: String, _ lines: String) -> String {
    """
    == posts/\(slug).md
    ---
    title: Post \(slug)
    author: ada
    \(lines)
    ---
    Text.

    """
  }
}
