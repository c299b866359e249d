import TestSupport

/// Breaks texts in small ways: flips, drops, doubles, swaps, cuts, and bytes that mean something.
struct Mutator {
  var random: SeededRandom

  private static let telling =
    Array(" \n\t:-#[]{}&*!|>'\"%@`,?\\~\r.0ab".utf8) + [0xC3, 0xA9, 0xFF, 0x00, 0x80]

  mutating func mutated(_ text: [UInt8]) -> [UInt8] {
    var text = text
    for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&text) }
    return text
  }

  private mutating func mutate(_ text: inout [UInt8]) {
    let place = Int.random(in: 0...text.count, using: &random)
    let sign = Self.telling.randomElement(using: &random) ?? 0x20
    switch Int.random(in: 0..<7, using: &random) {
    case 0: text.insert(sign, at: place)
    case 1 where place < text.count: text[place] = sign
    case 2 where place < text.count: text.remove(at: place)
    case 3 where place < text.count: text[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &random)
    case 4:
      let end = min(text.count, place + Int.random(in: 0...20, using: &random))
      text.insert(contentsOf: text[place..<end], at: Int.random(in: 0...text.count, using: &random))
    case 5:
      let end = min(text.count, place + Int.random(in: 0...20, using: &random))
      text.removeSubrange(place..<end)
    default: if Int.random(in: 0..<10, using: &random) == 0 { text.removeSubrange(place...) }
    }
  }
}
