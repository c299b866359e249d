public import Content

/// One thing that a page read. When the answer to it is another one, the page is made again.
///
/// Eight plain bytes, because a build notes millions of them.
public struct Read: Hashable, Sendable {
  /// What can be asked. Each has one answer for an entry (where there is one), a name and a language.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// What a field of an entry shows.
    case field
    /// The text below an entry's front matter.
    case body
    /// The entries of a nested collection that hang on an entry.
    case children
    /// The entries of a collection that refer to an entry.
    case related
    /// Where the page of an entry is, and whether anybody is led to it; where its paper is, or another page
    /// of it, of the kind that the name tells.
    case address
    /// The entries of a collection.
    case collection
    /// The words of a key in translations.
    case phrase
    /// A template or a partial.
    case template
    /// A file that pages show or link to.
    case asset
    /// A partial that is rendered once for all pages.
    case fragment
    /// The moment of rendering, in some form.
    case clock
    /// A source file as it is, places and all.
    case file
    /// What one page of a list holds; without a number, how long each list of a kind is, and with `*` for one,
    /// what is in it; with `values`, those that have pages of the kind, and with `made`, whether there are any.
    case items
    /// All pages that search engines should know.
    case plan
    /// The fonts that papers are set with.
    case fonts
    /// A picture that pages show, what is made of it, and what it is said to show.
    case picture
  }

  private let bits: UInt64

  public init(_ kind: Kind, _ name: Name = .none, of entry: EntryID? = nil, language: Int = 0) {
    let number = UInt64(name.index & 0x3F_FFFF)
    let owner = UInt64(UInt32(truncatingIfNeeded: (entry?.number ?? -1) + 1))
    bits = UInt64(kind.rawValue) << 59 | UInt64(language & 0x1F) << 54 | number << 32 | owner
  }

  public var kind: Kind { Kind(rawValue: UInt8(bits >> 59)) ?? .field }
  /// The number of the language among the site's.
  public var language: Int { Int(bits >> 54 & 0x1F) }
  public var name: Name? {
    let number = UInt32(bits >> 32 & 0x3F_FFFF)
    return number == 0x3F_FFFF ? nil : Name(number: number)
  }
  public var entry: EntryID? {
    let owner = UInt32(truncatingIfNeeded: bits)
    return owner == 0 ? nil : EntryID(number: Int(owner) - 1)
  }

  /// For tables of reads.
  public var spread: Int { Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 32) }
}

/// What one page read, each thing once. It is used for one page after the other.
struct ReadLog: Sendable {
  private(set) var reads: [Read] = []
  /// For each slot the number of a read; for each read its slot. A slot whose read does not know it
  /// is free, so that nothing needs emptying between pages.
  private var numbers: [Int32] = Array(repeating: 0, count: 1_024)
  private var slots: [Int32] = []

  mutating func note(_ read: Read) {
    var slot = read.spread & (numbers.count - 1)
    while isTaken(slot) {
      if reads[Int(numbers[slot])] == read { return }
      slot = (slot + 1) & (numbers.count - 1)
    }
    take(slot, for: reads.count)
    reads.append(read)
    if reads.count * 2 > numbers.count { grow() }
  }

  /// All that was noted; the next page begins with nothing. It is a copy of its own size: what is kept of
  /// thousands of pages must not each be as large as the largest.
  mutating func takeAll() -> [Read] {
    let all = reads.map { $0 }
    reads.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    return all
  }

  private func isTaken(_ slot: Int) -> Bool {
    let number = Int(numbers[slot])
    return number < slots.count && slots[number] == Int32(slot)
  }

  private mutating func take(_ slot: Int, for number: Int) {
    numbers[slot] = Int32(number)
    slots.append(Int32(slot))
  }

  private mutating func grow() {
    numbers = Array(repeating: 0, count: numbers.count * 2)
    slots.removeAll(keepingCapacity: true)
    for (number, read) in reads.enumerated() {
      var slot = read.spread & (numbers.count - 1)
      while isTaken(slot) { slot = (slot + 1) & (numbers.count - 1) }
      take(slot, for: number)
    }
  }
}
