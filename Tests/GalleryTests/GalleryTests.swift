import PDF
import TestSupport
import Testing

@testable import PDFConformance
@testable import Printing

/// Every case is printed and read again by others. `LECTERN_RECORD=1` writes what came out beside the cases;
/// look at the difference, and at the pages, which `LECTERN_GALLERY=DIR` keeps.
@Suite struct `The gallery of papers` {
  @Test func `there are many cases, and many that read from right to left`() {
    let all = GalleryCase.all
    #expect(all.count >= 62)
    let arabic = all.filter { item in
      guard let source = item.template else { return false }
      return String(decoding: source, as: UTF8.self).contains("\nlanguage: ar\n")
    }
    #expect(arabic.count >= 18)
  }

  @Test(arguments: GalleryCase.all)
  func `each paper is as it was looked at`(_ item: GalleryCase) async throws {
    let paper = try await GalleryPress.print(item)
    let readings = PaperReadings(paper.pdf)
    PaperReadings.keep(paper.pdf, as: item.testDescription)
    var actual = ""
    if let set = paper.set {
      actual += "== pages\n" + PageModel.text(of: set.document)
      actual += "== text\n" + readings.text
      actual += "== structure\n" + readings.structure
      if item.hasInk { actual += "== ink\n" + readings.ink }
    }
    if !paper.problems.isEmpty { actual += "== problems\n" + paper.problems }
    #expect(Difference.first(in: actual, against: item.expected(recording: actual)) == nil)

    // What has errors is seen by nobody but its author.
    guard !paper.hasErrors else { return }
    #expect(readings.poorFonts == [])
    #expect(Conformance.complaints(of: PDFFile(paper.pdf)) == [])
    #expect(paper.ofMany[0] == paper.ofMany[1], "the second of many has other bytes than the first")
    // Letters cover nothing.
    guard paper.set?.document.hasGrounds == true else { return }
    #expect(PaperReadings(paper.ofMany[1]).looksLike(readings), "a paper of many looks different")
  }
}

/// Where two texts part: whole texts are too long to be read in a report.
struct Difference: CustomStringConvertible {
  let description: String

  static func first(in actual: String, against expected: String) -> Difference? {
    guard actual != expected else { return nil }
    let ours = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let theirs = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(ours, theirs).enumerated().first { $1.0 != $1.1 }?.offset ?? min(ours.count, theirs.count)
    func words(_ lines: [Substring]) -> String { lines.indices.contains(line) ? "\(lines[line])" : "nothing" }
    return Difference(
      description: "line \(line + 1): expected `\(words(theirs))`, found `\(words(ours))`")
  }
}
