import Names

/// The variables of a render: locals of loops and partials on a stack, what was assigned, counters.
struct Scopes {
  private var localNames: [Name] = []
  private var localValues: [TemplateValue] = []
  /// Where each frame of locals begins.
  private var frames: [Int] = []
  private var assigned = Assigned()
  private(set) var counters: [Name: Int] = [:]

  /// How many scopes there are, the outermost included.
  var depth: Int { frames.count + 1 }

  // MARK: Reading

  /// A variable that somebody set; nothing if nobody did.
  func find(_ name: Name) -> TemplateValue? {
    var index = localNames.count - 1
    while index >= 0 {
      if localNames[index] == name { return localValues[index] }
      index -= 1
    }
    if let value = assigned.find(name) { return value }
    return counters.isEmpty ? nil : counters[name].map { .integer($0) }
  }

  var names: [String] {
    (localNames + assigned.names + counters.keys).map(\.text)
  }

  // MARK: Writing

  mutating func assign(_ name: Name, _ value: TemplateValue) {
    assigned.set(name, value)
  }

  mutating func setCounter(_ name: Name, _ value: Int) {
    counters[name] = value
  }

  mutating func push() {
    frames.append(localNames.count)
  }

  mutating func pop() {
    guard let start = frames.popLast() else { return }
    localNames.removeSubrange(start...)
    localValues.removeSubrange(start...)
  }

  /// Sets a variable of the innermost scope and says where it is.
  @discardableResult
  mutating func set(_ name: Name, _ value: TemplateValue) -> Int? {
    guard let start = frames.last else {
      assigned.set(name, value)
      return nil
    }
    if let index = localNames[start...].firstIndex(of: name) {
      localValues[index] = value
      return index
    }
    localNames.append(name)
    localValues.append(value)
    return localNames.count - 1
  }

  /// Sets the variable at a place that ``set(_:_:)`` named.
  mutating func replace(_ index: Int, _ value: TemplateValue) {
    localValues[index] = value
  }
}

/// What was assigned. Most templates assign a handful of variables, which are found sooner by
/// walking through them than by hashing.
private struct Assigned {
  private(set) var names: [Name] = []
  private var values: [TemplateValue] = []
  private var positions: [Name: Int] = [:]

  private static let mostWalkedThrough = 16

  func find(_ name: Name) -> TemplateValue? {
    position(of: name).map { values[$0] }
  }

  mutating func set(_ name: Name, _ value: TemplateValue) {
    if let position = position(of: name) {
      values[position] = value
      return
    }
    names.append(name)
    values.append(value)
    if names.count == Self.mostWalkedThrough + 1 {
      for (position, name) in names.enumerated() { positions[name] = position }
    } else if names.count > Self.mostWalkedThrough {
      positions[name] = names.count - 1
    }
  }

  private func position(of name: Name) -> Int? {
    guard names.count <= Self.mostWalkedThrough else { return positions[name] }
    for index in names.indices where names[index] == name { return index }
    return nil
  }
}
