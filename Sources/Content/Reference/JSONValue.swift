import Diagnostics

/// A JSON value whose members keep their order.
public indirect enum JSONValue: Sendable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  case string(String)
  case integer(Int64)
  case boolean(Bool)
  case array([JSONValue])
  case object([(String, JSONValue)])

  public init(stringLiteral text: String) { self = .string(text) }
  public init(booleanLiteral truth: Bool) { self = .boolean(truth) }
  public init(integerLiteral number: Int64) { self = .integer(number) }
  public init(arrayLiteral items: JSONValue...) { self = .array(items) }
  public init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(members) }

  /// Indented by two blanks a level.
  public func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .string(let text): return JSONText.quoted(text)
    case .integer(let number): return "\(number)"
    case .boolean(let truth): return truth ? "true" : "false"
    case .array(let items):
      if items.isEmpty { return "[]" }
      let isFlat = items.allSatisfy(\.isScalar)
      let parts = items.map { $0.text(indent: inner) }
      return isFlat
        ? "[" + parts.joined(separator: ", ") + "]"
        : "[\n" + parts.map { inner + $0 }.joined(separator: ",\n") + "\n" + indent + "]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let parts = members.map { inner + JSONText.quoted($0.0) + ": " + $0.1.text(indent: inner) }
      return "{\n" + parts.joined(separator: ",\n") + "\n" + indent + "}"
    }
  }

  private var isScalar: Bool {
    switch self {
    case .string, .integer, .boolean: true
    case .array, .object: false
    }
  }

  public func adding(_ more: [(String, JSONValue)]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members + more)
  }
}
