/// What `lectern help` prints.
enum Help {
  static let overview = """
    Lectern makes websites and papers for learning platforms from folders of YAML and Markdown.

    usage: lectern <command> [options]

    \(rows(Command.all.map { ($0.name, $0.summary) } + [("help", "explain a command"), ("--version", "print the version")]))
    `lectern help <command>` explains one of them.

    """

  static func of(_ command: Command) -> String {
    let operands = command.operands.isEmpty ? "" : " \(command.operands)"
    let options = command.options.isEmpty ? "" : " [options]"
    var text = "lectern \(command.name): \(command.summary)\n\n"
    text += "usage: lectern \(command.name)\(operands)\(options)\n"
    guard !command.options.isEmpty else { return text }
    let lines = command.options.map { option in
      ("--\(option.name)" + (option.value.map { " \($0)" } ?? ""), option.summary)
    }
    return text + "\n" + rows(lines)
  }

  private static func rows(_ rows: [(String, String)]) -> String {
    let width = (rows.map(\.0.count).max() ?? 0) + 3
    return rows.map { "  " + $0.0 + String(repeating: " ", count: width - $0.0.count) + $0.1 + "\n" }.joined()
  }
}
