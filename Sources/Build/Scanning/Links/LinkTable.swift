import Platform

/// Gives every distinct text of links and anchors one number, so that what a page refers to is a few
/// numbers, which a manifest can keep and a check can compare.
public struct LinkTable: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var hashes: [UInt64] = []
  private var slots = [Int32](repeating: -1, count: 1024)

  public init() {}

  public var count: Int { hashes.count }

  /// The bytes of a text.
  func range(_ number: UInt32) -> Range<Int> { starts[Int(number)]..<starts[Int(number) + 1] }

  /// A byte of a text; nothing behind its end.
  func byte(_ index: Int, of number: UInt32) -> UInt8? {
    let range = range(number)
    return index < range.count ? bytes[range.lowerBound + index] : nil
  }

  public func string(_ number: UInt32) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

  /// The number of a text, if it has one.
  func find(_ text: Span<UInt8>) -> UInt32? {
    let slot = slot(of: Self.hash(text), text)
    return slots[slot] < 0 ? nil : UInt32(slots[slot])
  }

  /// The number of a text, which is kept if it is new.
  public mutating func number(of text: Span<UInt8>) -> UInt32 {
    let hash = Self.hash(text)
    let slot = slot(of: hash, text)
    if slots[slot] >= 0 { return UInt32(slots[slot]) }
    slots[slot] = Int32(hashes.count)
    hashes.append(hash)
    for index in text.indices { bytes.append(text[index]) }
    starts.append(bytes.count)
    if hashes.count * 2 > slots.count { grow() }
    return UInt32(hashes.count - 1)
  }

  public mutating func number(of text: String) -> UInt32 { number(of: Array(text.utf8).span) }

  private func slot(of hash: UInt64, _ text: Span<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isSame(number, text) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isSame(_ number: Int, _ text: Span<UInt8>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == text.count else { return false }
    for index in text.indices where bytes[start + index] != text[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private static func hash(_ text: Span<UInt8>) -> UInt64 { Fingerprint.of(text) }
}

/// What one output refers to and offers, in numbers of a ``LinkTable``.
public struct OutputLinks: Sendable {
  public struct Link: Hashable, Sendable {
    /// The text of the link in the table.
    public var text: UInt32
    /// Where it stands in the output.
    public var lower: UInt32
    public var length: UInt16
    public var kind: PageLinks.Kind
    /// In how many places it stands, where one is kept for all.
    public var count: UInt32 = 1
  }

  public var links: [Link] = []
  /// Anchors, ascending.
  public var anchors: [UInt32] = []
  public var base: UInt32?

  public init() {}
}

extension LinkTable {
  /// Turns what was read from a page into numbers.
  public mutating func add(_ page: PageLinks) -> OutputLinks {
    var output = OutputLinks()
    let text = page.text.span
    output.links.reserveCapacity(page.links.count)
    for link in page.links {
      let number = number(of: text.extracting(link.text))
      output.links.append(
        OutputLinks.Link(
          text: number, lower: UInt32(clamping: link.place.lowerBound),
          length: UInt16(clamping: link.place.count),
          kind: link.kind))
    }
    output.anchors = page.anchors.map { number(of: text.extracting($0)) }.sorted()
    output.base = page.base.map { number(of: text.extracting($0)) }
    return output
  }
}

extension OutputLinks {
  /// Takes its texts from one table to another.
  mutating func move(from table: LinkTable, to other: inout LinkTable) {
    let bytes = table.bytes.span
    func moved(_ text: UInt32) -> UInt32 { other.number(of: bytes.extracting(table.range(text))) }
    for index in links.indices { links[index].text = moved(links[index].text) }
    anchors = anchors.map(moved).sorted()
    base = base.map(moved)
  }
}
