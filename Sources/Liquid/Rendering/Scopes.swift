import Names

/// The variables of a render: locals of loops and partials on a stack, what was assigned, counters.
struct Scopes {
  private var localNames: [Name] = []
  private var localValues: [TemplateValue] = []
  /// Where each frame of locals begins.
  private var frames: [Int] = []
  private var assigned = ValuesByName<TemplateValue>()
  private(set) var counters = ValuesByName<Int>()

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
    return assigned[name] ?? counters[name].map { .integer($0) }
  }

  var names: [String] {
    (localNames + assigned.names + counters.names).map(\.text)
  }

  // MARK: Writing

  mutating func assign(_ name: Name, _ value: TemplateValue) {
    assigned[name] = value
  }

  mutating func setCounter(_ name: Name, _ value: Int) {
    counters[name] = value
  }

  mutating func push() {
    frames.append(localNames.count)
  }

  mutating func pop() {
    guard let start = frames.popLast() else { return }
    while localNames.count > start {
      localNames.removeLast()
      localValues.removeLast()
    }
  }

  /// Sets a variable of the innermost scope and says where it is.
  @discardableResult
  mutating func set(_ name: Name, _ value: TemplateValue) -> Int? {
    guard let start = frames.last else {
      assign(name, value)
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
