import TestSupport
import Testing

/// Whole content folders with what Lectern says of them, to the letter.
@Suite struct `Golden folders` {
  @Test(arguments: ["human", "json", "github"])
  func `a folder full of mistakes gives exactly the expected complaints`(_ format: String) {
    let folder = Golden.folder + "/broken"
    let outcome = BuiltCommand.run(
      ["check", "--now", "2026-06-01", "--limit", "1000", "--format", format], in: folder)
    #expect(outcome.status == 1)
    let said = format == "human" ? outcome.errors : outcome.output
    #expect(said == Golden.expected(folder + "/expected.\(format).txt", recording: said))
  }

  @Test func `it holds at least sixty different mistakes`() {
    let outcome = BuiltCommand.run(
      ["check", "--now", "2026-06-01", "--format", "json"], in: Golden.folder + "/broken")
    let messages = outcome.output.split(separator: "\n").compactMap { line in
      line.split(separator: "\"message\":").last.map { $0.prefix { $0 != "," } }
    }
    #expect(Set(messages).count >= 60)
  }

  @Test(arguments: [1, 2, 5])
  func `the complaints do not depend on the number of threads`(_ jobs: Int) {
    let folder = Golden.folder + "/broken"
    let outcome = BuiltCommand.run(
      ["check", "--now", "2026-06-01", "--limit", "1000", "--jobs", "\(jobs)"], in: folder)
    #expect(outcome.errors == Golden.expected(folder + "/expected.human.txt", recording: outcome.errors))
  }
}
