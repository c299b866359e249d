import Diagnostics
import YAML

/// Reads the sections and lessons of a small course from one file: a list of sections with their
/// `lessons`, or a list of modules that a `session_number` groups.
extension FileLoader {
  mutating func loadCurriculum(_ number: Int) {
    guard let root = tree.root ?? nil, !tree.isNull(root) else { return }
    guard let list = curriculumList(root) else { return }
    let items = Array(tree.items(list))
    let hasLessons = items.contains { tree.kind($0) == .mapping && tree.value("lessons", in: $0) != nil }
    if hasLessons {
      addSections(items, number)
    } else {
      addModules(items, number)
    }
  }

  static let listKeys = ["sections", "curriculum", "course_curriculum", "modules"]

  /// The list of a file that holds nothing else; what it holds beside it is complained about.
  private mutating func curriculumList(_ root: NodeID) -> NodeID? {
    if tree.kind(root) == .sequence { return root }
    var list: NodeTree.Pair?
    var strangers: [NodeID] = []
    for pair in Array(tree.pairs(root)) {
      let key = tree.text(pair.key)
      if !Self.listKeys.contains(key) {
        strangers.append(pair.key)
      } else if let list {
        let first = tree.range(list.key)
        batch.diagnostics.append(
          .fieldGivenTwice(tree.text(list.key), as: key, at: tree.range(pair.key), first: first))
      } else {
        list = pair
      }
    }
    guard let list else {
      batch.diagnostics.append(.notACurriculum(at: tree.range(root)))
      return nil
    }
    for key in strangers {
      batch.diagnostics.append(
        .unknownCurriculumKey(tree.text(key), among: Self.listKeys, at: tree.range(key)))
    }
    return isList(list.value, of: tree.text(list.key)) ? list.value : nil
  }

  /// Complains of anything but a list, or nothing at all.
  private mutating func isList(_ node: NodeID, of key: String) -> Bool {
    if tree.kind(node) != .sequence, !tree.isNull(node) {
      batch.diagnostics.append(.notAList(key, found: tree.kind(node), at: tree.range(node)))
    }
    return tree.kind(node) == .sequence
  }

  private mutating func addSections(_ items: [NodeID], _ number: Int) {
    let sections = schema.number(of: "sections"), lessons = schema.number(of: "lessons")
    guard let sections, let lessons else { return }
    for (index, item) in items.enumerated() {
      guard tree.kind(item) == .mapping else {
        addEntry(item, number, isListed: true, collection: sections)
        continue
      }
      let children = tree.value("lessons", in: item)
      let own = tree.addCollection(.mapping, at: tree.range(item))
      for pair in Array(tree.pairs(item)) where tree.text(pair.key) != "lessons" {
        tree.append(key: pair.key, value: pair.value, to: own)
      }
      let section = addEntry(own, number, isListed: true, collection: sections, order: index + 1)
      guard let section, let children, isList(children, of: "lessons") else { continue }
      addLessons(Array(tree.items(children)), lessons, of: section, number)
    }
  }

  private mutating func addModules(_ items: [NodeID], _ number: Int) {
    guard let sections = schema.number(of: "sections"), let lessons = schema.number(of: "lessons") else {
      return
    }
    var groups: [(session: Int, items: [NodeID])] = []
    for item in items {
      guard tree.kind(item) == .mapping else {
        addEntry(item, number, isListed: true, collection: lessons)
        continue
      }
      let session = session(of: item)
      if let index = groups.firstIndex(where: { $0.session == session }) {
        groups[index].items.append(item)
      } else {
        groups.append((session, [item]))
      }
    }
    for group in groups.sorted(by: { $0.session < $1.session }) {
      guard let first = group.items.first else { continue }
      let section = addEntry(
        sessionSection(group.session, like: first), number, isListed: true, collection: sections,
        order: group.session)
      if let section { addLessons(group.items.map { withoutSession($0) }, lessons, of: section, number) }
    }
  }

  /// The session that a module belongs to; the first one if it names none.
  private mutating func session(of item: NodeID) -> Int {
    guard let told = tree.value("session_number", in: item), !tree.isNull(told) else { return 1 }
    if let number = Int(tree.text(told)) { return number }
    batch.diagnostics.append(.notASession(at: tree.range(told)))
    return 1
  }

  /// The section "Session N" that groups modules.
  private mutating func sessionSection(_ session: Int, like item: NodeID) -> NodeID {
    let place = tree.range(item)
    let section = tree.addCollection(
      .mapping, at: SourceRange(file: place.file, lower: place.lower, upper: place.lower))
    let titles = tree.addCollection(.mapping, at: place)
    for (language, word) in [("en", "Session"), ("ar", "الجلسة")]
    where decoder.context.languages.contains(language) {
      put(language, "\(word) \(session)", into: titles, at: place)
    }
    tree.append(key: tree.addScalar(Array("title".utf8), at: place), value: titles, to: section)
    put("session_number", "\(session)", into: section, at: place)
    return section
  }

  private mutating func put(_ key: String, _ value: String, into mapping: NodeID, at place: SourceRange) {
    tree.append(
      key: tree.addScalar(Array(key.utf8), at: place), value: tree.addScalar(Array(value.utf8), at: place),
      to: mapping)
  }

  private mutating func withoutSession(_ item: NodeID) -> NodeID {
    let own = tree.addCollection(.mapping, at: tree.range(item))
    for pair in Array(tree.pairs(item)) where tree.text(pair.key) != "session_number" {
      tree.append(key: pair.key, value: pair.value, to: own)
    }
    if tree.value("type", in: own) == nil { put("type", "module", into: own, at: tree.range(item)) }
    return own
  }

  private mutating func addLessons(_ items: [NodeID], _ collection: Int, of section: Int, _ number: Int) {
    for (index, item) in items.enumerated() {
      addEntry(
        item, number, isListed: true, collection: collection, parent: .draft(section), order: index + 1)
    }
  }
}

/// What can be wrong with the list of a curriculum.
extension Diagnostic {
  fileprivate static func notACurriculum(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("wrong-type"), "expected `sections` or `modules` with a list, or a list", at: place
    )
  }

  fileprivate static func notAList(_ key: String, found: NodeKind, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("wrong-type"), "expected a list for `\(key)`, found \(found.noun)", at: place,
      hint: "begin each item with a hyphen")
  }

  fileprivate static func unknownCurriculumKey(
    _ key: String, among keys: [String], at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("unknown-field", rule: "V-07"), "unknown field `\(key)`", at: place,
      label: NearestWord.to(key, among: keys).map { "did you mean `\($0)`?" },
      hint: "say what is true of the course in its index.md")
  }

  fileprivate static func notASession(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("malformed-value", rule: "V-08"), "`session_number` must be a whole number",
      at: place)
  }
}
