import Names

/// Values under their names, in the order in which the names first came.
struct ValuesByName<Value: Sendable>: Sendable {
  private(set) var names: [Name] = []
  private(set) var values: [Value] = []
  /// Where each name stands, by its number; -1 where no name stands. Only when walking through the names
  /// would take longer, and at most half filled.
  private var places: [Int32] = []

  private static var mostWalkedThrough: Int { 8 }

  var count: Int { names.count }

  subscript(_ name: Name) -> Value? {
    get { place(of: name).map { values[$0] } }
    set {
      switch (place(of: name), newValue) {
      case (let place?, let value?): values[place] = value
      case (nil, let value?): append(name, value)
      case (let place?, nil): remove(at: place)
      case (nil, nil): break
      }
    }
  }

  private func place(of name: Name) -> Int? {
    guard !places.isEmpty else {
      for index in names.indices where names[index] == name { return index }
      return nil
    }
    let place = places[slot(of: name)]
    return place < 0 ? nil : Int(place)
  }

  private mutating func append(_ name: Name, _ value: Value) {
    names.append(name)
    values.append(value)
    if names.count * 2 <= places.count {
      places[slot(of: name)] = Int32(names.count - 1)
    } else if names.count > Self.mostWalkedThrough {
      spread()
    }
  }

  private mutating func remove(at place: Int) {
    names.remove(at: place)
    values.remove(at: place)
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

  /// The slot of a name, or the one that it would have. The golden ratio scatters numbers that follow
  /// each other.
  private func slot(of name: Name) -> Int {
    let mask = places.count - 1
    var slot = Int(truncatingIfNeeded: (UInt64(name.index) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while places[slot] >= 0, names[Int(places[slot])] != name { slot = (slot + 1) & mask }
    return slot
  }
}
