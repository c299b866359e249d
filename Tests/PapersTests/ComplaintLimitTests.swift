import Diagnostics
import Testing

@testable import Papers

struct ComplaintLimitTests {
  private func complaints(_ severity: Severity, _ count: Int) -> [Diagnostic] {
    (0..<count).map { Diagnostic(severity, DiagnosticID("some"), "number \($0)", at: nil) }
  }

  @Test func `few complaints are all kept`() {
    var limit = ComplaintLimit()
    #expect(limit.kept(of: complaints(.error, 2)) == complaints(.error, 2))
    #expect(limit.kept(of: complaints(.warning, 3)) == complaints(.warning, 3))
  }

  @Test func `of too many errors the first are kept, and it is said once that there are more`() {
    var limit = ComplaintLimit()
    let kept = limit.kept(of: complaints(.error, 5_000))
    #expect(kept.count == ComplaintLimit.most + 1)
    #expect(kept.last?.id.name == "too-many-bad-rows")
    #expect(limit.kept(of: complaints(.error, 5)).isEmpty)
  }

  @Test func `warnings do not hide an error, and are no error because they are many`() {
    var limit = ComplaintLimit()
    let kept = limit.kept(of: complaints(.warning, 5_000) + complaints(.error, 1))
    #expect(kept.count == ComplaintLimit.most + 1)
    #expect(kept.filter { $0.severity == .error }.map(\.summary) == ["number 0"])
  }
}
