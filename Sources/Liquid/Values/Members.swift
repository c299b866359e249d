public import Names

extension TemplateValue {
  /// What stands under a name, as in `page.title`; nothing if there is no such member. `size`,
  /// `first` and `last` are members of whatever has them.
  public func member(_ name: Name) -> TemplateValue? {
    switch self {
    case .map(let map): map[name] ?? command(name)
    case .object(let object): object.member(name) ?? command(name)
    case .quantity(let quantity): quantity.member(name) ?? command(name)
    default: command(name)
    }
  }

  /// What stands under a key in brackets, as in `list[0]` or `page[key]`; `size`, `first` and
  /// `last` mean nothing here unless they are keys.
  public func member(at key: TemplateValue) -> TemplateValue? {
    switch self {
    case .map(let map): key.characters.flatMap { map[$0] }
    case .object(let object): Self.member(of: object, at: key)
    case .list(let items):
      if case .integer(let index) = key { Self.item(of: items, at: index) } else { nil }
    default: nil
    }
  }

  private static func member(of object: any TemplateObject, at key: TemplateValue) -> TemplateValue? {
    // Objects may know names that nobody has asked for yet.
    if let text = key.characters { return object.member(Name(text)) }
    guard case .integer(let index) = key, let count = object.itemCount else { return nil }
    let place = index < 0 ? index + count : index
    return place >= 0 && place < count ? object.item(at: place) : .nothing
  }

  /// Negative indexes count from the end; where nothing stands is `nil`, which is no fault.
  private static func item(of items: [TemplateValue], at index: Int) -> TemplateValue {
    let place = index < 0 ? index + items.count : index
    return items.indices.contains(place) ? items[place] : .nothing
  }

  private func command(_ name: Name) -> TemplateValue? {
    switch name {
    case .size: size.map { .integer($0) }
    case .first: hasFirst ? firstItem : nil
    case .last: hasLast ? lastItem : nil
    default: nil
    }
  }

  /// How many characters, items, keys or bytes: Liquid's numbers have a size, too.
  var size: Int? {
    switch self {
    case .text(let text), .markup(let text): text.unicodeScalars.count
    case .list(let items): items.count
    case .map(let map): map.count
    case .range(let lower, let upper): Self.count(from: lower, through: upper)
    case .integer: 8
    case .bigInteger(let number): number.byteCount
    case .object(let object): object.itemCount
    default: nil
    }
  }

  static func count(from lower: Int, through upper: Int) -> Int {
    guard lower <= upper else { return 0 }
    let (distance, isOver) = upper.subtractingReportingOverflow(lower)
    return isOver || distance == .max ? .max : distance + 1
  }

  private var hasFirst: Bool {
    switch self {
    case .list, .range, .map, .text, .markup: true
    case .object(let object): object.itemCount != nil
    default: false
    }
  }

  private var hasLast: Bool {
    if case .map = self { false } else { hasFirst }
  }

  var firstItem: TemplateValue {
    switch self {
    case .list(let items): items.first ?? .nothing
    case .range(let lower, _): .integer(lower)
    case .map(let map):
      map.members.first.map { .list([.text($0.key), $0.value]) } ?? .nothing
    case .text(let text), .markup(let text): .text(text.unicodeScalars.first.map { String($0) } ?? "")
    case .object(let object): (object.itemCount ?? 0) > 0 ? object.item(at: 0) : .nothing
    default: .nothing
    }
  }

  var lastItem: TemplateValue {
    switch self {
    case .list(let items): items.last ?? .nothing
    case .range(_, let upper): .integer(upper)
    case .text(let text), .markup(let text): .text(text.unicodeScalars.last.map { String($0) } ?? "")
    case .object(let object): Self.lastItem(of: object)
    default: .nothing
    }
  }

  private static func lastItem(of object: any TemplateObject) -> TemplateValue {
    guard let count = object.itemCount, count > 0 else { return .nothing }
    return object.item(at: count - 1)
  }
}

extension Name {
  static let size: Name = "size"
  static let first: Name = "first"
  static let last: Name = "last"
}
