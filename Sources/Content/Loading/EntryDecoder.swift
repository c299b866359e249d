import Diagnostics
import YAML

/// Reads mappings into records by their shapes: the one reader for every collection.
struct EntryDecoder {
  let context: DecodingContext
  var store = RecordStore()
  var diagnostics: [Diagnostic] = []
  /// In rows of a table, a list may be written in one cell: `swift; python`.
  var splitsCells = false
  /// The collection at hand is private: no value of it stands in a message.
  var isPrivate = false
  /// The file tells an entry of another file in one more language.
  var isTranslation = false
  var members: MemberReader
  private var standards: [StandardKey: [Slot]] = [:]
  /// The currency that the entry, or the object around a value, names.
  private var currency: Currency

  init(context: DecodingContext) {
    self.context = context
    members = MemberReader(languages: context.languages)
    currency = context.currency
  }

  /// The slots of an entry written as `mapping`.
  mutating func entry(
    _ mapping: NodeID, as shape: Shape, noun: String, in tree: inout NodeTree
  ) -> [Slot] {
    members.readings.removeAll(keepingCapacity: true)
    currency = context.currency
    let slots = object(mapping, as: shape, noun: noun, isRow: false, in: &tree)
    diagnostics += members.diagnostics
    members.diagnostics.removeAll(keepingCapacity: true)
    return slots
  }

  private mutating func object(
    _ mapping: NodeID, as shape: Shape, noun: String, isRow: Bool, in tree: inout NodeTree
  ) -> [Slot] {
    let outer = currency
    defer { currency = outer }
    let list = members.members(of: mapping, as: shape, noun: noun, isRow: isRow, in: &tree)
    if !shape.currencies.isEmpty, let code = list.first(where: { shape.currencies.contains($0.field) }),
      let own = Currency(tree.text(code.value).uppercased())
    {
      currency = own
    }
    var slots: [Slot] = []
    slots.reserveCapacity(list.count)
    for member in list {
      let field = shape.fields[member.field]
      guard !field.isIgnored else { continue }
      let meant = context.codes.meaning(of: member.value, key: member.key, field, &tree)
      // What was written and cannot be read stays as a null: nobody has to hear that it is missing.
      let value = guarded(meant, field, &tree)
      let range = tree.range(member.value)
      slots.append(Slot(key: shape.names[member.field], lower: range.lower, upper: range.upper, value: value))
    }
    addStandards(of: shape, to: &slots)
    return slots
  }

  /// Whatever stands inside a private field is private too.
  private mutating func guarded(_ node: NodeID, _ field: Field, _ tree: inout NodeTree) -> Value {
    let outer = isPrivate
    defer { isPrivate = outer }
    isPrivate = outer || field.isPrivate
    return localizable(node, field, &tree)
  }

  /// The values of fields that were not written and have a standard.
  private mutating func addStandards(of shape: Shape, to slots: inout [Slot]) {
    guard !shape.standards.isEmpty else { return }
    let written = slots.count
    for standard in standardSlots(of: shape) {
      if !slots[..<written].contains(where: { $0.key == standard.key }) { slots.append(standard) }
    }
  }

  private mutating func standardSlots(of shape: Shape) -> [Slot] {
    let key = StandardKey(shape: ObjectIdentifier(shape), currency: currency)
    if let known = standards[key] { return known }
    let slots = shape.standards.map { index in
      let value = standardValue(of: shape.fields[index])
      return Slot(key: shape.names[index], lower: Slot.standard, upper: Slot.standard, value: value)
    }
    standards[key] = slots
    return slots
  }

  private mutating func standardValue(of field: Field) -> Value {
    guard let text = field.standard else { return .null }
    var reader = ScalarReader(
      field: field, type: field.type, text: text, scalar: CoreScalar(plain: Array(text.utf8)[...]),
      place: SourceRange(file: SourceID(index: 0), lower: 0, upper: 0), reading: nil, context: context,
      currency: currency)
    return reader.value(adding: &store)
  }

  private struct StandardKey: Hashable {
    var shape: ObjectIdentifier
    var currency: Currency
  }

  // MARK: Languages

  private mutating func localizable(_ node: NodeID, _ field: Field, _ tree: inout NodeTree) -> Value {
    guard field.isLocalized, tree.kind(node) == .mapping else { return value(node, field, field.type, &tree) }
    if case .object = field.type { return value(node, field, field.type, &tree) }
    return translations(node, field, &tree)
  }

  private mutating func translations(_ node: NodeID, _ field: Field, _ tree: inout NodeTree) -> Value {
    var slots: [Slot] = []
    for pair in Array(tree.pairs(node)) {
      let language = tree.text(pair.key)
      guard context.languages.contains(language) else {
        diagnostics.append(
          .notLocalized(
            isPrivate ? nil : language, languages: context.languages, at: tree.range(pair.key)))
        continue
      }
      let inner = value(pair.value, field, field.type, &tree)
      guard inner.kind != .null else { continue }
      let range = tree.range(pair.value)
      slots.append(Slot(key: Name(language), lower: range.lower, upper: range.upper, value: inner))
    }
    return slots.isEmpty ? .null : store.add(.localized, slots)
  }

