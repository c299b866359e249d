import Diagnostics
import YAML

/// A value of an entry under the field that it belongs to, whatever name it was written under.
struct Member {
  var field: Int
  var key: NodeID
  var value: NodeID
}

/// Turns the keys of a mapping into fields: canonical names, other platforms' names, one value
/// for each language. After it, decoding knows nothing of aliases.
struct MemberReader {
  let languages: [String]
  /// Ways of reading that a node's own field does not tell.
  var readings: [NodeID: Alias.Reading] = [:]
  var diagnostics: [Diagnostic] = []

  init(languages: [String]) {
    self.languages = languages
  }

  /// The members of `mapping` by the fields of `shape`, each field at most once. A row inside an
  /// entry may tell its own number and times, and the entry that it hangs on.
  mutating func members(
    of mapping: NodeID, as shape: Shape, noun: String, isRow: Bool = false, in tree: inout NodeTree
  ) -> [Member] {
    var members: [Member] = []
    var outside: [(field: Int, alias: Alias, key: NodeID, value: NodeID)] = []
    var localized: [(field: Int, language: String, key: NodeID, value: NodeID)] = []
    for pair in Array(tree.pairs(mapping)) {
      let key = tree.text(pair.key)
      let isNull = tree.isNull(pair.value) || tree.isBlank(pair.value)
      switch shape.meaning(of: key) {
      case .field(let field):
        guard !isNull else { continue }
        if shape.hasConditionalAliases, let other = shape.fieldTaking(key, pair.value, tree) {
          members.append(Member(field: other, key: pair.key, value: pair.value))
          continue
        }
        members.append(Member(field: field, key: pair.key, value: pair.value))
        if case .asIs = shape.fields[field].numberReading { continue }
        readings[pair.value] = shape.fields[field].numberReading
      case .aliases(let candidates):
        guard !isNull, let choice = choose(candidates, for: pair.value, shape, tree) else { continue }
        outside.append((choice.field, choice.alias, pair.key, pair.value))
      case nil:
        if let part = languagePart(of: key, shape) {
          if !isNull { localized.append((part.field, part.language, pair.key, pair.value)) }
        } else if !(isRow && Self.isBookkeeping(key)) {
          diagnostics.append(.unknownField(key, noun: noun, of: shape, at: tree.range(pair.key)))
        }
      }
    }
    for item in outside { apply(item.alias, item.field, item.key, item.value, shape, &members, &tree) }
    if !shape.serving.isEmpty {
      let further = outside.filter { !$0.alias.path.isEmpty }
      serve(&members, further.map { Member(field: $0.field, key: $0.key, value: $0.value) }, shape, &tree)
    }
    for item in localized { merge(item.language, item.field, item.key, item.value, shape, &members, &tree) }
    return withoutRepeats(members, shape, tree)
  }

  // MARK: Aliases

  private func choose(
    _ candidates: [(field: Int, alias: Alias)], for value: NodeID, _ shape: Shape, _ tree: NodeTree
  ) -> (field: Int, alias: Alias)? {
    guard candidates.count > 1 else { return candidates.first }
    let verdicts = candidates.map { shape.suits($0.field, $0.alias.reading, value, tree) }
    let index = verdicts.firstIndex(of: true) ?? verdicts.firstIndex(of: nil) ?? candidates.count - 1
    return candidates[index]
  }

  private mutating func apply(
    _ alias: Alias, _ field: Int, _ key: NodeID, _ value: NodeID, _ shape: Shape,
    _ members: inout [Member], _ tree: inout NodeTree
  ) {
    guard let value = converted(value, by: alias.reading, &tree) else { return }
    if case .displacing(let other) = alias.reading,
      let held = members.firstIndex(where: { $0.field == field }),
      let target = shape.fields.firstIndex(where: { $0.name == other })
    {
      members[held].field = target
    }
    let type = shape.fields[field].type
    let addsItem: Bool
    switch alias.reading {
    case .part:
      join(value, to: field, key, &members, &tree)
      return
    case .laterItem:
      members.removeAll { $0.field == field && tree.kind($0.value) == .scalar }
      addsItem = true
    case .item, .sundayFirst: addsItem = true
    case .flag: addsItem = type.isList && alias.path.isEmpty
    default: addsItem = false
    }
    guard addsItem || !alias.path.isEmpty else {
      members.append(Member(field: field, key: key, value: value))
      return
    }
    let root = container(
      of: field, key, shape, isList: addsItem || (alias.path.first?.isItem == true && type.isList), &members,
      &tree)
    guard let root else {
      members.append(Member(field: field, key: key, value: value))
      return
    }
    if addsItem {
      let items = tree.kind(value) == .sequence ? Array(tree.items(value)) : [value]
      for item in items where !tree.holds(item, in: root) { tree.append(item, to: root) }
    } else {
      insert(value, along: alias.path[...], into: root, key, &tree)
    }
  }

