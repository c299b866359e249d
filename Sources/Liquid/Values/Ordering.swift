/// How two values stand to each other.
enum Order {
  case ascending, same, descending
}

/// Nothing unless both are numbers that can be compared.
func compareNumbers(_ left: TemplateValue, _ right: TemplateValue) -> Order? {
  switch (left, right) {
  case (.integer(let first), .integer(let second)): order(first, second)
  case (.float(let first), .float(let second)):
    first.isNaN || second.isNaN ? nil : order(first, second)
  case (.integer, .float), (.float, .integer), (.bigInteger, .float), (.float, .bigInteger):
    compareMixed(left, right)
  case (.quantity(let first), .quantity(let second)):
    first.isComparable(with: second) ? order(first.exact, second.exact) : nil
  case (.quantity, .integer), (.quantity, .bigInteger), (.quantity, .float), (.integer, .quantity),
    (.bigInteger, .quantity), (.float, .quantity):
    compareMixed(left, right)
  case (.integer, .bigInteger), (.bigInteger, .integer), (.bigInteger, .bigInteger):
    bigInteger(left).flatMap { first in bigInteger(right).map { order(first, $0) } }
  default: nil
  }
}

private func order<Value: Comparable>(_ left: Value, _ right: Value) -> Order {
  left < right ? .ascending : left == right ? .same : .descending
}

private func bigInteger(_ value: TemplateValue) -> BigInteger? {
  switch value {
  case .integer(let number): BigInteger(number)
  case .bigInteger(let number): number
  default: nil
  }
}

private func compareMixed(_ left: TemplateValue, _ right: TemplateValue) -> Order? {
  if case .float(let number) = left, !number.isFinite { return ofUnbounded(number, isLeft: true) }
  if case .float(let number) = right, !number.isFinite { return ofUnbounded(number, isLeft: false) }
  guard let first = exact(left), let second = exact(right) else { return nil }
  return order(first, second)
}

private func order(_ left: Decimal, _ right: Decimal) -> Order {
  left < right ? .ascending : left == right ? .same : .descending
}

private func ofUnbounded(_ number: Double, isLeft: Bool) -> Order? {
  if number.isNaN { return nil }
  return (number > 0) == isLeft ? .descending : .ascending
}

private func exact(_ value: TemplateValue) -> Decimal? {
  switch value {
  case .float(let number): Decimal(number)
  case .quantity(let quantity): quantity.exact
  default: bigInteger(value).map { Decimal($0) }
  }
}

/// The comparisons that templates write.
public enum Comparison: String, Sendable {
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  func holds(for order: Order) -> Bool {
    switch self {
    case .less: order == .ascending
    case .lessOrEqual: order != .descending
    case .greater: order == .descending
    case .greaterOrEqual: order != .ascending
    }
  }
}

extension TemplateValue {
  /// Numbers compare with numbers and text with text; a number and a text are a fault, and whatever
  /// has no order is neither less nor greater.
  public func compares(_ comparison: Comparison, to other: TemplateValue) throws(RenderFault) -> Bool {
    if case .integer(let left) = self, case .integer(let right) = other {
      return comparison.holds(for: order(left, right))
    }
    guard let kind = orderedKind, let otherKind = other.orderedKind else { return false }
    if let left = characters, let right = other.characters {
      return comparison.holds(for: left.byteOrder(to: right))
    }
    guard kind != "String", otherKind != "String" else {
      throw RenderFault(.argument, "comparison of \(kind) with \(other.nameInComparison) failed")
    }
    return compareNumbers(self, other).map { comparison.holds(for: $0) } ?? false
  }

  private var orderedKind: String? {
    switch self {
    case .integer, .bigInteger: "Integer"
    case .float, .quantity: "Float"
    case .text, .markup: "String"
    default: nil
    }
  }

  /// Small numbers are named by their value, all other things by their kind.
  private var nameInComparison: String {
    switch self {
    case .integer, .float, .quantity: text
    default: orderedKind ?? ""
    }
  }

  /// Whether text contains a text, a list an item, a map a key or a range a number.
  public func contains(_ other: TemplateValue) -> Bool {
    guard isTruthy, other.isTruthy else { return false }
    switch self {
    case .text(let text), .markup(let text): return ByteSearch(other.text).isFound(in: text)
    case .list(let items): return items.contains { $0.equals(other) }
    case .map(let map): return other.characters.map { map[$0] != nil } ?? false
    case .range(let lower, let upper): return Self.isWithin(lower, upper, other)
    case .object(let object):
      guard let count = object.itemCount else { return false }
      return (0..<count).contains { object.item(at: $0).equals(other) }
    default: return false
    }
  }

  private static func isWithin(_ lower: Int, _ upper: Int, _ value: TemplateValue) -> Bool {
    guard let first = compareNumbers(.integer(lower), value),
      let last = compareNumbers(value, .integer(upper))
    else { return false }
    return first != .descending && last != .descending
  }
}
