import Diagnostics
import Testing

@testable import Build

@Suite struct `Telling of leaks` {
  @Test func `names the field, the entry and the place, and never shows the line`() {
    var sources = SourceMap()
    let text = "<p>one</p>\n<p>Sam Ferris</p>\n"
    let output = sources.add(path: "Output/site/index.html", text: Array(text.utf8))
    var list = SecretList()
    list.add("Sam Ferris", .always)
    let leaks = SecretFinder(list).leaks(in: Array(text.utf8).span)
    let report = DiagnosticReport(
      leaks.map { leak in
        let place = SourceRange(
          file: output, lower: UInt32(leak.range.lowerBound), upper: UInt32(leak.range.upperBound))
        return .privateTextLeaked(field: "name", of: "accounts/sam", at: place)
      }, sources: sources)
    let told = DiagnosticPrinter(format: .human).print(report, sources: sources)
    #expect(
      told.contains(
        "error: `name` of `accounts/sam` is private and stands in this output [E-5 private-text-leaked]"))
    #expect(told.contains("Output/site/index.html:2:4"))
    #expect(!told.contains("Ferris"))
  }

  private struct Paper: ScannableText {
    var parts: [(String, String)]

    func visitTexts(_ visit: (String, Span<UInt8>) -> Void) {
      for (part, text) in parts { visit(part, Array(text.utf8).span) }
    }
  }

  @Test func `texts that do not stand in the bytes of an output are handed over by parts`() {
    var list = SecretList()
    list.add("Sam Ferris", .always)
    let paper = Paper(parts: [("page 1", "a certificate"), ("title", "for Sam Ferris")])
    let found = SecretFinder(list).leaks(in: paper)
    #expect(found.map(\.part) == ["title"])
    #expect(found.map(\.leak.range) == [4..<14])
  }
}
