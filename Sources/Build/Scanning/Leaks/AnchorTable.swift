internal import Platform

/// For every secret the six or twelve bytes of it by which it is found: its anchor. Of all that it could
/// have, the rarest, and if possible one without signs that HTML, JSON and addresses escape.
struct AnchorTable: Sendable {
  /// A secret whose anchor begins `offset` bytes behind its own beginning.
  struct Entry: BitwiseCopyable, Sendable {
    var key: UInt64
    var secret: UInt32
    var offset: UInt16
    /// What goes on behind the anchor: many secrets may share one.
    var tail: AnchorTail
  }

  private(set) var filter: FragmentFilter
  /// In the order of their slots.
  private(set) var entries: [Entry] = []
  /// Where the entries of each slot begin, and where the last ends.
  private var starts: [Int32]
  private let slotShift: UInt64
  /// Bytes that must be looked for in their escaped forms too, as some anchor could hold them so.
  private(set) var mayBeEscaped = [Bool](repeating: false, count: 256)

  /// `numbers` are the secrets to be found, each text once.
  init(_ secrets: SecretList, numbers: [Int]) {
    filter = FragmentFilter(count: numbers.count)
    let bits = max(4, Int.bitWidth - numbers.count.leadingZeroBitCount + 1)
    slotShift = UInt64(64 - bits)
    starts = Array(repeating: 0, count: 1 << bits + 1)
    entries.reserveCapacity(numbers.count)
    for byte in 0..<256 where AnchorChoice.isStable[byte] { mayBeEscaped[byte] = true }
    let choice = AnchorChoice(secrets, numbers: numbers)
    let bytes = secrets.bytes.span
    for number in numbers {
      let range = secrets.range(number)
      let anchor = choice.anchor(in: bytes, range)
      let place = range.lowerBound + anchor.offset
      let key = filter.insert(bytes, at: place, isLong: anchor.isLong)
      let length = anchor.isLong ? FragmentFilter.longLength : FragmentFilter.shortLength
      entries.append(
        Entry(
          key: key, secret: UInt32(number), offset: UInt16(anchor.offset),
          tail: AnchorTail(of: bytes, place + length..<range.upperBound)))
      for index in place..<place + length { mayBeEscaped[Int(bytes[index])] = true }
    }
    sortBySlots()
  }

  private mutating func sortBySlots() {
    let slots = entries.map { slot(of: $0.key) }
    for slot in slots { starts[slot + 1] += 1 }
    for slot in starts.indices.dropFirst() { starts[slot] += starts[slot - 1] }
    entries = entries.indices.sorted { (slots[$0], $0) < (slots[$1], $1) }.map { entries[$0] }
  }

  private func slot(of key: UInt64) -> Int { Int((key &* 0xD6E8_FEB8_6659_FD93) >> slotShift) }

  /// Where the entries stand whose anchor may be `key`: others may share their slot.
  func places(of key: UInt64) -> Range<Int> {
    let slot = slot(of: key)
    return Int(starts[slot])..<Int(starts[slot + 1])
  }
}

extension AnchorTable {
  /// As another run made it of the same secrets: choosing anchors takes longer than reading them.
  init?(_ file: inout FlatFileReader, secretCount: Int) {
    guard let filter = FragmentFilter(&file), let entries = file.next(Entry.self),
      let starts = file.next(Int32.self), let mayBeEscaped = file.next(UInt8.self),
      (starts.count - 1).nonzeroBitCount == 1, mayBeEscaped.count == 256, starts.first == 0,
      starts.last.map({ Int($0) }) == entries.count, zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }),
      entries.allSatisfy({ $0.secret < secretCount })
    else { return nil }
    self.filter = filter
    self.entries = entries
    self.starts = starts
    slotShift = UInt64(64 - (starts.count - 1).trailingZeroBitCount)
    self.mayBeEscaped = mayBeEscaped.map { $0 != 0 }
  }

  func write(to file: inout FlatFileWriter) throws(FileProblem) {
    try filter.write(to: &file)
    try file.append(entries)
    try file.append(starts)
    try file.append(mayBeEscaped.map { $0 ? UInt8(1) : 0 })
  }
}

/// Knows how common each run of four bytes is among the secrets and in pages, and each of twelve among the secrets,
/// and so chooses anchors.
private struct AnchorChoice {
  /// Anchors are looked for in the first bytes of long secrets only.
  private static let reach = 96
  private var counts = [UInt32](repeating: 0, count: 1 << 16)
  /// How many secrets would share a long anchor, or a few more.
  private var sharers: [UInt16]
  private let slotShift: UInt64

  /// Bytes that every writer leaves as they are: letters, digits, and `-`, `.`, `_`, `~`.
  static let isStable: [Bool] = (0..<256).map { number in
    let byte = UInt8(number)
    return byte.isLetter || byte.isDigit || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
  }

