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

  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
