extension Filter {
  static let picking = [
    Filter("map", 1...1) { input, arguments, _ in
      let key = PropertyKey(arguments)
      if key.value.characters == "to_liquid" { return .list(try input.flatItems()) }
      return .list(
        try each(input) { item in
          guard case .value(let value) = try item.property(key) else { return .nothing }
          return value
        })
    },
    Filter("sum", 0...1) { input, arguments, _ in
      let key = PropertyKey(arguments)
      let values = try each(input) { item in
        if key.value.isNothing { return item }
        guard case .value(let value) = try item.property(key) else { return .integer(0) }
        return value
      }
      var sum = Number.integer(0)
      for value in try TemplateValue.list(values).flatItems() { sum = try sum + value.number }
      return sum.value
    },
    Filter("compact", 0...1) { input, arguments, _ in
      let items = try input.flatItems()
      guard let keys = try keys(of: items, arguments) else { return .nothing }
      return .list(zip(items, keys).filter { !$1.isNothing }.map(\.0))
    },
    Filter("uniq", 0...1) { input, arguments, _ in
      let items = try input.flatItems()
      guard items.count > 1 else { return .list(items) }
      guard let keys = try keys(of: items, arguments) else { return .nothing }
      var seen: Set<ValueKey> = []
      return .list(zip(items, keys).filter { seen.insert(ValueKey($1)).inserted }.map(\.0))
    },
  ]

  private static func each(
    _ input: TemplateValue, _ pick: (TemplateValue) throws -> TemplateValue
  ) throws -> [TemplateValue] {
    try input.flatItems().map(pick)
  }

  /// The items' values of a property, or the items themselves; nothing if an item has no properties.
  private static func keys(
    of items: [TemplateValue], _ arguments: Arguments
  ) throws -> [TemplateValue]? {
    let property = PropertyKey(arguments)
    guard !property.value.isNothing else { return items }
    var keys: [TemplateValue] = []
    for item in items {
      guard case .value(let value) = try item.property(property) else { return nil }
      keys.append(value)
    }
    return keys
  }
}

/// A value as a member of a set: 1 and 1.0 are two members, as they print differently.
private struct ValueKey: Hashable {
  /// Tells numbers from texts that look like them, and a list from a text of brackets.
  private let kind: Unicode.Scalar
  private let text: String

  init(_ value: TemplateValue) {
    (kind, text) =
      switch value {
      case .object(let object): ("o", object.identity ?? object.printed.text)
      case .map(let map): ("m", Self.sorted(map).inspected)
      case .text(let text), .markup(let text): ("t", text)
      default: ("v", value.inspected)
      }
  }

  /// Swift takes some texts for the same that Liquid does not; their hashes may be.
  static func == (left: ValueKey, right: ValueKey) -> Bool {
    left.kind == right.kind && left.text.hasSameBytes(as: right.text)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(text)
  }

  private static func sorted(_ map: TemplateMap) -> TemplateValue {
    .list(map.members.sorted { $0.key < $1.key }.map { .list([.text($0.key), $0.value]) })
  }
}
