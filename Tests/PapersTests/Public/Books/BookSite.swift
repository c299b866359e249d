import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Papers

/// A small site with one book, set by the design that we deliver. Every paragraph has a word that is nowhere else.
struct BookSite {
  let site: IssuingSite
  static let book = "Content/books/canary/index.md"
  static let preview = "site/books/canary/preview.pdf"

  init(chapters: Int = 3, paragraphs: Int = 40, pages: Int = 3, more: String = "lang: en") {
    site = IssuingSite(files: Self.files)
    site[Self.book] = """
      ---
      title: The Canary
      author: Ada Byron
      category: data
      status: published
      page_count: 90
      price: 12.00
      preview_pages: \(pages)
      \(more)
      ---
      About birds.
      """
    for number in 1...max(1, chapters) where chapters > 0 {
      site[Self.chapter(number)] = Self.text(number, paragraphs)
    }
    for name in Self.delivered {
      let file = "Templates/documents/" + name
      site.scratch.write(file, (try? Checkout.bytes(file)) ?? [])
    }
    for language in ["en", "ar"] {
      let name = "Content/translations/\(language).yaml"
      site.scratch.write(name, (try? Checkout.bytes(name)) ?? [])
    }
  }

  static func chapter(_ number: Int) -> String { "Content/books/canary/chapters/\(number)-part-\(number).md" }

  /// A word of a chapter's paragraph.
  static func word(_ chapter: Int, _ paragraph: Int) -> String { "canary\(chapter)x\(1000 + paragraph)y" }

  /// Paragraphs, and after the last of them all that can hide words elsewhere.
  private static func text(_ chapter: Int, _ paragraphs: Int) -> String {
    let filler = (1...40).map { "word\($0)" }.joined(separator: " ")
    let all = (1...max(1, paragraphs)).map { "\(word(chapter, $0)) \(filler).\n" }.joined(separator: "\n")
    return """
      ---
      title: Chapter number \(chapter)
      ---
      \(all)

      ## Heading \(hidden(chapter, "heading"))

      A note[^n], [a link](https://example.org/\(hidden(chapter, "address"))) and a rare letter: ξ.

      [^n]: Says \(hidden(chapter, "note")).

      ![Shows \(hidden(chapter, "alternative"))](/media/dot.svg "Called \(hidden(chapter, "caption"))")

      ```
      code \(hidden(chapter, "code"))
      ```

      $$\(hidden(chapter, "formula"))$$

      """
  }

  static func hidden(_ chapter: Int, _ what: String) -> String { "hidden\(chapter)\(what)" }

  /// The files of the output, encrypted or packed ones as they are and open.
  func everything() -> [UInt8] {
    site.tree.flatMap { name, bytes in name.hasSuffix(".pdf") ? bytes + Self.unpacked(bytes) : bytes }
  }

  static func unpacked(_ pdf: [UInt8]) -> [UInt8] {
    let scratch = ScratchFolder()
    scratch.write("in.pdf", pdf)
    _ = BuiltCommand.run(
      program: "/usr/bin/qpdf",
      ["--qdf", "--decrypt", "--object-streams=disable", "--no-original-object-ids", "in.pdf", "out.pdf"],
      in: scratch.path)
    return [UInt8](FileManager.default.contents(atPath: scratch.path + "/out.pdf") ?? Data())
  }

  /// What a program says about the preview.
  func told(_ program: String, _ arguments: [String]) -> String {
    let scratch = ScratchFolder()
    scratch.write("a.pdf", site.tree[Self.preview] ?? [])
    let run = BuiltCommand.run(program: "/usr/bin/" + program, arguments, in: scratch.path)
    return run.output + run.errors
  }

  var text: String { told("pdftotext", ["a.pdf", "-"]) }

  private static let delivered =
    ["book.yaml", "certificates/art/modern-tiles.svg"] + (1...4).map { "art/book-cover-\($0).svg" }

  private static let files = [
    "Content/site.yaml": """
    title: {en: Test Academy, ar: أكاديمية}
    base_url: https://academy.example.org
    languages: [en, ar]
    timezone: UTC
    currency: USD
    """,
    "Content/categories.yaml": "- {slug: data, name: {en: Data, ar: بيانات}}\n",
    "Content/media/dot.svg": """
    <svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><circle cx="20" cy="20" r="9"/></svg>
    """,
    "Templates/pages/home.html": "<!doctype html><title>{{ site.title }}</title>",
    "Templates/pages/book.html": "<!doctype html><title>{{ book.title }}</title>{{ book.description }}",
  ]
}

extension [UInt8] {
  /// Whether a text stands in the bytes in one of the forms that PDFs have for it.
  func tells(_ text: String) -> Bool {
    let wide = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let digits = wide.map { byte in
      let text = String(byte, radix: 16)
      return text.utf8.count == 1 ? "0" + text : text
    }.joined()
    let data = Data(self)
    return [Data(text.utf8), Data(wide), Data(digits.utf8), Data(digits.uppercased().utf8)]
      .contains { data.range(of: $0) != nil }
  }
}
