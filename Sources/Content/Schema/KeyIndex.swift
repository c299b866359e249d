/// Finds what a key means by its bytes, so that no text need be made of the keys of fifty
/// thousand files.
struct KeyIndex<Meaning: Sendable>: Sendable {
  private struct Entry {
    var text: Range<Int>
    var meaning: Meaning
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Numbers of entries by the hash of their key; half of the places at least are empty.
  private var places: [Int32]

  private static var empty: Int32 { -1 }

  init(_ meanings: [String: Meaning]) {
    var size = 8
    while size < meanings.count * 2 { size *= 2 }
    places = Array(repeating: Self.empty, count: size)
    for (key, meaning) in meanings.sorted(by: { $0.key < $1.key }) {
      let start = bytes.count
      bytes += key.utf8
      let place = place(of: bytes[start...])
      places[place] = Int32(entries.count)
      entries.append(Entry(text: start..<bytes.count, meaning: meaning))
    }
  }

  var keys: [String] { entries.map { String(decoding: bytes[$0.text], as: UTF8.self) } }

  subscript(_ key: ArraySlice<UInt8>) -> Meaning? {
    let number = places[place(of: key)]
    return number == Self.empty ? nil : entries[Int(number)].meaning
  }

  subscript(_ key: String) -> Meaning? { self[Array(key.utf8)[...]] }

  /// Where the key stands, or would stand.
  private func place(of key: ArraySlice<UInt8>) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: Self.hash(key)) & mask
    while places[place] != Self.empty, !holds(key, at: Int(places[place])) { place = (place + 1) & mask }
    return place
  }

  private func holds(_ key: ArraySlice<UInt8>, at number: Int) -> Bool {
    let text = entries[number].text
    guard text.count == key.count else { return false }
    var other = text.lowerBound
    for byte in key {
      guard byte == bytes[other] else { return false }
      other += 1
    }
    return true
  }

  /// FNV-1a: the keys are few and ours, so nobody gains by making them collide.
  private static func hash(_ key: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash ^ hash >> 29
  }
}
