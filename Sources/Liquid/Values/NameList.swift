import Names

/// Names in the order in which they came, each once, and the place of each.
struct NameList: Sendable {
  private(set) var names: [Name] = []
  /// Places by the numbers of names, with -1 where nothing is: only for lists in which walking through
  /// the names would take longer. At most half of it is filled.
  private var places: [Int32] = []

  private static let mostWalkedThrough = 8

  var count: Int { names.count }

  func place(of name: Name) -> Int? {
    guard !places.isEmpty else {
      for index in names.indices where names[index] == name { return index }
      return nil
    }
    let place = places[slot(of: name)]
    return place < 0 ? nil : Int(place)
  }

  /// The name is not in the list.
  mutating func append(_ name: Name) {
    names.append(name)
    if names.count * 2 <= places.count {
      places[slot(of: name)] = Int32(names.count - 1)
    } else if names.count > Self.mostWalkedThrough {
      spread()
    }
  }

  mutating func remove(at place: Int) {
    names.remove(at: place)
    spread()
  }

  private mutating func spread() {
    places = []
    guard names.count > Self.mostWalkedThrough else { return }
    var size = 32
    while size < names.count * 4 { size *= 2 }
    places = Array(repeating: -1, count: size)
    for (place, name) in names.enumerated() { places[slot(of: name)] = Int32(place) }
  }

  /// Where a name stands, or would stand: the golden ratio scatters numbers that follow each other.
  private func slot(of name: Name) -> Int {
    let mask = places.count - 1
    var slot = Int(truncatingIfNeeded: (UInt64(name.index) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while places[slot] >= 0, names[Int(places[slot])] != name { slot = (slot + 1) & mask }
    return slot
  }
}
