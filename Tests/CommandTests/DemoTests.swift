import TestSupport
import Testing

/// The demo academy is example, documentation and fixture at once: it must be faultless.
@Suite struct `The demo` {
  /// Weeks before it was written, that day, and years later: what is scheduled, over or expired
  /// changes, and none of it is a mistake.
  @Test(arguments: ["2026-10-15", "2026-11-21", "2027-06-01", "2030-01-01"])
  func `has neither errors nor warnings`(_ day: String) {
    let outcome = BuiltCommand.run(["check", "--now", day, "--strict"], in: Checkout.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("0 errors, 0 warnings\n"))
  }

  @Test func `says the same under another clock zone, language and file mask`() {
    let plain = BuiltCommand.run(["check", "--now", "2026-11-21", "--quiet"], in: Checkout.path)
    let other = BuiltCommand.run(
      ["check", "--now", "2026-11-21", "--quiet", "--jobs", "1"],
      environment: ["TZ": "Pacific/Auckland", "LC_ALL": "ar_SA.UTF-8"], in: Checkout.path)
    #expect(plain.status == other.status)
    #expect(plain.errors == other.errors)
  }
}
