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
    var contents = Contents()
    for (key, value) in members { contents.set(Name(key), value) }
    storage = Storage(contents)
  }

  public var names: [Name] { storage.contents.names.names }
  public var values: [TemplateValue] { storage.contents.values }

  public var count: Int { storage.contents.names.count }

  public var keys: [String] { names.map(\.text) }

  public var members: [(key: String, value: TemplateValue)] {
    zip(names, values).map { ($0.text, $1) }
  }

  public subscript(_ key: String) -> TemplateValue? {
    get { Name.known(key).flatMap { self[$0] } }
    set { self[Name(key)] = newValue }
  }

  public subscript(_ name: Name) -> TemplateValue? {
    get { storage.value(of: name) }
    set {
      var contents = storage.contents
      contents.set(name, newValue)
      storage = Storage(contents)
    }
  }
}

extension TemplateMap {
  /// Never changed once it is in a map.
  private final class Storage: Sendable {
    let contents: Contents

    init(_ contents: Contents = Contents()) {
      self.contents = contents
    }

    func value(of name: Name) -> TemplateValue? {
      contents.names.place(of: name).map { contents.values[$0] }
    }
  }

  private struct Contents {
    private(set) var names = NameList()
    private(set) var values: [TemplateValue] = []

    mutating func set(_ name: Name, _ value: TemplateValue?) {
      switch (names.place(of: name), value) {
      case (let place?, let value?): values[place] = value
      case (nil, let value?):
        names.append(name)
        values.append(value)
      case (let place?, nil):
        names.remove(at: place)
        values.remove(at: place)
      case (nil, nil): break
      }
    }
  }
}