  // MARK: Lists, objects, maps

  private mutating func value(
    _ node: NodeID, _ field: Field, _ type: FieldType, _ tree: inout NodeTree
  ) -> Value {
    switch type {
    case .list(let item): return list(node, field, item, &tree)
    case .object(let shape): return nested(node, field, shape, &tree)
    case .map(let item): return map(node, field, item, &tree)
    case .any: return anything(node, &tree)
    default: return scalar(node, field, type, tree)
    }
  }

  private mutating func list(
    _ node: NodeID, _ field: Field, _ item: FieldType, _ tree: inout NodeTree
  ) -> Value {
    var nodes: [NodeID]
    switch tree.kind(node) {
    case .sequence: nodes = Array(tree.items(node))
    case .scalar where tree.isNull(node): return .null
    case .scalar: nodes = pieces(of: node, as: item, &tree)
    case .mapping: nodes = [node]
    }
    nodes.removeAll { tree.isNull($0) }
    if item.shape == nil {
      nodes = RowItems.texts(nodes, languages: context.languages, targets: item.targets ?? [], tree)
    }
    var slots: [Slot] = []
    slots.reserveCapacity(nodes.count)
    for node in nodes {
      let isMap = tree.kind(node) == .mapping
      let value: Value
      if field.isLocalized, isMap, item.shape == nil {
        value = translations(node, field.itemField(item), &tree)
      } else {
        value = self.value(node, field, item, &tree)
      }
      guard value.kind != .null else { continue }
      let range = tree.range(node)
      slots.append(Slot(key: .none, lower: range.lower, upper: range.upper, value: value))
    }
    return store.add(.list, slots)
  }

  /// One text that stands for a list: lines (with or without bullets), an array as JSON has it, or in a table's
  /// cell parts between semicolons; tags are also written with commas between them.
  private func pieces(of node: NodeID, as item: FieldType, _ tree: inout NodeTree) -> [NodeID] {
    let text = tree.text(node)
    if text.utf8.first == UInt8(ascii: "["), let texts = WrittenList.texts(in: text) {
      let (style, range) = (tree.style(node), tree.range(node))
      return texts.map { tree.addScalar(Array($0.utf8), style: style, at: range) }
    }
    let marks: [Character] = ["\n"] + (splitsCells ? [";"] : []) + (item.targets == ["tags"] ? [","] : [])
    guard let separator = marks.first(where: text.contains) else { return [node] }
    let range = tree.range(node)
    return text.split(separator: separator).compactMap { part in
      var piece = part.trimmingBlanks()
      if separator == "\n", let bullet = piece.first, "-*•".contains(bullet) {
        piece = piece.dropFirst().trimmingBlanks()
      }
      guard !piece.isEmpty else { return nil }
      return tree.addScalar(Array(piece.utf8), style: tree.style(node), at: range)
    }
  }

  private mutating func nested(
    _ node: NodeID, _ field: Field, _ shape: Shape, _ tree: inout NodeTree
  ) -> Value {
    switch tree.kind(node) {
    case .mapping:
      let owner = field.type.isList ? "an item of `\(field.name)`" : "`\(field.name)`"
      let slots = object(node, as: shape, noun: field.name, isRow: true, in: &tree)
      // What a translation leaves out, its original has.
      if !isTranslation || field.type.isList { checkRequired(slots, shape, owner, at: tree.range(node)) }
      return store.add(.object, slots)
    case .scalar:
      guard let shorthand = shape.shorthand,
        let index = shape.fields.firstIndex(where: { $0.name == shorthand })
      else { break }
      let inner = guarded(node, shape.fields[index], &tree)
      guard inner.kind != .null else { return .null }
      let range = tree.range(node)
      var slots = [Slot(key: shape.names[index], lower: range.lower, upper: range.upper, value: inner)]
      addStandards(of: shape, to: &slots)
      checkRequired(slots, shape, field.name, at: range)
      return store.add(.object, slots)
    case .sequence: break
    }
    diagnostics.append(
      .wrongType(
        field, expected: "a map of fields", found: tree.kind(node).noun, at: tree.range(node)))
    return .null
  }

  private mutating func map(
    _ node: NodeID, _ field: Field, _ item: FieldType, _ tree: inout NodeTree
  ) -> Value {
    guard tree.kind(node) == .mapping else {
      diagnostics.append(
        .wrongType(field, expected: "a map", found: tree.kind(node).noun, at: tree.range(node)))
      return .null
    }
    var slots: [Slot] = []
    for pair in Array(tree.pairs(node)) {
      let value = self.value(pair.value, field, item, &tree)
      guard value.kind != .null else { continue }
      let range = tree.range(pair.value)
      slots.append(Slot(key: Name(tree.text(pair.key)), lower: range.lower, upper: range.upper, value: value))
    }
    return store.add(.object, slots)
  }

