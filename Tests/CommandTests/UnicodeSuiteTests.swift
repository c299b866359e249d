import TestSupport
import Testing

@Suite struct `Unicode's own suites` {
  private let folder = "/usr/share/unicode"

  @Test func `all of the bidirectional algorithm`() {
    let outcome = BuiltCommand.run(["conformance", "bidi", "\(folder)/BidiCharacterTest.txt"])
    #expect(outcome.status == 0)
    #expect(outcome.output == "91707 of 91707 passed, 0 failed\n")
  }

  @Test func `line breaks but for ICU's known tailorings`() {
    let outcome = BuiltCommand.run(["conformance", "line-breaks", "\(folder)/auxiliary/LineBreakTest.txt"])
    #expect(outcome.status == 0)
    #expect(outcome.output == "7632 of 7654 passed, 22 differ for known reasons, 0 failed\n")
  }

  @Test func `a wrong expectation fails and is shown`() {
    let bidi = BuiltCommand.run(["conformance", "bidi"], input: Array("0061 05D0;0;0;0 0;0 1\nx\n".utf8))
    #expect(bidi.status == 1)
    #expect(bidi.output.contains("line 1: expected 0;0 0;0 1, found"))
    #expect(bidi.output.contains("line 2: is no case of this suite\n"))
    let breaks = BuiltCommand.run(["conformance", "line-breaks"], input: Array("× 0061 ÷ 0062 ÷\n".utf8))
    #expect(breaks.status == 1)
    #expect(breaks.output.hasPrefix("line 1: 0061 0062: expected breaks behind bytes [1, 2], found [2]\n"))
    #expect(BuiltCommand.run(["conformance", "bidi"], input: []).status == 1)
    #expect(BuiltCommand.run(["conformance", "bidi", "/no/such/file"]).status == 3)
    #expect(BuiltCommand.run(["conformance", "markdown", "file"]).status == 2)
  }
}
