import Diagnostics
import Typesetting

extension Diagnostic {
  /// What could not be set as its template asks. The words on a private paper are not repeated.
  static func setting(
    _ kind: SettingProblem.Kind, at place: SourceRange?, _ entry: Note?, hidesValues: Bool
  ) -> Diagnostic {
    let (id, summary, hint, severity) = words(for: kind, hidesValues: hidesValues)
    return Diagnostic(
      severity, DiagnosticID(id), summary, at: place, notes: [entry].compactMap(\.self), hint: hint)
  }

  private static func words(
    for kind: SettingProblem.Kind, hidesValues: Bool
  ) -> (id: String, summary: String, hint: String?, severity: Severity) {
    switch kind {
    case .missingGlyphs(let characters):
      (
        "missing-glyphs", "no font has \(hidesValues ? "some of its characters" : names(of: characters))",
        "add a font that has them to the template's `fonts`", .error
      )
    case .lineTooLong(let length, let text):
      (
        "line-too-long",
        "a line is \(length.inMillimetres) too long for its place"
          + (hidesValues ? "" : ": `\(text.prefix(60))`"),
        "make its place wider or its letters smaller", .warning
      )
    case .tooHigh(let length):
      (
        "too-high", "the content is \(length.inMillimetres) too high for its place",
        "make its place higher or its letters smaller", .error
      )
    case .outsideThePage:
      ("outside-page", "this leaves the page", "move it, or make it smaller", .error)
    case .columnsTooWide(let length):
      (
        "columns-too-wide", "the table's columns are \(length.inMillimetres) wider than their place",
        "give them less width, or the paper more", .error
      )
    case .noSuchAnchor(let name):
      (
        "unknown-anchor", "nothing in this document is called `\(name)`",
        "add `anchor: \(name)` to what is meant", .error
      )
    case .tooDeep:
      ("too-deep", "blocks lie in blocks too deep to be set", "take some of them out", .error)
    case .unsettled:
      (
        "unsettled-pages", "the numbers of pages in the text change the pages that they count",
        "give the numbers a place of fixed width", .warning
      )
    }
  }

  /// `U+1F980` and the character itself.
  private static func names(of characters: String) -> String {
    characters.unicodeScalars.prefix(8).map { scalar in
      let code = String(scalar.value, radix: 16, uppercase: true)
      return "`\(scalar)` (U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code))"
    }.joined(separator: ", ")
  }
}
