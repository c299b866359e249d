extension Filter {
  static let sorting = [
    Filter("sort", 0...1) { input, arguments, _ in try sorted(input, arguments) { $0 } },
    Filter("sort_natural", 0...1) { input, arguments, _ in try sorted(input, arguments) { $0.folded } },
  ]

  /// By a property only if all items can have properties.
  private static func sorted(
    _ input: TemplateValue, _ arguments: Arguments, _ form: (TemplateValue) -> TemplateValue
  ) throws -> TemplateValue {
    let items = try input.flatItems()
    let property = PropertyKey(arguments)
    if property.value.isNothing { return .list(try ordered(items, by: items.map { SortKey(form($0)) })) }
    guard items.allSatisfy(\.hasProperties) else { return .nothing }
    guard items.count > 1 else { return .list(items) }
    var keys: [SortKey] = []
    keys.reserveCapacity(items.count)
    for item in items {
      guard case .value(let key) = try item.property(property) else { return .nothing }
      keys.append(SortKey(form(key)))
    }
    return .list(try ordered(items, by: keys))
  }

  /// The items in the order of their keys, those of equal keys as they were. A merge sort of places,
  /// because it may meet values that cannot be compared, and places cost nothing to move.
  private static func ordered(_ items: [TemplateValue], by keys: [SortKey]) throws -> [TemplateValue] {
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
            || right < end && keys[places[left]].order(to: keys[places[right]]) == .descending
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

/// What an item is sorted by.
private struct SortKey {
  let value: TemplateValue
  /// The first bytes of a text as a number, which tells most texts apart.
  let head: UInt64?

  init(_ value: TemplateValue) {
    self.value = value
    head = value.characters?.head
  }

  func order(to other: SortKey) throws -> Order {
    if let head, let otherHead = other.head, head != otherHead {
      return head < otherHead ? .ascending : .descending
    }
    return try value.sortOrder(to: other.value)
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

  /// As text in which the letters A to Z and a to z are the same.
  fileprivate var folded: TemplateValue {
    isNothing ? .nothing : .text(text.foldedASCII)
  }
}

extension String {
  fileprivate var head: UInt64 {
    let bytes = utf8Span.span
    var head: UInt64 = 0
    for index in 0..<8 { head = head << 8 | UInt64(index < bytes.count ? bytes[index] : 0) }
    return head
  }

  fileprivate var foldedASCII: String {
    String(decoding: utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
