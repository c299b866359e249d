import Platform

/// Gives each word a number, in the order in which they come.
struct WordTable: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  private var slots: [Int32] = Array(repeating: -1, count: 2_048)

  var count: Int { ends.count }

  subscript(_ number: Int) -> ArraySlice<UInt8> {
    bytes[(number > 0 ? ends[number - 1] : 0)..<ends[number]]
  }

  /// What decides where pieces begin, too: a word says so itself, whatever other words there are.
  static func hash(_ word: some Collection<UInt8>) -> UInt64 { Fingerprint.of(Array(word).span) }

  mutating func number(of word: [UInt8]) -> Int {
    let hash = Fingerprint.of(word.span)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if hashes[known] == hash, self[known].elementsEqual(word) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    bytes += word
    ends.append(bytes.count)
    hashes.append(hash)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
