import Testing

@testable import Diagnostics

@Suite struct `Complaints for people` {
  private func print(
    _ diagnostics: [Diagnostic], _ sources: SourceMap, color: Bool = false, limit: Int = 20
  ) -> String {
    DiagnosticPrinter(format: .human, color: color, limit: limit)
      .print(DiagnosticReport(diagnostics, sources: sources), sources: sources)
  }

  @Test func `show the place, the line, what is wrong and what to do`() {
    let sources = SampleSources("title: A\n3️⃣\n1️⃣durration2️⃣: 5\n")
    let text = print(
      [
        Diagnostic(
          .warning, DiagnosticID("unknown-field", rule: "V-07"), "unknown field `durration`",
          at: sources.range("1️⃣", "2️⃣"), label: "did you mean `duration`?",
          notes: [.init("the first one is here", at: sources.range("3️⃣")), .init("it is computed")],
          hint: "rename it")
      ], sources.map)
    #expect(
      text == """
        warning: unknown field `durration` [V-07 unknown-field]
          --> page.md:3:1
          |
        3 | durration: 5
          | ^^^^^^^^^ did you mean `duration`?
          = note: the first one is here (page.md:2:1)
          = note: it is computed
          = hint: rename it


        """)
  }

  @Test func `line up the caret below tabs and other scripts`() {
    let sources = SampleSources("x:\n\tالاسم: 1️⃣نور2️⃣\n")
    let text = print(
      [Diagnostic(.error, DiagnosticID("odd"), "odd", at: sources.range("1️⃣", "2️⃣"))], sources.map)
    #expect(
      text == """
        error: odd [odd]
          --> page.md:2:9
          |
        2 |  الاسم: نور
          |         ^^^


        """)
  }

  @Test func `need no place`() {
    let text = print(
      [Diagnostic(.error, DiagnosticID("empty-content"), "nothing here", at: nil, label: "see there")],
      SourceMap())
    #expect(text == "error: nothing here [empty-content]\n  = see there\n\n")
  }

  @Test func `keep the label of a line that is empty or hidden`() {
    let sources = SampleSources("\n1️⃣\n2️⃣pin: 1234")
    var hidden = Diagnostic(.error, DiagnosticID("b"), "odd", at: sources.range("2️⃣"), label: "mend it")
    hidden.hidesLine = true
    let empty = Diagnostic(.error, DiagnosticID("a"), "odd", at: sources.range("1️⃣"), label: "fill it")
    #expect(
      print([empty, hidden], sources.map) == """
        error: odd [a]
          --> page.md:2:1
          = fill it

        error: odd [b]
          --> page.md:3:1
          = mend it


        """)
  }

  @Test func `say how many there were when not all are shown`() {
    let errors = (0..<30).map { Diagnostic(.error, DiagnosticID("odd"), "odd \($0)", at: nil) }
    let warnings = (0..<2).map { Diagnostic(.warning, DiagnosticID("odd"), "odd \($0)", at: nil) }
    let text = print(errors + warnings, SourceMap())
    #expect(text.hasSuffix("\n20 of 30 errors shown, 10 hidden\n"))
    #expect(text.split(separator: "\n").count == 23)
    let one = print(errors + warnings, SourceMap(), limit: 1)
    #expect(one.hasSuffix("1 of 30 errors shown, 29 hidden\n1 of 2 warnings shown, 1 hidden\n"))
  }

  @Test func `are coloured where that is wanted`() {
    let sources = SampleSources("1️⃣x")
    let text = print(
      [Diagnostic(.error, DiagnosticID("odd"), "odd", at: sources.range("1️⃣"), hint: "mend it")], sources.map,
      color: true)
    #expect(
      text.replacing("\u{1B}", with: "⎋") == """
        ⎋[1;31merror:⎋[0m ⎋[1modd⎋[0m [odd]
          ⎋[34m-->⎋[0m page.md:1:1
          ⎋[34m|⎋[0m
        ⎋[34m1⎋[0m ⎋[34m|⎋[0m x
          ⎋[34m|⎋[0m ⎋[31m^⎋[0m
          = ⎋[1;36mhint:⎋[0m mend it


        """)
  }
}
