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

  public var names: [Name] { storage.contents.names }
  public var values: [TemplateValue] { storage.contents.values }

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
      contents.position(of: name).map { contents.values[$0] }
    }
  }

  private struct Contents {
    private(set) var names: [Name] = []
    private(set) var values: [TemplateValue] = []
    /// Only for maps in which walking through the names would take longer than hashing one.
    private var positions: [Name: Int] = [:]

    private static let mostWalkedThrough = 12

    func position(of name: Name) -> Int? {
      guard names.count <= Self.mostWalkedThrough else { return positions[name] }
      for index in names.indices where names[index] == name { return index }
      return nil
    }

    mutating func set(_ name: Name, _ value: TemplateValue?) {
      switch (position(of: name), value) {
      case (let position?, let value?): values[position] = value
      case (nil, let value?): append(name, value)
      case (let position?, nil): remove(at: position)
      case (nil, nil): break
      }
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
}
