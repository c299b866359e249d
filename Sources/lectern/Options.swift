import Content
import Diagnostics
import Platform

/// What a command was asked for, checked against what it takes.
struct Options: Sendable {
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  init(_ arguments: [String], of command: Command) throws(UsageError) {
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      guard argument.hasPrefix("--"), argument != "--" else {
        if argument.hasPrefix("-"), argument != "-" { throw .unknownOption(argument, of: command) }
        operands.append(argument)
        continue
      }
      let name = String(argument.dropFirst(2).prefix { $0 != "=" })
      guard let option = command.options.first(where: { $0.name == name }) else {
        throw .unknownOption("--" + name, of: command)
      }
      var value = argument.contains("=") ? String(argument.drop { $0 != "=" }.dropFirst()) : nil
      if option.value == nil, value != nil { throw .unexpectedValue(option) }
      if let expected = option.value, value == nil {
        guard index < arguments.count, !arguments[index].hasPrefix("--") else {
          throw .missingValue(option, expected)
        }
        value = arguments[index]
        index += 1
      }
      if let value, !option.words.isEmpty, !option.words.contains(value) {
        throw .unknownWord(value, for: option)
      }
      values[name, default: []].append(value ?? "")
    }
    guard command.operandCount.contains(operands.count) else {
      throw operands.count < command.operandCount.lowerBound
        ? .missingOperand(command) : .extraOperand(operands[command.operandCount.upperBound], of: command)
    }
    try checkNumbers()
    if command.options.contains(where: { $0.name == "now" }), values["now"] == nil { try checkEpoch() }
  }

  /// A build that is meant to be repeatable must not look at the clock because of a slip.
  private func checkEpoch() throws(UsageError) {
    guard let text = Process.environment(Self.epoch), Self.seconds(text) == nil else { return }
    throw UsageError(
      message: "\(Self.epoch) must be whole seconds since 1970, not `\(text)`",
      hint: "set it like 1772355600, or leave it unset and use --now")
  }

  private func checkNumbers() throws(UsageError) {
    for name in ["jobs", "limit"] {
      guard let text = text(name) else { continue }
      guard let number = Int(text), number > 0 else {
        throw UsageError(message: "--\(name) needs a whole number above 0, not `\(text)`")
      }
    }
    if let text = text("now"), Self.moment(text) == nil {
      throw UsageError(
        message: "--now needs a moment, not `\(text)`",
        hint: "write it like 2026-03-01T09:00:00Z or 2026-03-01")
    }
  }

  private static let epoch = "SOURCE_DATE_EPOCH"

  private static func moment(_ text: String) -> Int? {
    CalendarTime.dateTime(text).flatMap(bounded) ?? seconds(text)
  }

  private static func seconds(_ text: String) -> Int? { Int(text).flatMap(bounded) }

  /// Nobody means a moment thousands of years away.
  private static func bounded(_ moment: Int) -> Int? { abs(moment / 2) < 1 << 37 ? moment : nil }

  func has(_ name: String) -> Bool { values[name] != nil }

  func text(_ name: String) -> String? { values[name]?.last }

  /// All values of an option that may be given several times.
  func texts(_ name: String) -> [String] { values[name] ?? [] }

  func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

  // MARK: What commands share

  var contentFolder: String {
    folder("content", "Content")
  }

  /// A folder that an option names, or the usual one in the root.
  func folder(_ option: String, _ usual: String) -> String {
    text(option)?.withoutTrailingSlash ?? inRoot(usual)
  }

  func inRoot(_ name: String) -> String {
    guard let root = text("root")?.withoutTrailingSlash, root != "." else { return name }
    return root + "/" + name
  }

  /// The moment that the content is looked at.
  var now: Int {
    if let text = text("now"), let moment = Self.moment(text) { return moment }
    return Process.environment(Self.epoch).flatMap(Self.seconds) ?? Process.now
  }

  var jobs: Int { number("jobs") ?? Process.processorCount }

  var printer: DiagnosticPrinter {
    let format = text("format").flatMap { DiagnosticPrinter.Format(rawValue: $0) } ?? .human
    let color = Process.errorsAreOnTerminal && Process.environment("NO_COLOR") == nil
    return DiagnosticPrinter(format: format, color: color, limit: number("limit") ?? 20)
  }
}

extension String {
  fileprivate var withoutTrailingSlash: String {
    count > 1 && hasSuffix("/") ? String(dropLast()) : self
  }
}
