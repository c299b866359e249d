import TestSupport
import Testing

@Suite struct `JSON Schema` {
  @Test func `the command prints it`() throws {
    let (status, output, errors) = BuiltCommand.run(["--version"], input: [])
    #expect(status == 0)
    #expect(output.hasPrefix("lectern "))
    #expect(errors.isEmpty)
  }
}