  /// The mapping or sequence that a field holds, made if the field has not been written. A plain
  /// value becomes the one item of its list, or the member that it is short for.
  private func container(
    of field: Int, _ key: NodeID, _ shape: Shape, isList: Bool, _ members: inout [Member],
    _ tree: inout NodeTree
  ) -> NodeID? {
    guard let index = members.firstIndex(where: { $0.field == field }) else {
      let made = tree.addCollection(isList ? .sequence : .mapping, at: tree.range(key))
      members.append(Member(field: field, key: key, value: made))
      return made
    }
    let held = members[index].value
    if tree.kind(held) == (isList ? .sequence : .mapping) { return held }
    guard tree.kind(held) == .scalar else { return nil }
    let made = tree.addCollection(isList ? .sequence : .mapping, at: tree.range(held))
    if isList {
      tree.append(held, to: made)
    } else if let shorthand = shape.fields[field].type.shape?.shorthand {
      tree.append(key: tree.addScalar(Array(shorthand.utf8), at: tree.range(held)), value: held, to: made)
    } else {
      return nil
    }
    members[index].value = made
    return made
  }

  private func insert(
    _ value: NodeID, along path: ArraySlice<Alias.Step>, into node: NodeID, _ key: NodeID,
    _ tree: inout NodeTree
  ) {
    guard let step = path.first else { return }
    switch step {
    case .member(let name):
      let nameNode = tree.addScalar(Array(name.utf8), at: tree.range(key))
      if path.count == 1 {
        if tree.value(name, in: node) == nil { tree.append(key: nameNode, value: value, to: node) }
        return
      }
      if let inner = tree.value(name, in: node) {
        insert(value, along: path.dropFirst(), into: inner, key, &tree)
      } else {
        let inner = tree.addCollection(.mapping, at: tree.range(key))
        tree.append(key: nameNode, value: inner, to: node)
        insert(value, along: path.dropFirst(), into: inner, key, &tree)
      }
    case .item(let constants):
      if tree.kind(node) == .mapping {
        mark(node, with: constants, key, &tree)
        insert(value, along: path.dropFirst(), into: node, key, &tree)
        return
      }
      let item = item(with: constants, in: node, key, &tree)
      insert(value, along: path.dropFirst(), into: item, key, &tree)
    }
  }

  private func item(
    with constants: [String: String], in list: NodeID, _ key: NodeID, _ tree: inout NodeTree
  ) -> NodeID {
    for item in tree.items(list) where tree.kind(item) == .mapping {
      let matches = constants.allSatisfy { name, wanted in
        tree.value(name, in: item).map { tree.text($0) } == wanted
      }
      if matches { return item }
    }
    let made = tree.addCollection(.mapping, at: tree.range(key))
    mark(made, with: constants, key, &tree)
    tree.append(made, to: list)
    return made
  }

  /// Gives a mapping the constants that it does not tell itself.
  private func mark(
    _ mapping: NodeID, with constants: [String: String], _ key: NodeID, _ tree: inout NodeTree
  ) {
    for (name, wanted) in constants.sorted(by: { $0.key < $1.key })
    where tree.value(name, in: mapping) == nil {
      let nameNode = tree.addScalar(Array(name.utf8), at: tree.range(key))
      let valueNode = tree.addScalar(Array(wanted.utf8), style: .doubleQuoted, at: tree.range(key))
      tree.append(key: nameNode, value: valueNode, to: mapping)
    }
  }

  mutating func converted(
    _ value: NodeID, by reading: Alias.Reading, _ tree: inout NodeTree
  ) -> NodeID? {
    switch reading {
    case .asIs, .item, .laterItem, .part, .ifText, .ifTime, .ifWord, .ifLabel, .ifHolding, .displacing:
      return value
    case .fallback(let inner): return converted(value, by: inner, &tree)
    case .minorUnits, .minutes, .hours, .sundayFirst:
      readings[value] = reading
      if tree.kind(value) == .sequence { for item in tree.items(value) { readings[item] = reading } }
      return value
    case .member(let name): return tree.kind(value) == .mapping ? tree.value(name, in: value) : nil
    case .beginning(let limit): return tree.beginning(of: value, limit)
    case .whenSet(let word):
      guard tree.truth(value) != false, !tree.text(value).isEmpty else { return nil }
      return tree.addScalar(Array(word.utf8), style: .doubleQuoted, at: tree.range(value))
    case .flag(let yes, let no):
      guard let truth = tree.truth(value) else { return value }
      guard let word = truth ? yes : no else { return nil }
      return tree.addScalar(Array(word.utf8), style: .doubleQuoted, at: tree.range(value))
    }
  }

