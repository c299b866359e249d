import Testing

@testable import Diagnostics

@Suite struct `Diagnostic report` {
  private static let map: SourceMap = {
    var map = SourceMap()
    for path in ["b.md", "a.md"] { _ = map.add(path: path, text: []) }
    return map
  }()

  private func complaint(
    _ severity: Severity = .error, _ name: String = "odd", rule: String? = nil, says summary: String = "odd",
    in file: UInt32 = 0, at lower: UInt32 = 0, to upper: UInt32 = 0
  ) -> Diagnostic {
    let range = SourceRange(file: SourceID(index: file), lower: lower, upper: upper)
    return Diagnostic(severity, DiagnosticID(name, rule: rule), summary, at: range)
  }

  private func report(
    _ diagnostics: [Diagnostic], levels: [String: DiagnosticReport.Level] = [:], strict: Bool = false
  ) -> DiagnosticReport {
    DiagnosticReport(diagnostics, sources: Self.map, levels: levels, strict: strict)
  }

  @Test func `sorts by path, place, severity, name and text; what has no place comes first`() {
    let sorted = [
      Diagnostic(.error, DiagnosticID("a"), "of everything", at: nil),
      Diagnostic(.error, DiagnosticID("b"), "of everything", at: nil),
      complaint(says: "z", in: 1, at: 5), complaint(says: "z", at: 0), complaint(says: "a", at: 0, to: 1),
      complaint(.error, "z", at: 1), complaint(.warning, "a", says: "z", at: 1),
      complaint(.warning, "b", says: "a", at: 1), complaint(.warning, "b", says: "b", at: 1),
    ]
    #expect(report(sorted.reversed()).diagnostics == sorted)
    #expect(report(sorted).diagnostics == sorted)
  }

  @Test func `complaints that differ in anything have one order, in whatever order they come`() {
    let near = complaint().range, far = complaint(in: 1, at: 7).range
    let sorted = [
      variant { _ in }, variant { $0.hidesLine = true },
      variant { $0.notes = [Diagnostic.Note("here")] },
      variant { $0.notes = [Diagnostic.Note("here"), Diagnostic.Note("there")] },
      variant { $0.notes = [Diagnostic.Note("here", at: near)] },
      variant { $0.notes = [Diagnostic.Note("here", at: far)] },
      variant { $0.notes = [Diagnostic.Note("there")] }, variant { $0.hint = "mend it" },
      variant { $0.label = "a" }, variant { $0.label = "b" }, complaint(says: "odder"),
      complaint(rule: "V-07"), complaint(rule: "V-08"),
    ]
    #expect(report(sorted.reversed()).diagnostics == sorted)
    #expect(report(sorted).diagnostics == sorted)
  }

  private func variant(_ change: (inout Diagnostic) -> Void) -> Diagnostic {
    var diagnostic = complaint()
    change(&diagnostic)
    return diagnostic
  }

  @Test func `says everything once, and counts what is left`() {
    let found = report([complaint(at: 1), complaint(.warning, at: 2), complaint(at: 1)])
    #expect(found.diagnostics.count == 2)
    #expect([found.errorCount, found.warningCount] == [1, 1])
  }

  @Test func `two complaints are one only if all of them is the same`() {
    var hinted = complaint()
    hinted.hint = "mend it"
    #expect(report([complaint(), hinted, complaint(at: 1)]).diagnostics.count == 3)
  }

  @Test func `a site raises and lowers complaints by name or by rule`() {
    let all = [
      complaint(.warning, "alt-text", rule: "V-28", at: 0), complaint(.error, "gap", rule: "V-46", at: 1),
      complaint(.warning, "unknown-field", rule: "V-07", at: 2), complaint(.error, "plain", at: 3),
    ]
    let levels: [String: DiagnosticReport.Level] = [
      "alt-text": .error, "V-46": .warning, "V-07": .ignore, "other": .ignore,
    ]
    let found = report(all, levels: levels)
    #expect(found.diagnostics.map(\.id.name) == ["alt-text", "gap", "plain"])
    #expect(found.diagnostics.map(\.severity) == [.error, .warning, .error])
    #expect([found.errorCount, found.warningCount] == [2, 1])
  }

  @Test func `the name counts for more than the number of its rule`() {
    let all = [
      complaint(.error, "drip-order", rule: "V-26"), complaint(.error, "drip-parameters", rule: "V-26"),
    ]
    let found = report(all, levels: ["V-26": .ignore, "drip-order": .warning])
    #expect(found.diagnostics.map(\.id.name) == ["drip-order"])
    #expect(found.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `strictness makes errors of warnings, but not of what is ignored`() {
    let all = [complaint(.warning, "a"), complaint(.warning, "b")]
    let found = report(all, levels: ["b": .ignore], strict: true)
    #expect(found.diagnostics.map(\.severity) == [.error])
    #expect([found.errorCount, found.warningCount] == [1, 0])
  }

  @Test func `complaints that levels make alike are said once`() {
    let found = report([complaint(.warning), complaint(.error)], levels: ["odd": .error])
    #expect(found.diagnostics.count == 1)
  }

  @Test func `a cap holds for each severity`() {
    let all =
      (0..<5).map { complaint(.error, at: $0, to: $0) } + (5..<8).map { complaint(.warning, at: $0, to: $0) }
    let capped = report(all).capped(at: 3)
    #expect(capped.shown.map { $0.range?.lower } == [0, 1, 2, 5, 6, 7])
    #expect(capped.hidden == [.error: 2, .warning: 0])
  }
}
