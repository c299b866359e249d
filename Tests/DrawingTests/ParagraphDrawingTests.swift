import Drawing
import Fonts
import Hyphenation
import PDF
import TestSupport
import Testing
import Typesetting

@Suite struct `Paragraphs on a page` {
  @Test func `in two directions are read back as they were written`() throws {
    let blocks = [
      Words.text(Prose.english),
      Words.text(Prose.arabic + " " + Prose.mixed, Words.arabic, Words.arabicLines),
    ]
    let paper = try SetPaper(Manuscript([Manuscript.Section(blocks, PageDesigns(.a4))], language: "en"))
    #expect(try paper.read("qpdf", "--check", "@").contains("No syntax or stream encoding errors"))
    let words = try paper.read("pdftotext", "-raw", "@", "-").split(whereSeparator: \.isWhitespace)
    #expect(
      words.prefix(20).joined(separator: " ")
        == Prose.english.split(separator: " ").prefix(20).joined(separator: " "))
    let structure = try paper.read("pdfinfo", "-struct-text", "@")
    #expect(structure.spoken.contains("neighbours, loosening here and tightening there"))
    #expect(structure.spoken.contains("Swift 6 عام 2026"))
  }
}

extension String {
  /// The text of a structure as poppler prints it, without the ends of its lines.
  fileprivate var spoken: String {
    split(separator: "\n").map { $0.split(separator: "\"").dropFirst().first ?? "" }.joined()
  }
}
