/// Looks for a text byte by byte: a text of whole characters is only found at whole characters.
struct ByteSearch {
  let pattern: [UInt8]

  init(_ pattern: String) {
    self.pattern = Array(pattern.utf8)
  }

  func isFound(in text: String) -> Bool {
    pattern.isEmpty || first(in: Array(text.utf8), from: 0) != nil
  }

  /// Where it begins at `start` or behind; an empty pattern is found at once.
  func first(in bytes: [UInt8], from start: Int) -> Int? {
    guard let head = pattern.first else { return start <= bytes.count ? start : nil }
    var place = start
    while place + pattern.count <= bytes.count {
      if bytes[place] == head, matches(bytes, at: place) { return place }
      place += 1
    }
    return nil
  }

  func last(in bytes: [UInt8]) -> Int? {
    guard pattern.count <= bytes.count else { return nil }
    return (0...(bytes.count - pattern.count)).last { matches(bytes, at: $0) }
  }

  func matches(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place + pattern.count <= bytes.count else { return false }
    for index in pattern.indices where bytes[place + index] != pattern[index] { return false }
    return true
  }
}
