import Platform

/// A name for every entry that it keeps from build to build, as long as its own does.
struct EntryIdentities: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where the identity of each entry begins, and where the last one ends.
  private(set) var starts: [UInt32] = []

  init() {}

  init(bytes: [UInt8], starts: [UInt32]) {
    self.bytes = bytes
    self.starts = starts
  }

  /// The identities of all entries: `lessons/courses/loops/basics/first`, and `…#2` for the second one
  /// that would have the same.
  init(_ entries: [Entry], index: EntryIndex, schema: Schema) {
    var writer = IdentityWriter(entries: entries, texts: index.texts, schema: schema)
    starts = [0]
    starts.reserveCapacity(entries.count + 1)
    for entry in entries {
      bytes += writer.identity(of: entry)
      starts.append(UInt32(bytes.count))
    }
  }

  func text(of id: EntryID) -> String {
    guard let range = range(of: id) else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  func bytes(of id: EntryID) -> ArraySlice<UInt8> {
    range(of: id).map { bytes[$0] } ?? []
  }

  private func range(of id: EntryID) -> Range<Int>? {
    guard id.index >= 0, Int(id.index) + 1 < starts.count else { return nil }
    return Int(starts[Int(id.index)])..<Int(starts[Int(id.index) + 1])
  }
}

/// Writes identities, and knows which were given already.
private struct IdentityWriter {
  let entries: [Entry]
  let texts: TextTable
  let schema: Schema
  private var given: Set<UInt64> = []
  /// How often a name was wanted.
  private var wanted: [UInt64: Int] = [:]
  private var path: [UInt8] = []

  init(entries: [Entry], texts: TextTable, schema: Schema) {
    self.entries = entries
    self.texts = texts
    self.schema = schema
    given.reserveCapacity(entries.count)
  }

  mutating func identity(of entry: Entry) -> [UInt8] {
    path = Array(schema.collections[entry.collection].name.utf8)
    for owner in owners(of: entry).reversed() {
      path.append(0x2F)
      append(owner)
    }
    path.append(0x2F)
    append(entry)
    return unique()
  }

  /// What it hangs on, the nearest first. Chains are short; a circle would end here too.
  private func owners(of entry: Entry) -> [Entry] {
    var owners: [Entry] = []
    var next = entry.parent
    while let id = next, owners.count < 8 {
      owners.append(entries[Int(id.index)])
      next = entries[Int(id.index)].parent
    }
    return owners
  }

  /// By its slug; what has none, by what references use.
  private mutating func append(_ entry: Entry) {
    let name = entry.slug.count > 0 ? entry.slug : entry.key ?? entry.slug
    path += texts.bytes[Int(name.start)..<Int(name.start) + Int(name.count)]
  }

  /// Texts may look like numbered ones, so numbers are tried until nobody has the name.
  private mutating func unique() -> [UInt8] {
    let plain = Fingerprint.of(path.span)
    if given.insert(plain).inserted { return path }
    var number = wanted[plain] ?? 1
    while true {
      number += 1
      let numbered = path + Array("#\(number)".utf8)
      if given.insert(Fingerprint.of(numbered.span)).inserted {
        wanted[plain] = number
        return numbered
      }
    }
  }
}