  init(_ secrets: SecretList, numbers: [Int]) {
    // Sixteen slots for each secret: its first bytes hold up to eighty-five windows, most of them in others, too.
    let bits = min(21, max(8, Int.bitWidth - numbers.count.leadingZeroBitCount + 4))
    slotShift = UInt64(64 - bits)
    sharers = Array(repeating: 0, count: 1 << bits)
    let bytes = secrets.bytes.span
    for number in numbers {
      let range = Self.reached(secrets.range(number))
      count(bytes, range, weight: 1)
      countWindows(bytes, range)
    }
    let usual = Array(Self.usualText.utf8)
    count(usual.span, 0..<usual.count, weight: UInt32(1 + numbers.count / 500))
  }

  private static func reached(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound..<min(range.upperBound, range.lowerBound + reach)
  }

  private mutating func count(_ bytes: Span<UInt8>, _ range: Range<Int>, weight: UInt32) {
    var word: UInt32 = 0
    for index in range {
      word = word >> 8 | UInt32(bytes[index] | 0x20) << 24
      if index - range.lowerBound >= 3 { counts[Self.slot(word)] &+= weight }
    }
  }

  private mutating func countWindows(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var window = AnchorWindow()
    for index in range {
      window.move(to: bytes[index])
      guard index - range.lowerBound >= FragmentFilter.longLength - 1 else { continue }
      let slot = Int(window.hash >> slotShift)
      if sharers[slot] < .max { sharers[slot] += 1 }
    }
  }

  private static func slot(_ word: UInt32) -> Int { Int((word &* 0x85EB_CA6B) >> 16) }

  /// Where the best anchor of a secret begins, and of which length it is.
  func anchor(in bytes: Span<UInt8>, _ range: Range<Int>) -> (offset: Int, isLong: Bool) {
    let range = Self.reached(range)
    let isLong = range.count >= FragmentFilter.longLength
    let length = isLong ? FragmentFilter.longLength : FragmentFilter.shortLength
    let all: UInt32 = 1 << UInt32(length) - 1
    var best = (offset: 0, cost: UInt64.max)
    var word: UInt32 = 0
    var reserved: UInt32 = 0
    var window = AnchorWindow()
    // How common the words are that end at the last sixteen places.
    var recent = SIMD16<UInt32>(repeating: 0)
    for index in range {
      let byte = bytes[index]
      let end = index - range.lowerBound
      word = word >> 8 | UInt32(byte | 0x20) << 24
      reserved = reserved << 1 | (Self.isReserved(byte) ? 1 : 0)
      window.move(to: byte)
      recent[end & 15] = counts[Self.slot(word)]
      let offset = end - length + 1
      guard offset >= 0 else { continue }
      // How often the fragment stops a search in vain, and how many secrets share it at most.
      let (first, second, third) = (
        recent[(offset + 3) & 15], recent[(offset + 4) & 15], recent[(offset + 5) & 15]
      )
      var cost = UInt64(first) + UInt64(second) + UInt64(third)
      if isLong {
        cost = cost / 4 + UInt64(min(first, recent[(offset + 7) & 15], recent[(offset + 11) & 15]))
        cost += UInt64(sharers[Int(window.hash >> slotShift)]) << 34
      }
      if reserved & all != 0 { cost += 1 << 52 }
      if cost < best.cost { best = (offset, cost) }
    }
    return (best.offset, isLong)
  }

  /// Signs that every writer escapes in some place. Blanks and letters of other scripts are escaped in
  /// addresses alone.
  private static func isReserved(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != 0x20 && !isStable[Int(byte)]
  }

  /// What stands in most pages.
  private static let usualText = """
    <!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width
    <link rel="stylesheet" href="/assets/main.css" integrity="sha384-<script type="application/ld+json">{"@context":"https
    ://schema.org","@type":"Course","description":"</title><body class="header"><nav aria-label="<ul><li><a href="https://
    </a></li></ul></nav><main id="content"><article><h1></h1><p></p><section><h2></h2></section><footer><img src="" alt=""
    width="320" height="180" loading="lazy"><div class="card"><span class="price"></span></div><time datetime="2026-01-01T
    00:00:00Z"></time><pre><code class="language-swift">function return const public static import the and for with course
    courses lesson lessons learn learning student students people about their from this that have will your what which
    content instructor teacher category categories university academy example.com example.org gmail.com @example.com
    """
}

/// The last twelve bytes of a text, in lower case.
private struct AnchorWindow {
  private var early: UInt64 = 0
  private var late: UInt32 = 0

  mutating func move(to byte: UInt8) {
    early = early >> 8 | UInt64(late & 0xFF) << 56
    late = late >> 8 | UInt32(byte | 0x20) << 24
  }

  var hash: UInt64 {
    let mixed = (early &* 0xD6E8_FEB8_6659_FD93) ^ UInt64(late)
    return (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15
  }
}
