import Foundation
import Testing

@testable import Diagnostics

@Suite struct `Complaints for machines` {
  private func print(_ format: DiagnosticPrinter.Format, _ all: [Diagnostic], _ sources: SourceMap) -> String
  {
    DiagnosticPrinter(format: format, limit: 1).print(
      DiagnosticReport(all, sources: sources), sources: sources)
  }

  private let sources = SampleSources("title: A\nlevel: 1️⃣wizard2️⃣\n")

  private var unknownWord: Diagnostic {
    Diagnostic(
      .error, DiagnosticID("unknown-word", rule: "V-07"), "unknown word `wizard`",
      at: sources.range("1️⃣", "2️⃣"), label: "did you mean `all`?",
      notes: [.init("here", at: sources.range("1️⃣")), .init("there")], hint: "use one of all, beginner")
  }

  @Test func `one JSON object is one line`() {
    #expect(
      print(.json, [unknownWord, Diagnostic(.warning, DiagnosticID("odd"), "odd", at: nil)], sources.map)
        == """
        {"severity":"warning","id":"odd","message":"odd"}
        {"severity":"error","id":"unknown-word","rule":"V-07","message":"unknown word `wizard`",\
        "file":"page.md","line":2,"column":8,"endLine":2,"endColumn":14,"offset":16,"length":6,\
        "label":"did you mean `all`?","hint":"use one of all, beginner","notes":[{"message":"here",\
        "file":"page.md","line":2,"column":8,"endLine":2,"endColumn":8,"offset":16,"length":0},{"message":"there"}]}

        """)
  }

  @Test func `JSON says any text whatever is in it`() throws {
    let odd = "quote \" slash \\ line\nreturn\r tab\t bell\u{7} null\0 del\u{7F} separator\u{2028} كتاب 👩‍👧"
    let text = print(.json, [Diagnostic(.error, DiagnosticID("odd"), odd, at: nil)], SourceMap())
    #expect(text.split(separator: "\n").count == 1)
    #expect(!text.unicodeScalars.contains("\u{2028}"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String])
    #expect(object["message"] == odd)
  }

  @Test func `annotations are workflow commands`() {
    #expect(
      print(.github, [unknownWord], sources.map) == """
        ::error file=page.md,line=2,col=8,endLine=2,endColumn=14,title=V-07 unknown-word::unknown word `wizard`%0A\
        did you mean `all`?%0Ause one of all, beginner

        """)
  }

  @Test func `annotations escape what commands are made of`() {
    var map = SourceMap()
    let file = map.add(path: "50%,a:b.md", text: Array("x".utf8))
    let odd = Diagnostic(.warning, DiagnosticID("odd"), "100% a,b:c\r\nd", at: .start(of: file))
    let place = "file=50%25%2Ca%3Ab.md,line=1,col=1,endLine=1,endColumn=1"
    #expect(print(.github, [odd], map) == "::warning \(place),title=odd::100%25 a,b:c%0D%0Ad\n")
  }

  @Test func `need no place`() {
    let nowhere = Diagnostic(.error, DiagnosticID("empty-content"), "nothing here", at: nil)
    #expect(print(.github, [nowhere], SourceMap()) == "::error title=empty-content::nothing here\n")
  }

  @Test(arguments: [DiagnosticPrinter.Format.json, .github])
  func `machines are told everything, whatever people are shown`(format: DiagnosticPrinter.Format) {
    let all = (0..<30).map { Diagnostic(.error, DiagnosticID("odd"), "odd \($0)", at: nil) }
    #expect(print(format, all, SourceMap()).split(separator: "\n").count == 30)
  }
}
