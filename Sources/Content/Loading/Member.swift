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
  /// Where values stand that nobody may see, whatever becomes of them.
  var secrets: [SourceRange] = []

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
    var next = tree.firstPair(mapping)
    while let pair = next {
      next = tree.pair(after: pair)
      let isNull = tree.isNull(pair.value) || tree.isBlank(pair.value)
      let meaning = shape.meaning(of: tree.utf8(pair.key))
      if !isNull, shape.isSecret(meaning) { secrets.append(tree.range(pair.value)) }
      switch meaning {
      case .field(let field):
        guard !isNull else { continue }
        if let other = shape.fieldTaking(field, pair.value, tree) {
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
        let key = tree.text(pair.key)
        if let part = languagePart(of: key, shape) {
          if shape.fields[part.field].isPrivate { secrets.append(tree.range(pair.value)) }
          if !isNull { localized.append((part.field, part.language, pair.key, pair.value)) }
        } else if !(isRow && Self.isBookkeeping(key)) {
          let problem = Diagnostic.unknownField(key, noun: noun, of: shape, at: tree.range(pair.key))
          if problem.hidesLine { secrets.append(tree.range(pair.value)) }
          diagnostics.append(problem)
        }
      }
    }
    for item in outside { apply(item.alias, item.field, item.key, item.value, shape, &members, &tree) }
    if shape.hasOffers {
      let further = outside.filter { !$0.alias.path.isEmpty }
      serve(&members, further.map { Member(field: $0.field, key: $0.key, value: $0.value) }, shape, &tree)
    }
    for item in localized { merge(item.language, item.field, item.key, item.value, shape, &members, &tree) }
    return withoutRepeats(members, shape, tree)
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
    guard Self.haveRepeats(members) else { return members }
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

  private static func haveRepeats(_ members: [Member]) -> Bool {
    for index in members.indices {
      for other in members[..<index] where other.field == members[index].field { return true }
    }
    return false
  }
}
