extension TemplateValue {
  /// The `==` of templates: numbers by value, text by its characters, lists and maps by their
  /// items. `empty` and `blank` are equal to what is empty or blank.
  public func equals(_ other: TemplateValue) -> Bool {
    switch (self, other) {
    case (.empty, .empty), (.blank, .blank), (.empty, .blank), (.blank, .empty): false
    case (.empty, let value), (let value, .empty): value.isEmpty
    case (.blank, let value), (let value, .blank): value.isBlank
    default: isSame(as: other)
    }
  }

  private func isSame(as other: TemplateValue) -> Bool {
    switch (self, other) {
    case (.nothing, .nothing): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.equals($1) }
    case (.map(let left), .map(let right)): left.equals(right)
    case (.range(let from, let to), .range(let otherFrom, let otherTo)): from == otherFrom && to == otherTo
    case (.object(let left), .object(let right)): left.identity.map { $0 == right.identity } ?? false
    default:
      if let left = characters, let right = other.characters {
        left.hasSameBytes(as: right)
      } else {
        compareNumbers(self, other) == .same
      }
    }
  }

  /// Text, lists and maps without anything in them; what is never empty is not.
  public var isEmpty: Bool {
    switch self {
    case .text(let text), .markup(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .map(let map): map.count == 0
    case .object(let object): object.itemCount == 0
    default: false
    }
  }

  /// Also `nil`, `false` and text of nothing but white space.
  public var isBlank: Bool {
    switch self {
    case .nothing, .boolean(false): true
    case .text(let text), .markup(let text): text.utf8.allSatisfy(\.isLiquidSpace)
    default: isEmpty
    }
  }
}

extension TemplateMap {
  func equals(_ other: TemplateMap) -> Bool {
    count == other.count
      && zip(names, values).allSatisfy { name, value in other[name].map { value.equals($0) } ?? false }
  }
}

extension String {
  /// Swift takes é and e with an accent for the same, Liquid does not.
  func hasSameBytes(as other: String) -> Bool {
    let left = utf8Span.span
    let right = other.utf8Span.span
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }

  /// In the order of bytes, which is the order of code points.
  func byteOrder(to other: String) -> Order {
    let left = utf8Span.span
    let right = other.utf8Span.span
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index] ? .ascending : .descending
    }
    return left.count == right.count ? .same : left.count < right.count ? .ascending : .descending
  }
}

extension UInt8 {
  /// Space, tab, line feed, vertical tab, form feed and carriage return.
  var isLiquidSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
