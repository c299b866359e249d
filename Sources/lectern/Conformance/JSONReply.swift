import Diagnostics

/// A JSON value that is written and not read again; its members keep their order.
enum JSONReply {
  case null
  case number(Int)
  case text(String)
  case list([JSONReply])
  case object([(String, JSONReply)])

  var line: String {
    switch self {
    case .null: "null"
    case .number(let number): "\(number)"
    case .text(let text): JSONText.quoted(text)
    case .list(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSONText.quoted($0.0) + ":" + $0.1.line }.joined(separator: ",") + "}"
    }
  }

  init(_ number: Int?) {
    self = number.map { .number($0) } ?? .null
  }
}
