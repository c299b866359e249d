import TestSupport
import Testing

/// Everything in the theme is there for something.
@Suite struct `Nothing of the theme is left over` {
  /// All texts below a folder of the checkout, one behind the other.
  private static func texts(_ folder: String, _ endings: [String]) -> String {
    SmallDemo.tree(Checkout.path + "/" + folder).sorted { $0.key < $1.key }
      .filter { file in endings.contains { file.key.hasSuffix("." + $0) } }
      .map { String(decoding: $0.value, as: UTF8.self) }.joined(separator: "\n")
  }

  /// The keys of the words of pages: those of papers are put together by the papers' own rules.
  private static func phrases() throws -> [String] {
    let words = try Checkout.text("Content/translations/en.yaml")
    var group = ""
    return words.split(separator: "\n").compactMap { line in
      if let top = line.firstMatch(of: #/^([a-z_]+):/#) { group = String(top.1) }
      guard group != "paper", let inner = line.firstMatch(of: #/^  "?([a-z_]+)"?:/#) else { return nil }
      return group + "." + inner.1
    }
  }

  @Test func `every phrase is said somewhere`() throws {
    let templates = Self.texts("Templates", ["html", "xml", "json", "txt", "ics", "yaml"])
    let program = Self.texts("Sources", ["swift"])
    let phrases = try Self.phrases()
    #expect(phrases.count > 300)
    for key in phrases {
      // By its name, or by that of the group that it is in and a word that an entry has.
      let group = key.prefix { $0 != "." }
      let said = ["'\(key)'", "'\(key).", "'\(group).'"].contains { templates.contains($0) }
      #expect(said || program.contains("\"\(key)"), "\(key)")
    }
  }

  @Test func `every class of a sheet is one that pages have`() {
    let sheets = Self.texts("Templates/assets", ["css"]).replacing(#/\/\*[\s\S]*?\*\//#, with: "")
      .replacing(#/\{[^{}]*\}/#, with: " ")
    let classes = Set(sheets.matches(of: #/\.([a-zA-Z][a-zA-Z0-9_-]*)/#).map { String($0.1) })
    let pages = Self.texts("Templates", ["html", "js"]) + Self.texts("Sources", ["swift"])
    let words = Set(pages.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }.map(String.init))
    #expect(classes.count > 200)
    for name in classes.subtracting(words).sorted() {
      // Put together: a layout that somebody chose, the colour of a picture.
      #expect(name.hasPrefix("layout-") || name.hasPrefix("tint-"), ".\(name)")
    }
  }
}
