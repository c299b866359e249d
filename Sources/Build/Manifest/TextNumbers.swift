import Platform

/// Gives each text one number in a table. What finds them is made of numbers alone: a dictionary of strings would
/// hold every text once more.
struct TextNumbers: Sendable {
  private(set) var table = TextTable()
  /// For each slot the number of a text, or -1.
  private var slots = [Int32](repeating: -1, count: 1 << 10)

  /// The number of a text, which is added if there is none.
  mutating func number(_ text: String) -> UInt32 {
    let slot = slot(of: text.utf8Span.span)
    if slots[slot] >= 0 { return UInt32(slots[slot]) }
    slots[slot] = Int32(table.count)
    let number = table.add(text)
    if table.count * 2 > slots.count { grow() }
    return number
  }

  func known(_ text: String) -> UInt32? {
    let number = slots[slot(of: text.utf8Span.span)]
    return number < 0 ? nil : UInt32(number)
  }

  /// Where the number of a text stands, or would stand.
  private func slot(of text: Span<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Fingerprint.of(text)) & mask
    while slots[slot] >= 0, !table.isSame(Int(slots[slot]), text) { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    var grown = [Int32](repeating: -1, count: mask + 1)
    for number in 0..<table.count {
      let text = table.bytes.span.extracting(table.start(number)..<table.start(number + 1) - 1)
      var slot = Int(truncatingIfNeeded: Fingerprint.of(text)) & mask
      while grown[slot] >= 0 { slot = (slot + 1) & mask }
      grown[slot] = Int32(number)
    }
    slots = grown
  }
}
