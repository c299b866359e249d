import Testing

@testable import Diagnostics

@Suite struct `Source map` {
  private func print(
    _ place: SourceRange, _ map: SourceMap, _ format: DiagnosticPrinter.Format = .human
  ) -> String {
    let report = DiagnosticReport([Diagnostic(.error, DiagnosticID("odd"), "odd", at: place)], sources: map)
    return DiagnosticPrinter(format: format).print(report, sources: map)
  }

  private func people(isPrivate: Bool) -> (map: SourceMap, file: SourceID) {
    var map = SourceMap { _, visit in visit(Array("name: Ada\nmail: ada@mail.example\n".utf8).span) }
    let file = map.add(path: "people.yaml", isPrivate: isPrivate)
    return (map, file)
  }

  @Test(arguments: DiagnosticPrinter.Format.allCases)
  func `no line of a private file is shown, but where it is`(format: DiagnosticPrinter.Format) {
    let (map, file) = people(isPrivate: true)
    let text = print(SourceRange(file: file, lower: 16, upper: 20), map, format)
    #expect(text.contains("people.yaml"))
    #expect(text.contains("2"))
    #expect(!text.contains("ada@") && !text.contains("mail:"))
  }

  @Test func `of a public file all lines are shown but those that hold something hidden`() {
    var (map, file) = people(isPrivate: false)
    map.hide([SourceRange(file: file, lower: 16, upper: 32)])
    #expect(print(SourceRange(file: file, lower: 6, upper: 9), map).contains("1 | name: Ada"))
    for lower: UInt32 in [10, 16, 20, 31] {
      let text = print(SourceRange(file: file, lower: lower, upper: lower + 1), map)
      #expect(text.contains("people.yaml:2:") && !text.contains("ada@"))
    }
  }

  @Test func `what is hidden over several lines hides each of them`() {
    var map = SourceMap()
    let file = map.add(path: "a.yaml", text: Array("a: |\n one\n two\nb: 1\n".utf8))
    map.hide([SourceRange(file: file, lower: 3, upper: 14)])
    for (place, isShown) in [(0, false), (6, false), (11, false), (15, true)] as [(UInt32, Bool)] {
      let text = print(SourceRange(file: file, lower: place, upper: place + 1), map)
      #expect(text.contains(" | ") == isShown, "\(place)")
    }
  }

  @Test func `paths are those that were told, and unknown files have none`() {
    let (map, file) = people(isPrivate: false)
    #expect(map.count == 1)
    #expect(map.path(of: file) == "people.yaml")
    #expect(map.path(of: SourceID(index: 7)) == "<unknown>")
  }

  @Test func `a range never ends before it begins`() {
    #expect(SourceRange(file: SourceID(index: 0), lower: 9, upper: 3).upper == 9)
  }
}
