import Names

/// Where an expression lies in its template.
typealias ExpressionID = Int

/// A value that is asked for while rendering. Constants lie in a table of their own, so that reading
/// an expression touches no reference counts.
enum Expression: Sendable {
  case constant(Int)
  case variable(Name)
  /// A variable, and the members and indexes that lead on from it.
  case lookup(Name, steps: Range<Int>)
  /// `[expression]` in the place of a variable's name.
  case named(ExpressionID, steps: Range<Int>)
  case range(ExpressionID, ExpressionID)
}

/// One step of a lookup.
enum LookupStep: Sendable {
  case member(Name)
  case index(ExpressionID)
}

/// A filter as it stands in a template.
///
/// An object, so that applying it copies one reference and not all that is in it.
final class FilterCall: Sendable {
  let name: String
  /// Nothing if there is no such filter.
  let filter: Filter?
  let positional: [ExpressionID]
  let named: [(name: String, value: ExpressionID)]
  /// What the filter does, if it is known and all that stands behind the colon is right and the same in
  /// every render.
  let apply: Filter.Apply?
  /// What stands there, then.
  let constants: Arguments

  init(
    name: String, filter: Filter?, positional: [ExpressionID], named: [(name: String, value: ExpressionID)],
    in table: ExpressionTable
  ) {
    self.name = name
    self.filter = filter
    self.positional = positional
    self.named = named
    let values = positional.compactMap { table.constantValue($0) }
    let isConstant = named.isEmpty && values.count == positional.count
    apply = isConstant && filter?.positional.contains(values.count) == true ? filter?.apply : nil
    constants = Arguments(constants: values)
  }
}

/// An expression with its filters: what stands in `{{ }}`, `echo` and behind `assign x =`.
struct Output: Sendable {
  var expression: ExpressionID
  var filters: Range<Int>
}

/// One comparison of a condition, and how it hangs together with the next.
struct ConditionPart: Sendable {
  enum Operation: Sendable {
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
    case contains
    /// Lax templates may write anything; it is complained about when it is rendered.
    case unknown(ExpressionID)
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

extension ConditionPart.Operation {
  /// Nothing if there is no such operator.
  init?(_ text: Markup) {
    switch text.text {
    case "==": self = .equal
    case "!=", "<>": self = .notEqual
    case "<": self = .less
    case "<=": self = .lessOrEqual
    case ">": self = .greater
    case ">=": self = .greaterOrEqual
    case "contains": self = .contains
    default: return nil
    }
  }
}
