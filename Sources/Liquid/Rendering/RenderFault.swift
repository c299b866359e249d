/// Why a tag or filter could not do its work. What becomes of it is the mode's business: our own
/// templates make a diagnostic of it, Liquid's modes print it or end the rendering.
public struct RenderFault: Error, Equatable, Sendable {
  /// The kinds that Liquid tells apart; each has its words in messages.
  public enum Kind: String, Sendable {
    case argument = "ArgumentError"
    case context = "ContextError"
    case fileSystem = "FileSystemError"
    case standard = "StandardError"
    case syntax = "SyntaxError"
    case stackLevel = "StackLevelError"
    case memory = "MemoryError"
    case zeroDivision = "ZeroDivisionError"
    case floatDomain = "FloatDomainError"
    case undefinedVariable = "UndefinedVariable"
    case undefinedDropMethod = "UndefinedDropMethod"
    case undefinedFilter = "UndefinedFilter"
    case disabled = "DisabledError"
    case `internal` = "InternalError"
  }

  public let kind: Kind
  /// Without "Liquid error" and the line, which are added where it is shown.
  public let message: String
  /// Where it arose, if that is not where it is caught: a partial that cannot be compiled.
  public var line: Int?
  public var template: String?
  /// A name near to the one that is unknown.
  public var suggestion: String?

  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// Undefined things are noted and print nothing.
  var isSilent: Bool {
    kind == .undefinedVariable || kind == .undefinedDropMethod || kind == .undefinedFilter
  }

  /// The message with its place.
  public var description: String {
    var text = kind == .syntax ? "Liquid syntax error" : "Liquid error"
    if let line {
      text += " ("
      if let template { text += template + " " }
      text += "line \(line))"
    }
    return text + ": " + message
  }
}
