import TestSupport
import Testing

@Suite struct `The door for Markdown` {
  private func run(_ arguments: [String], _ input: String) -> BuiltCommand.Outcome {
    BuiltCommand.run(["conformance", "markdown"] + arguments, input: Array(input.utf8))
  }

  @Test func `writes HTML`() {
    let outcome = run([], "a ~~b~~ <b>\n")
    #expect(outcome.status == 0)
    #expect(outcome.output == "<p>a ~~b~~ <!-- raw HTML omitted --></p>\n")
  }

  @Test func `knows extensions and raw HTML`() {
    let arguments = ["--extension", "strikethrough", "--extension", "tagfilter", "--unsafe"]
    #expect(run(arguments, "~~b~~ <b> <script>\n").output == "<p><del>b</del> <b> &lt;script></p>\n")
    let wrong = run(["--extension", "tables"], "a")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("did you mean `table`?"))
  }

  @Test func `says what it refuses`() {
    let outcome = run([], String(repeating: "> ", count: 500) + "a")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("deep"))
  }
}
