/// The pages that a word stands on, as they stand in files: the distance from page to page and the weight, in as few
/// bytes as they need.
struct WordPlaces: Sendable {
  private(set) var bytes: [UInt8] = []
  private var last = -1

  init() {}

  /// Pages come in their order.
  mutating func add(page: Int, _ weight: WordWeight) {
    bytes.append(number: (page - last - 1) << 2 | Int(weight.rawValue))
    last = page
  }

  /// All places again; nothing if they are not sound.
  static func places(_ bytes: ArraySlice<UInt8>) -> [(page: Int, weight: WordWeight)]? {
    var places: [(page: Int, weight: WordWeight)] = []
    var page = -1
    var rest = bytes
    while !rest.isEmpty {
      guard let number = rest.popNumber(), let weight = WordWeight(rawValue: UInt8(number & 3)) else {
        return nil
      }
      page += number >> 2 + 1
      places.append((page, weight))
    }
    return places
  }
}

/// The places of a word on some pages in a row, which others come before.
struct PlacesInBatch: Sendable {
  private let first: Int
  private let weight: WordWeight
  private var last: Int
  private var rest: [UInt8] = []

  init(page: Int, _ weight: WordWeight) {
    (first, last) = (page, page)
    self.weight = weight
  }

  mutating func add(page: Int, _ weight: WordWeight) {
    rest.append(number: (page - last - 1) << 2 | Int(weight.rawValue))
    last = page
  }

  /// Puts them behind those of earlier pages.
  func append(to bytes: inout [UInt8], behind earlier: inout Int) {
    bytes.append(number: (first - earlier - 1) << 2 | Int(weight.rawValue))
    bytes += rest
    earlier = last
  }
}

extension [UInt8] {
  /// Seven bits in each byte, the lowest first.
  mutating func append(number: Int) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest & 0x7F | 0x80))
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }
}

extension ArraySlice<UInt8> {
  mutating func popNumber() -> Int? {
    var number = 0
    for shift in stride(from: 0, to: 35, by: 7) {
      guard let byte = popFirst() else { return nil }
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    return nil
  }
}
