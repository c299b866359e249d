extension Filter {
  static let sorting = [
    Filter("sort", 0...1) { input, arguments, _ in
      try sorted(input, arguments) { left, right in try left.sortOrder(to: right) }
    },
    Filter("sort_natural", 0...1) { input, arguments, _ in
      try sorted(input, arguments) { left, right in left.naturalOrder(to: right) }
    },
  ]

  private typealias Compare = (TemplateValue, TemplateValue) throws -> Order

  /// By a property only if all items can have properties.
  private static func sorted(
    _ input: TemplateValue, _ arguments: Arguments, _ compare: Compare
  ) throws -> TemplateValue {
    let items = try input.flatItems()
    let property = arguments.value(0)
    if property.isNothing { return .list(try merged(items, by: compare)) }
    guard items.allSatisfy(\.hasProperties) else { return .nothing }
    guard items.count > 1 else { return .list(items) }
    var pairs: [(key: TemplateValue, item: TemplateValue)] = []
    for item in items {
      guard case .value(let key) = try item.property(property) else { return .nothing }
      pairs.append((key, item))
    }
    let order = try merged(pairs) { left, right in try compare(left.key, right.key) }
    return .list(order.map(\.item))
  }

  /// A stable merge sort, which may meet values that cannot be compared.
  private static func merged<Item>(
    _ items: [Item], by compare: (Item, Item) throws -> Order
  ) throws -> [Item] {
    guard items.count > 1 else { return items }
    let left = try merged(Array(items[..<(items.count / 2)]), by: compare)
    let right = try merged(Array(items[(items.count / 2)...]), by: compare)
    var result: [Item] = []
    result.reserveCapacity(items.count)
    var first = 0
    var second = 0
    while first < left.count, second < right.count {
      if try compare(left[first], right[second]) == .descending {
        result.append(right[second])
        second += 1
      } else {
        result.append(left[first])
        first += 1
      }
    }
    return result + left[first...] + right[second...]
  }
}

extension TemplateValue {
  /// `nil` stands behind everything; what has no order cannot be sorted.
  fileprivate func sortOrder(to other: TemplateValue) throws -> Order {
    if let order = naturalRank(other) { return order }
    guard let order = comparedItem(other) else {
      throw RenderFault(.argument, "cannot sort values of incompatible types")
    }
    return order
  }

  private func naturalRank(_ other: TemplateValue) -> Order? {
    switch (isNothing, other.isNothing) {
    case (true, true): .same
    case (true, false): .descending
    case (false, true): .ascending
    case (false, false): nil
    }
  }

  private func comparedItem(_ other: TemplateValue) -> Order? {
    if let left = characters, let right = other.characters { return left.byteOrder(to: right) }
    if let order = compareNumbers(self, other) { return order }
    guard case .list(let left) = self, case .list(let right) = other else {
      return equals(other) ? .same : nil
    }
    for (first, second) in zip(left, right) {
      guard let order = first.comparedItem(second) else { return nil }
      if order != .same { return order }
    }
    return left.count == right.count ? .same : left.count < right.count ? .ascending : .descending
  }

  /// The letters A to Z and a to z count as the same.
  fileprivate func naturalOrder(to other: TemplateValue) -> Order {
    naturalRank(other) ?? text.foldedASCII.byteOrder(to: other.text.foldedASCII)
  }
}

extension String {
  fileprivate var foldedASCII: String {
    String(decoding: utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
