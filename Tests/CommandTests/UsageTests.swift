import TestSupport
import Testing

@Suite struct `The command line` {
  @Test func `prints its version`() {
    let outcome = BuiltCommand.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("lectern "))
    #expect(outcome.errors.isEmpty)
  }

  @Test func `without a command explains itself and fails`() {
    let outcome = BuiltCommand.run([])
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("usage: lectern <command>"))
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var message: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let mistakes = [
    Mistake(arguments: ["chekc"], message: "unknown command `chekc`; did you mean `check`?"),
    Mistake(
      arguments: ["check", "--formt", "json"], message: "unknown option `--formt`; did you mean `--format`?"),
    Mistake(
      arguments: ["check", "--format", "jsno"], message: "--format cannot be `jsno`; did you mean `json`?"),
    Mistake(arguments: ["check", "--format"], message: "--format needs a value"),
    Mistake(arguments: ["check", "--strict=yes"], message: "--strict takes no value"),
    Mistake(
      arguments: ["check", "--jobs", "none"], message: "--jobs needs a whole number above 0, not `none`"),
    Mistake(arguments: ["check", "--now", "soon"], message: "--now needs a moment, not `soon`"),
    Mistake(arguments: ["check", "more"], message: "`lectern check` cannot use `more`"),
    Mistake(arguments: ["help", "schemas"], message: "unknown command `schemas`; did you mean `schema`?"),
    Mistake(arguments: ["conformance"], message: "`lectern conformance` needs"),
    Mistake(arguments: ["-x"], message: "unknown command `-x`"),
  ]

  @Test(arguments: mistakes)
  func `a mistake ends with 2 and says what was meant`(_ mistake: Mistake) {
    let outcome = BuiltCommand.run(mistake.arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(mistake.message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: ["", "soon", "2026-03-01", "1772355600.5", "99999999999999999999"])
  func `a SOURCE_DATE_EPOCH that is no number of seconds ends with 2`(_ text: String) {
    let environment = ["SOURCE_DATE_EPOCH": text]
    let outcome = BuiltCommand.run(["check"], environment: environment)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.hasPrefix("error: SOURCE_DATE_EPOCH must be whole seconds since 1970, not `\(text)`"))
    // Who tells the moment, or has no use for one, is not asked for it.
    let told = ["check", "--now", "2026-03-01", "--content", "/no/such/folder"]
    #expect(BuiltCommand.run(told, environment: environment).status == 3)
    #expect(BuiltCommand.run(["schema", "tags"], environment: environment).status == 0)
  }

  @Test(arguments: ["check", "schema", "conformance"])
  func `help explains every command`(_ name: String) {
    let asked = BuiltCommand.run(["help", name])
    let flagged = BuiltCommand.run([name, "--help"])
    #expect(asked.status == 0 && flagged.status == 0)
    #expect(asked.output == flagged.output)
    #expect(asked.output.hasPrefix("lectern \(name): "))
  }

  @Test func `a content folder that is not there ends with 3`() {
    let outcome = BuiltCommand.run(["check", "--content", "/no/such/folder"])
    #expect(outcome.status == 3)
    #expect(outcome.errors == "error: the content folder /no/such/folder does not exist\n")
  }

  @Test func `an unknown collection is answered with the nearest one`() {
    let outcome = BuiltCommand.run(["schema", "corses"])
    #expect(outcome.status == 2)
    #expect(outcome.errors == "error: there is no collection `corses`; did you mean `courses`?\n")
  }

  @Test func `the keys of document templates can be asked for`() {
    let outcome = BuiltCommand.run(["schema", "--documents", "tabel"])
    #expect(outcome.status == 2)
    let wrong = "error: document templates have no block or map `tabel`; did you mean `table`?\n"
    #expect(outcome.errors == wrong)
    #expect(BuiltCommand.run(["schema", "--documents", "table"]).output.hasPrefix("# block: table\n"))
    #expect(BuiltCommand.run(["schema", "--documents", "--json"]).output.hasPrefix("{\n  \"$schema\""))
  }

  @Test func `the yaml suites read standard input`() {
    let events = BuiltCommand.run(["conformance", "yaml-events"], input: Array("a: [1, \"b\"]\n".utf8))
    #expect(events.status == 0)
    #expect(
      events.output == "+STR\n+DOC\n+MAP\n=VAL :a\n+SEQ []\n=VAL :1\n=VAL \"b\n-SEQ\n-MAP\n-DOC\n-STR\n")
    let broken = BuiltCommand.run(["conformance", "yaml-json"], input: Array("a: [1".utf8))
    #expect(broken.status == 1)
    #expect(broken.errors.hasPrefix("error: "))
  }
}
