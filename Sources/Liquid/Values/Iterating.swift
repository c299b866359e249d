extension TemplateValue {
  /// What `for` walks through: the items of a list, the pairs of a map, the numbers of a range, and
  /// text as a whole, once.
  public func items() throws(RenderFault) -> [TemplateValue] {
    switch self {
    case .list(let items): return items
    case .text(let text), .markup(let text): return text.isEmpty ? [] : [self]
    case .map(let map): return map.members.map { .list([.text($0.key), $0.value]) }
    case .range(let lower, let upper): return try Self.numbers(from: lower, through: upper)
    case .object(let object): return Self.items(of: object)
    default: return []
    }
  }

  /// What filters of lists work on: lists inside lists are laid flat, `nil` is an empty list, and
  /// everything else that is no list is a list of one.
  func flatItems() throws(RenderFault) -> [TemplateValue] {
    switch self {
    case .list(let items): return Self.flat(items)
    case .range, .nothing: return try items()
    case .object(let object): return object.itemCount == nil ? [self] : Self.items(of: object)
    default: return [self]
    }
  }

  private static func flat(_ items: [TemplateValue]) -> [TemplateValue] {
    guard items.contains(where: { if case .list = $0 { true } else { false } }) else { return items }
    return items.flatMap { item -> [TemplateValue] in
      if case .list(let inner) = item { flat(inner) } else { [item] }
    }
  }

  private static func items(of object: any TemplateObject) -> [TemplateValue] {
    (0..<(object.itemCount ?? 0)).map { object.item(at: $0) }
  }

  /// A range is spelled out only up to here.
  private static let mostNumbers = 5_000_000

  private static func numbers(from lower: Int, through upper: Int) throws(RenderFault) -> [TemplateValue] {
    guard lower <= upper else { return [] }
    guard count(from: lower, through: upper) <= mostNumbers else {
      throw RenderFault(.memory, "Memory limits exceeded")
    }
    return (lower...upper).map { .integer($0) }
  }
}
