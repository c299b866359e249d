import Site

/// Gives every read of a build one number. A table of its own, because there are millions to look up.
struct ReadNumbers {
  private(set) var reads: [Read] = []
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)

  mutating func number(_ read: Read) -> UInt32 {
    var slot = read.spread & (slots.count - 1)
    while slots[slot] >= 0 {
      if reads[Int(slots[slot])] == read { return UInt32(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(reads.count)
    reads.append(read)
    if reads.count * 4 > slots.count * 3 { grow() }
    return UInt32(reads.count - 1)
  }

  /// All reads in the order of their numbers; what was only needed to find those goes.
  mutating func takeAll() -> [Read] {
    defer { self = ReadNumbers() }
    return reads
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, read) in reads.enumerated() {
      var slot = read.spread & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
