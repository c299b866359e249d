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
    if property.isNothing { return .list(try ordered(items, by: items, compare)) }
    guard items.allSatisfy(\.hasProperties) else { return .nothing }
    guard items.count > 1 else { return .list(items) }
    var keys: [TemplateValue] = []
    keys.reserveCapacity(items.count)
    for item in items {
      guard case .value(let key) = try item.property(property) else { return .nothing }
      keys.append(key)
    }
    return .list(try ordered(items, by: keys, compare))
  }

  /// The items in the order of their keys, those of equal keys as they were. A merge sort of places,
  /// because it may meet values that cannot be compared, and places cost nothing to move.
  private static func ordered(
    _ items: [TemplateValue], by keys: [TemplateValue], _ compare: Compare
  ) throws -> [TemplateValue] {
    var places = Array(keys.indices)
    var merged = places
    var width = 1
    while width < places.count {
      for start in stride(from: 0, to: places.count, by: 2 * width) {
        let middle = min(start + width, places.count)
        let end = min(start + 2 * width, places.count)
        var (left, right) = (start, middle)
        for place in start..<end {
          let takesRight =
            try left == middle
            || right < end && compare(keys[places[left]], keys[places[right]]) == .descending
          merged[place] = places[takesRight ? right : left]
          if takesRight { right += 1 } else { left += 1 }
        }
      }
      swap(&places, &merged)
      width *= 2
    }
    return places.map { items[$0] }
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
