/// What words became when they were shaped, in a few flat arrays; for one thread.
///
/// When it is full it starts anew: what is found in it or not changes no glyph.
struct RunCache {
  private struct Entry {
    var hash: UInt64
    var shaper: UInt32
    var textStart: UInt32
    var textLength: UInt32
    var glyphStart: UInt32
    var glyphCount: UInt32
    var looksOverSpaces: Bool
  }

  /// What a text became; good until the next is added.
  struct Shaped {
    fileprivate var range: Range<Int>
    /// Other words beside it may change its glyphs.
    var looksOverSpaces: Bool
  }

  /// Longer texts hardly come again.
  static let longestText = 512

  private let mostGlyphs: Int
  private var entries: [Entry] = []
  private var texts: [UInt8] = []
  private var glyphs: [Glyph] = []
  /// Numbers of entries, -1 for none; a power of two, at most half full.
  private var slots = [Int32](repeating: -1, count: 1 << 10)

  /// Some 25 bytes for each glyph.
  init(mostGlyphs: Int = 1 << 18) {
    self.mostGlyphs = mostGlyphs
  }

  var count: Int { entries.count }

  func find(_ text: ArraySlice<UInt8>, _ shaper: UInt32) -> Shaped? {
    let hash = Self.hash(text, shaper)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.shaper == shaper, isText(of: entry, text) {
        let range = Int(entry.glyphStart)..<Int(entry.glyphStart + entry.glyphCount)
        return Shaped(range: range, looksOverSpaces: entry.looksOverSpaces)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Clusters count from the start of the text.
  subscript(shaped: Shaped) -> ArraySlice<Glyph> { glyphs[shaped.range] }

  /// Of a text that is not in it.
  mutating func add(
    _ text: ArraySlice<UInt8>, _ shaper: UInt32, _ shaped: [Glyph], looksOverSpaces: Bool
  ) -> Shaped {
    if glyphs.count + shaped.count > mostGlyphs { removeAll() }
    let hash = Self.hash(text, shaper)
    entries.append(
      Entry(
        hash: hash, shaper: shaper, textStart: UInt32(texts.count), textLength: UInt32(text.count),
        glyphStart: UInt32(glyphs.count), glyphCount: UInt32(shaped.count),
        looksOverSpaces: looksOverSpaces))
    texts += text
    glyphs += shaped
    if entries.count * 2 > slots.count { grow() } else { place(entries.count - 1) }
    return Shaped(range: (glyphs.count - shaped.count)..<glyphs.count, looksOverSpaces: looksOverSpaces)
  }

  private mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    glyphs.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = -1 }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in entries.indices { place(number) }
  }

  private mutating func place(_ number: Int) {
    var slot = Int(truncatingIfNeeded: entries[number].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number)
  }

  private func isText(of entry: Entry, _ text: ArraySlice<UInt8>) -> Bool {
    guard Int(entry.textLength) == text.count else { return false }
    let start = Int(entry.textStart)
    return texts[start..<(start + text.count)].elementsEqual(text)
  }

  /// FNV-1a, with its high bits mixed into the low ones.
  private static func hash(_ text: ArraySlice<UInt8>, _ shaper: UInt32) -> UInt64 {
    var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(shaper)
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 7
  }
}