  /// A value of which the schema says nothing. Depth is bounded by the composer's limit.
  private mutating func anything(_ node: NodeID, _ tree: inout NodeTree) -> Value {
    switch tree.kind(node) {
    case .mapping:
      var slots: [Slot] = []
      for pair in Array(tree.pairs(node)) {
        let range = tree.range(pair.value)
        let value = anything(pair.value, &tree)
        slots.append(
          Slot(key: Name(tree.text(pair.key)), lower: range.lower, upper: range.upper, value: value))
      }
      return store.add(.object, slots)
    case .sequence:
      var slots: [Slot] = []
      for item in Array(tree.items(node)) {
        let range = tree.range(item)
        slots.append(Slot(key: .none, lower: range.lower, upper: range.upper, value: anything(item, &tree)))
      }
      return store.add(.list, slots)
    case .scalar:
      switch tree.scalar(node) {
      case .null: return .null
      case .boolean(let truth): return .boolean(truth)
      case .integer(let number): return .number(.integer, number)
      case .float:
        return Decimal(text: tree.utf8(node)).map { .decimal($0) } ?? store.add(.string, tree.utf8(node))
      case .string: return store.add(.string, tree.utf8(node))
      }
    }
  }

  // MARK: Required fields

  private mutating func checkRequired(
    _ slots: [Slot], _ shape: Shape, _ owner: String, at place: SourceRange
  ) {
    for index in shape.required where shape.fields[index].isMissing(among: slots, as: shape.names[index]) {
      diagnostics.append(.missingField(shape.fields[index], of: owner, at: place))
    }
  }

  // MARK: Scalars

  private mutating func scalar(_ node: NodeID, _ field: Field, _ type: FieldType, _ tree: NodeTree) -> Value {
    if case .money = type, tree.kind(node) == .mapping { return moneyObject(node, field, tree) }
    guard tree.kind(node) == .scalar else {
      diagnostics.append(
        .wrongType(field, expected: type.noun, found: tree.kind(node).noun, at: tree.range(node)))
      return .null
    }
    if let value = plainText(node, field, type, tree) { return value }
    guard !tree.isNull(node) else { return .null }
    var reader = ScalarReader(
      field: field, type: type, text: tree.text(node), scalar: tree.scalar(node), place: tree.range(node),
      reading: members.readings[node], context: context, currency: currency, isPrivate: isPrivate)
    let result = reader.value(adding: &store)
    for var diagnostic in reader.diagnostics {
      diagnostic.hidesLine = isPrivate
      diagnostics.append(diagnostic)
    }
    return result
  }

  /// Most values are texts with nothing to object to: they are copied byte for byte.
  private mutating func plainText(
    _ node: NodeID, _ field: Field, _ type: FieldType, _ tree: NodeTree
  ) -> Value? {
    let kind: ValueKind
    switch type {
    case .string, .text: kind = .string
    case .reference: kind = .reference
    default: return nil
    }
    let bytes = tree.utf8(node)
    // Blanks of other scripts begin with a byte above 0xC0: texts that do are looked at closely.
    guard let first = bytes.first, let last = bytes.last,
      (0x21..<0xC2).contains(first) || first == 0xD8 || first == 0xD9,
      last > 0x20, first != 0x7E, first != 0x6E, first != 0x4E, bytes.count <= field.maximumLength ?? .max
    else { return nil }
    if case .text = type {
    } else if bytes.contains(0x0A) {
      return nil
    }
    return store.add(kind, bytes)
  }

  /// `{amount: 129.00, currency: EUR}`.
  private mutating func moneyObject(_ node: NodeID, _ field: Field, _ tree: NodeTree) -> Value {
    for pair in tree.pairs(node) where !["amount", "currency", "amount_cents"].contains(tree.text(pair.key)) {
      diagnostics.append(.malformed(field, "is written {amount: …, currency: …}", at: tree.range(pair.key)))
      return .null
    }
    let cents = tree.value("amount_cents", in: node)
    guard let amount = cents ?? tree.value("amount", in: node), tree.kind(amount) == .scalar else {
      diagnostics.append(.malformed(field, "needs an `amount`", at: tree.range(node)))
      return .null
    }
    let outer = currency
    defer { currency = outer }
    if let code = tree.value("currency", in: node) {
      guard let own = Currency(tree.text(code)), Currency.codes.contains(own.code) else {
        diagnostics.append(.malformed(field, "has an unknown currency", at: tree.range(code)))
        return .null
      }
      currency = own
    }
    if cents != nil { members.readings[amount] = .minorUnits }
    return scalar(amount, field, .money, tree)
  }
}

extension Field {
  /// Whether neither the field nor what may stand in for it is told.
  func isMissing(among slots: [Slot], as name: Name) -> Bool {
    let other = alternative.map { Name($0) }
    return !slots.contains { $0.key == name || $0.key == other }
  }

  /// The field as the declaration of one of its items.
  fileprivate func itemField(_ item: FieldType) -> Field {
    with { $0.type = item }
  }
}

extension StringProtocol where SubSequence == Substring {
  func trimmingBlanks() -> Substring {
    var text = self[...]
    // Blanks of other scripts are not ASCII; nearly all texts begin and end with something that is.
    if let first = text.utf8.first, let last = text.utf8.last, (0x21..<0x7F) ~= first, (0x21..<0x7F) ~= last {
      return text
    }
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return text
  }
}
