public import Names

/// Keys with values in the order in which they were first given. Keys are interned, so that a
/// template's `page.title` finds its value by comparing integers.
///
/// All of it lies behind one reference: templates copy maps with every step of a lookup.
public struct TemplateMap: Sendable {
  private var storage: Storage

  private static let nobody = Storage()

  public init() {
    storage = Self.nobody
  }

  public init(_ members: [(String, TemplateValue)]) {
    self.init(members.map { (Name($0.0), $0.1) })
  }

  public init(_ members: [(Name, TemplateValue)]) {
    var byName = ValuesByName<TemplateValue>()
    for (name, value) in members { byName[name] = value }
    storage = Storage(byName)
  }

  public var names: [Name] { storage.members.names }
  public var values: [TemplateValue] { storage.members.values }

  public var count: Int { storage.members.count }

  public var keys: [String] { names.map(\.text) }

  public var members: [(key: String, value: TemplateValue)] {
    zip(names, values).map { ($0.text, $1) }
  }

  public subscript(_ key: String) -> TemplateValue? {
    get { Name.known(key).flatMap { self[$0] } }
    set { self[Name(key)] = newValue }
  }

  public subscript(_ name: Name) -> TemplateValue? {
    get { storage.members[name] }
    set {
      var members = storage.members
      members[name] = newValue
      storage = Storage(members)
    }
  }
}

extension TemplateMap {
  /// Never changed once it is in a map.
  private final class Storage: Sendable {
    let members: ValuesByName<TemplateValue>

    init(_ members: ValuesByName<TemplateValue> = ValuesByName()) {
      self.members = members
    }
  }
}
