import Names

/// Where an expression lies in its template.
typealias ExpressionID = Int

/// A value that is asked for while rendering.
enum Expression: Sendable {
  case constant(TemplateValue)
  case variable(VariableName)
  /// A variable, and the members and indexes that lead on from it.
  case lookup(VariableName, steps: Range<Int>)
  /// `[expression]` in the place of a variable's name.
  case named(ExpressionID, steps: Range<Int>)
  case range(ExpressionID, ExpressionID)
}

/// The name of a variable: interned for objects and locals, as text for maps.
struct VariableName: Sendable {
  let name: Name
  let text: String

  init(_ text: String) {
    self.text = text
    name = Name(text)
  }
}

/// One step of a lookup.
enum LookupStep: Sendable {
  case member(VariableName, Command?)
  case index(ExpressionID)

  /// Members that every list and text has.
  enum Command: Sendable {
    case size
    case first
    case last

    init?(_ text: String) {
      switch text {
      case "size": self = .size
      case "first": self = .first
      case "last": self = .last
      default: return nil
      }
    }
  }
}

/// A filter as it stands in a template.
struct FilterCall: Sendable {
  let name: String
  /// Nothing if there is no such filter.
  let filter: Filter?
  let positional: [ExpressionID]
  let named: [(name: String, value: ExpressionID)]
}

/// An expression with its filters: what stands in `{{ }}`, `echo` and behind `assign x =`.
struct Output: Sendable {
  var expression: ExpressionID
  var filters: Range<Int>
}

/// One comparison of a condition, and how it hangs together with the next.
struct Comparison: Sendable {
  enum Operation: Sendable {
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
    case contains
    /// Lax templates may write anything; it is complained about when it is rendered.
    case unknown(String)
  }

  enum Relation: Sendable {
    case and
    case or
  }

  let left: ExpressionID
  let operation: Operation?
  let right: ExpressionID
  var relation: Relation?
}

extension Comparison.Operation {
  init(_ text: Markup) {
    self =
      switch text.text {
      case "==": .equal
      case "!=", "<>": .notEqual
      case "<": .less
      case "<=": .lessOrEqual
      case ">": .greater
      case ">=": .greaterOrEqual
      case "contains": .contains
      default: .unknown(text.text)
      }
  }
}
