import YAML

/// Puts the values of other platforms' names where they belong.
extension MemberReader {
  func choose(
    _ candidates: [(field: Int, alias: Alias)], for value: NodeID, _ shape: Shape, _ tree: NodeTree
  ) -> (field: Int, alias: Alias)? {
    guard candidates.count > 1 else { return candidates.first }
    let verdicts = candidates.map { shape.suits($0.field, $0.alias.reading, value, tree) }
    let index = verdicts.firstIndex(of: true) ?? verdicts.firstIndex(of: nil) ?? candidates.count - 1
    return candidates[index]
  }

  mutating func apply(
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
  func container(
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
}

extension Alias.Step {
  fileprivate var isItem: Bool {
    if case .item = self { true } else { false }
  }
}
