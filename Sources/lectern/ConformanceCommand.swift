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

/// `lectern conformance`: the doors through which other programs judge this one.
///
/// `yaml-events` and `yaml-json` read YAML from standard input and write what it holds; they end
/// with 1 if the input is not YAML 1.2. `markdown` writes HTML. `liquid` compiles and renders
/// templates on request, one JSON-RPC object a line, until it is told to quit.
enum ConformanceCommand {
  static let kinds = ["yaml-events", "yaml-json", "markdown", "liquid"]

  static func run(_ kind: String) -> Int32 {
    if kind == "liquid" { return serveLiquid() }
    let input = Process.readStandardInput()
    let output = kind == "yaml-json" ? YAMLConformance.json(input) : YAMLConformance.events(input)
    Process.print(output.text)
    if let problem = output.problem { Process.printError("error: \(problem)\n") }
    return output.ok ? 0 : 1
  }

  private static func serveLiquid() -> Int32 {
    var server = LiquidServer(
      now: Process.environment("SOURCE_DATE_EPOCH").flatMap { Int($0) } ?? Process.now)
    while !server.hasQuit, let line = readLine() {
      guard !line.isEmpty, let reply = server.reply(to: Array(line.utf8)) else { continue }
      Process.print(reply + "\n")
    }
    return 0
  }
}