  /// `first_name` and `last_name` make one name.
  private func join(
    _ value: NodeID, to field: Int, _ key: NodeID, _ members: inout [Member], _ tree: inout NodeTree
  ) {
    guard let held = members.firstIndex(where: { $0.field == field }) else {
      members.append(Member(field: field, key: key, value: value))
      return
    }
    let text = tree.text(members[held].value) + " " + tree.text(value)
    members[held].value = tree.addScalar(
      Array(text.utf8), style: .doubleQuoted, at: tree.range(members[held].value))
  }

  // MARK: Languages

  /// `title_ar` is the Arabic `title`, where that is a field with one value for each language.
  private func languagePart(of key: String, _ shape: Shape) -> (field: Int, language: String)? {
    guard let mark = key.lastIndex(of: "_") else { return nil }
    let language = String(key[key.index(after: mark)...])
    guard languages.contains(language) else { return nil }
    let name = String(key[..<mark])
    let field: Int
    switch shape.meaning(of: name) {
    case .field(let index): field = index
    case .aliases(let candidates):
      guard let first = candidates.first, first.alias.path.isEmpty else { return nil }
      field = first.field
    case nil: return nil
    }
    return shape.fields[field].isLocalized ? (field, language) : nil
  }

  private func merge(
    _ language: String, _ field: Int, _ key: NodeID, _ value: NodeID, _ shape: Shape,
    _ members: inout [Member],
    _ tree: inout NodeTree
  ) {
    guard let map = container(of: field, key, shape, isList: false, &members, &tree) else {
      members.append(Member(field: field, key: key, value: value))
      return
    }
    let code = tree.addScalar(Array(language.utf8), at: tree.range(key))
    tree.append(key: code, value: value, to: map)
  }

  // MARK: Repeats

  private mutating func withoutRepeats(_ members: [Member], _ shape: Shape, _ tree: NodeTree) -> [Member] {
    var kept: [Member] = []
    kept.reserveCapacity(members.count)
    for member in members {
      guard let earlier = kept.first(where: { $0.field == member.field })?.key else {
        kept.append(member)
        continue
      }
      // The same key twice is complained about where the YAML is read.
      guard tree.text(earlier) != tree.text(member.key) else { continue }
      diagnostics.append(
        .fieldGivenTwice(
          shape.fields[member.field].name, as: tree.text(member.key), at: tree.range(member.key),
          first: tree.range(earlier)))
    }
    return kept
  }
}

extension Alias.Step {
  fileprivate var isItem: Bool {
    if case .item = self { true } else { false }
  }
}

extension Shape {
  /// The field that takes the value of a canonical name after all, because of what the value is.
  fileprivate func fieldTaking(_ name: String, _ value: NodeID, _ tree: NodeTree) -> Int? {
    for (index, other) in fields.enumerated() {
      for alias in other.aliases where alias.name == name {
        if suits(index, alias.reading, value, tree) == true { return index }
      }
    }
    return nil
  }

  /// Whether a value is what an alias waits for; nothing if the alias takes any value.
  fileprivate func suits(
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

extension NodeTree {
  /// A scalar that is neither number, truth value nor nothing.
  func isText(_ node: NodeID) -> Bool { kind(node) == .scalar && scalar(node) == .string }

  func isNull(_ node: NodeID) -> Bool { kind(node) == .scalar && scalar(node) == .null }

  /// A text without a letter: exports write it where nothing is told.
  func isBlank(_ node: NodeID) -> Bool {
    kind(node) == .scalar && utf8(node).allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// "6 weeks", "Week 1": about a schedule, not a length of time.
  func isScheduleLabel(_ node: NodeID) -> Bool { isText(node) && DurationText(text(node)) == .label }

  /// Whether a list has an item of the same text: platforms say some things twice (`role: creator`
  /// and `is_creator: true`).
  fileprivate func holds(_ item: NodeID, in list: NodeID) -> Bool {
    kind(item) == .scalar && items(list).contains { kind($0) == .scalar && text($0) == text(item) }
  }

  /// Whether a list of rows, or a row, has one of these columns.
  fileprivate func hasRows(with columns: Set<String>, _ node: NodeID) -> Bool {
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
