import Platform

extension PublicRecord {
  /// A number that is another if `record[name, in: language]` shows something else, in this build or in
  /// a later one; 0 if it shows nothing. References count as the identity of the entry that they lead
  /// to, whose own fields are no part of it.
  public func fingerprint(of name: Name, in language: String) -> UInt64 {
    guard let value = self[name, in: language] else { return 0 }
    var writer = ShownBytes(language: language)
    writer.add(value)
    // The same words may be somebody's translation now.
    writer.add(toldLanguage(of: name, in: language) ?? "")
    return Fingerprint.of(writer.bytes.span)
  }
}

/// What a value shows, as bytes that no other value has: every part tells its kind and its length.
private struct ShownBytes {
  let language: String
  private(set) var bytes: [UInt8] = []

  init(language: String) {
    self.language = language
    bytes.reserveCapacity(256)
  }

  mutating func add(_ shown: PublicValue) {
    let value = shown.source.value
    bytes.append(value.kind.rawValue)
    // The same text as formatted text looks different, and as somebody's translation it is told in another language.
    bytes.append((shown.isMarkdown ? 1 : 0) + (shown.isTranslated ? 2 : 0))
    switch value.kind {
    case .null: break
    case .boolean, .integer, .decimal, .rate, .money, .duration, .date, .dateTime, .time:
      add(UInt64(bitPattern: value.bits))
      add(UInt64(value.scale) << 16 | UInt64(value.currency))
    case .string, .markdown, .word, .asset: addText(shown)
    case .reference: addTarget(of: shown)
    case .list: addItems(of: shown)
    case .object:
      let members = shown.members
      add(UInt64(members.count))
      for (name, member) in members {
        add(name.text)
        add(member)
      }
    case .localized: addTold(shown)
    }
  }

  private mutating func add(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func add(_ text: String) {
    add(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Straight from the store where all of it is shown.
  private mutating func addText(_ shown: PublicValue) {
    guard shown.isWhole else { return add(shown.text(in: language) ?? "") }
    let text = shown.source.bytes
    add(UInt64(text.count))
    bytes += text
  }

  private mutating func addTarget(of shown: PublicValue) {
    guard let target = shown.target else { return bytes.append(0) }
    let identity = target.record.catalog.identities.bytes(of: target.id)
    add(UInt64(identity.count))
    bytes += identity
  }

  private mutating func addItems(of shown: PublicValue) {
    let items = shown.list(in: language)
    add(UInt64(items.count))
    for item in items { add(item) }
  }

  /// What the language says, or what is shown in its place: a text or a list.
  private mutating func addTold(_ shown: PublicValue) {
    add(shown.source.toldLanguage(for: language) ?? "")
    if let text = shown.text(in: language) {
      bytes.append(1)
      add(text)
    } else {
      bytes.append(2)
      addItems(of: shown)
    }
  }
}
