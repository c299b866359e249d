import Diagnostics

/// The command line itself is wrong.
struct UsageError: Error {
  var message: String
  var hint: String?

  static func unknownCommand(_ name: String) -> UsageError {
    UsageError(
      message: "unknown command `\(name)`" + suggestion(name, Command.all.map(\.name) + ["help"]),
      hint: "run `lectern help` for the commands")
  }

  static func unknownOption(_ name: String, of command: Command) -> UsageError {
    UsageError(
      message: "unknown option `\(name)`" + suggestion(name, command.options.map { "--" + $0.name }),
      hint: "run `lectern help \(command.name)` for its options")
  }

  static func missingValue(_ option: Option, _ expected: String) -> UsageError {
    UsageError(message: "--\(option.name) needs a value", hint: "write --\(option.name) \(expected)")
  }

  static func unexpectedValue(_ option: Option) -> UsageError {
    UsageError(message: "--\(option.name) takes no value")
  }

  static func unknownWord(_ word: String, for option: Option) -> UsageError {
    UsageError(
      message: "--\(option.name) cannot be `\(word)`" + suggestion(word, option.words),
      hint: "use one of \(option.words.joined(separator: ", "))")
  }

  static func missingOperand(_ command: Command) -> UsageError {
    UsageError(message: "`lectern \(command.name)` needs \(command.operands)")
  }

  static func extraOperand(_ text: String, of command: Command) -> UsageError {
    UsageError(
      message: "`lectern \(command.name)` cannot use `\(text)`",
      hint: "run `lectern help \(command.name)` for what it takes")
  }

  private static func suggestion(_ word: String, _ candidates: [String]) -> String {
    NearestWord.to(word, among: candidates).map { "; did you mean `\($0)`?" } ?? ""
  }
}
