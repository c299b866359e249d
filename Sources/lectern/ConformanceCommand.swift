import Platform
import YAML

extension Command {
  static let conformance = Command(
    "conformance", "read what outside suites give it as they want it read",
    operands: ConformanceCommand.kinds.joined(separator: "|") + " [FILE]", operandCount: 1...2,
    options: MarkdownConformance.options
  ) { options in
    guard let kind = options.operands.first, ConformanceCommand.kinds.contains(kind) else {
      Process.printError("error: the kinds are \(ConformanceCommand.kinds.joined(separator: ", "))\n")
      return Lectern.Status.wrongUsage
    }
    switch kind {
    case "bidi": return UnicodeSuite.run(options, judge: BidiConformance.judge)
    case "line-breaks": return UnicodeSuite.run(options, judge: LineBreakConformance.judge)
    case _ where options.operands.count > 1:
      Process.printError("error: `lectern conformance \(kind)` reads standard input and takes no file\n")
      return Lectern.Status.wrongUsage
    case "markdown": return MarkdownConformance.run(options)
    default: return ConformanceCommand.run(kind)
    }
  }
}

/// `lectern conformance`: the doors through which other programs judge this one.
///
/// `yaml-events` and `yaml-json` read YAML from standard input and write what it holds; they end
/// with 1 if the input is not YAML 1.2. `markdown` writes HTML. `liquid` compiles and renders
/// templates on request, one JSON-RPC object a line, until it is told to quit. `bidi` and `line-breaks`
/// judge themselves by Unicode's own suites, given as a file or as standard input.
enum ConformanceCommand {
  static let kinds = ["yaml-events", "yaml-json", "markdown", "liquid", "bidi", "line-breaks"]

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
