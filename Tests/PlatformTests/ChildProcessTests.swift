import Platform
import Testing

@Suite struct `Running other programs` {
  @Test func `feeds and reads at once, however much it is`() throws {
    let input = [UInt8](repeating: 0x78, count: 3_000_000)
    let outcome = try ChildProcess.run("/bin/cat", [], input: input)
    #expect(outcome.output == input)
    #expect(outcome.exitStatus == 0)
  }

  @Test func `a program that reads nothing ends nobody but itself`() throws {
    let outcome = try ChildProcess.run(
      "/bin/sh", ["-c", "exit 3"], input: [UInt8](repeating: 0x78, count: 3_000_000))
    #expect(outcome.exitStatus == 3)
  }

  @Test func `gets only the variables that it is passed`() throws {
    let outcome = try ChildProcess.run("/usr/bin/env", [], passing: ["PATH", "NO_SUCH_VARIABLE"])
    #expect(String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").count == 1)
  }

  @Test func `a signal leaves no status, and a missing program is a problem`() throws {
    #expect(try ChildProcess.run("/bin/sh", ["-c", "kill -9 $$"]).exitStatus == nil)
    #expect(throws: FileProblem.self) { try ChildProcess.run("/nowhere/program", []) }
  }
}
