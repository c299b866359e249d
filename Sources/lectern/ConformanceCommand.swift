import Platform
import YAML

extension Command {
  static let conformance = Command(
    "conformance", "read standard input as outside suites want it read",
    operands: ConformanceCommand.kinds.joined(separator: "|"), operandCount: 1...1,
    options: MarkdownConformance.options
  ) { options in
    guard let kind = options.operands.first, ConformanceCommand.kinds.contains(kind) else {
      Process.printError("error: the kinds are \(ConformanceCommand.kinds.joined(separator: ", "))\n")
      return Lectern.Status.wrongUsage
    }
    return kind == "markdown" ? MarkdownConformance.run(options) : ConformanceCommand.run(kind)
  }
}

/// `lectern conformance yaml-events|yaml-json`: reads YAML from standard input and writes what it
/// holds, so that other programs can judge this one. Ends with 1 if the input is not YAML 1.2.
enum ConformanceCommand {
  static let kinds = ["yaml-events", "yaml-json", "markdown"]

  static func run(_ kind: String) -> Int32 {
    let input = Process.readStandardInput()
    let output = kind == "yaml-json" ? YAMLConformance.json(input) : YAMLConformance.events(input)
    Process.print(output.text)
    if let problem = output.problem { Process.printError("error: \(problem)\n") }
    return output.ok ? 0 : 1
  }
}
