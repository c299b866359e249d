import YAML

extension Shape {
  /// The field that takes the value of a canonical name after all, because of what the value is.
  func fieldTaking(_ field: Int, _ value: NodeID, _ tree: NodeTree) -> Int? {
    conditionalTakers[field].first { suits($0.field, $0.reading, value, tree) == true }?.field
  }

  /// Whether a value is what an alias waits for; nothing if the alias takes any value.
  func suits(
    _ field: Int, _ reading: Alias.Reading, _ value: NodeID, _ tree: NodeTree
  ) -> Bool? {
    switch reading {
    case .ifWord: fields[field].type.words?.canonical(tree.text(value)) != nil
    case .ifText: tree.isText(value)
    case .ifTime: CalendarTime.time(tree.text(value)) != nil
    case .ifLabel: tree.isScheduleLabel(value)
    case .ifHolding(let columns): tree.hasRows(with: columns, value)
    default: nil
    }
  }
}

/// What nodes are, as far as it decides which field they belong to.
extension NodeTree {
  /// A scalar that is neither number, truth value nor nothing.
  func isText(_ node: NodeID) -> Bool { kind(node) == .scalar && scalar(node) == .string }

  func isNull(_ node: NodeID) -> Bool {
    guard kind(node) == .scalar else { return false }
    // Almost every value is known by its first byte not to be one of the words for nothing.
    guard let first = utf8(node).first else { return scalar(node) == .null }
    return (first == 0x7E || first | 0x20 == 0x6E) && scalar(node) == .null
  }

  /// A text without a letter: exports write it where nothing is told.
  func isBlank(_ node: NodeID) -> Bool {
    guard kind(node) == .scalar else { return false }
    for byte in utf8(node) where byte != 0x20 && !(0x09...0x0D).contains(byte) { return false }
    return true
  }

  /// "6 weeks", "Week 1": about a schedule, not a length of time.
  func isScheduleLabel(_ node: NodeID) -> Bool { isText(node) && DurationText(text(node)) == .label }

  /// Whether a list has an item of the same text: platforms say some things twice (`role: creator`
  /// and `is_creator: true`).
  func holds(_ item: NodeID, in list: NodeID) -> Bool {
    kind(item) == .scalar && items(list).contains { kind($0) == .scalar && text($0) == text(item) }
  }

  /// Whether a list of rows, or a row, has one of these columns.
  func hasRows(with columns: Set<String>, _ node: NodeID) -> Bool {
    switch kind(node) {
    case .sequence: items(node).contains { kind($0) == .mapping && hasRows(with: columns, $0) }
    case .mapping: pairs(node).contains { columns.contains(text($0.key)) }
    case .scalar: false
    }
  }

  /// `true` and `false`, and the 1 and 0 of database exports.
  func truth(_ node: NodeID) -> Bool? {
    guard kind(node) == .scalar else { return nil }
    switch scalar(node) {
    case .boolean(let truth): return truth
    case .integer(0): return false
    case .integer(1): return true
    default: return nil
    }
  }
}
