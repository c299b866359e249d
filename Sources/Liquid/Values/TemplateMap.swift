public import Names

/// Keys with values in the order in which they were first given. Keys are interned, so that a
/// template's `page.title` finds its value by comparing integers.
public struct TemplateMap: Sendable {
  public private(set) var names: [Name] = []
  public private(set) var values: [TemplateValue] = []
  /// Only for maps in which walking through the names would take longer than hashing one.
  private var positions: [Name: Int] = [:]

  private static let mostWalkedThrough = 12

  public init() {}

  public init(_ members: [(String, TemplateValue)]) {
    for (key, value) in members { self[key] = value }
  }

  public var count: Int { names.count }
  public var keys: [String] { names.map(\.text) }

  public var members: [(key: String, value: TemplateValue)] {
    zip(names, values).map { ($0.text, $1) }
  }

  public subscript(_ key: String) -> TemplateValue? {
    get { Name.known(key).flatMap { self[$0] } }
    set { self[Name(key)] = newValue }
  }

  public subscript(_ name: Name) -> TemplateValue? {
    get { position(of: name).map { values[$0] } }
    set {
      switch (position(of: name), newValue) {
      case (let position?, let value?): values[position] = value
      case (nil, let value?): append(name, value)
      case (let position?, nil): remove(at: position)
      case (nil, nil): break
      }
    }
  }

  private func position(of name: Name) -> Int? {
    names.count > Self.mostWalkedThrough ? positions[name] : names.firstIndex(of: name)
  }

  private mutating func append(_ name: Name, _ value: TemplateValue) {
    names.append(name)
    values.append(value)
    if names.count == Self.mostWalkedThrough + 1 {
      number()
    } else if names.count > Self.mostWalkedThrough {
      positions[name] = names.count - 1
    }
  }

  private mutating func remove(at position: Int) {
    names.remove(at: position)
    values.remove(at: position)
    number()
  }

  private mutating func number() {
    positions = [:]
    guard names.count > Self.mostWalkedThrough else { return }
    for (position, name) in names.enumerated() { positions[name] = position }
  }
}
