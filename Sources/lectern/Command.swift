/// One command: what it is called, what it takes, and what it does.
struct Command: Sendable {
  let name: String
  let summary: String
  /// Words that follow the command, as the help shows them.
  let operands: String
  let operandCount: ClosedRange<Int>
  let options: [Option]
  let run: @Sendable (Options) async -> Int32

  init(
    _ name: String, _ summary: String, operands: String = "", operandCount: ClosedRange<Int> = 0...0,
    options: [Option] = [], run: @escaping @Sendable (Options) async -> Int32
  ) {
    self.name = name
    self.summary = summary
    self.operands = operands
    self.operandCount = operandCount
    self.options = options
    self.run = run
  }

  static let all: [Command] = [.build, .check, .paper, .schema, .conformance]

  static func named(_ name: String) -> Command? { all.first { $0.name == name } }
}

/// One option of a command.
struct Option: Sendable {
  let name: String
  /// What its value is called in the help; none for a switch.
  let value: String?
  let summary: String
  /// The only values it accepts, if they are few.
  var words: [String] = []

  static let common: [Option] = [
    Option(name: "root", value: "DIR", summary: "the folder of the site (default: here)"),
    Option(name: "content", value: "DIR", summary: "the content folder (default: Content in the root)"),
    Option(
      name: "now", value: "TIME",
      summary: "the moment to look from (default: SOURCE_DATE_EPOCH, or the clock)"),
    Option(name: "jobs", value: "N", summary: "how many threads to use (default: one for each processor)"),
    Option(name: "strict", value: nil, summary: "treat warnings as errors"),
    Option(
      name: "format", value: "FORM", summary: "how to print complaints: human, json or github",
      words: ["human", "json", "github"]),
    Option(name: "limit", value: "N", summary: "how many complaints of each severity to show (default: 20)"),
    Option(name: "quiet", value: nil, summary: "print nothing but complaints"),
    Option(name: "verbose", value: nil, summary: "print what each stage cost"),
  ]
}
