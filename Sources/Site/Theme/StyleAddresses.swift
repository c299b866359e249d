internal import Platform

/// Finds the addresses in a style sheet: in `url(…)`, and behind `@import`. Takes any bytes.
public struct StyleAddresses {
  private var place = 0

  public init() {}

  /// Where the next address stands, without its quotes; comments and other strings are stepped over.
  public mutating func next(in css: Span<UInt8>) -> Range<Int>? {
    while place < css.count {
      let byte = css[place]
      if byte == 0x2F, place + 1 < css.count, css[place + 1] == 0x2A {
        skipComment(css)
      } else if byte == 0x22 || byte == 0x27 {
        _ = quoted(css)
      } else if byte == 0x40, begins(css, "@import") {
        place += 7
        skipBlanks(css)
        if place < css.count, css[place] == 0x22 || css[place] == 0x27 { return quoted(css) }
      } else if byte | 0x20 == 0x75, begins(css, "url("), !isInName(css) {
        place += 4
        return address(css)
      } else {
        place += 1
      }
    }
    return nil
  }

  private func begins(_ css: Span<UInt8>, _ word: String) -> Bool {
    guard place + word.utf8.count <= css.count else { return false }
    for (index, byte) in word.utf8.enumerated() where css[place + index].lowered != byte { return false }
    return true
  }

  /// Whether the letter continues a word, such as the `u` of `my-url(`.
  private func isInName(_ css: Span<UInt8>) -> Bool {
    guard place > 0 else { return false }
    let before = css[place - 1]
    return before.isLetter || before.isDigit || before == 0x2D || before == 0x5F || before >= 0x80
  }

  private mutating func skipComment(_ css: Span<UInt8>) {
    place += 2
    while place < css.count {
      let slash = ByteSearch.first(0x2F, in: css, from: place)
      place = slash + 1
      if slash < css.count, css[slash - 1] == 0x2A, slash >= 3 { return }
    }
  }

  private mutating func skipBlanks(_ css: Span<UInt8>) {
    while place < css.count, css[place].isBlank { place += 1 }
  }

  /// The inside of a string; a backslash keeps what follows from ending it.
  private mutating func quoted(_ css: Span<UInt8>) -> Range<Int> {
    let quote = css[place]
    place += 1
    let start = place
    while place < css.count, css[place] != quote, css[place] != 0x0A { place += css[place] == 0x5C ? 2 : 1 }
    let end = min(place, css.count)
    place = min(place + 1, css.count)
    return min(start, end)..<end
  }

  private mutating func address(_ css: Span<UInt8>) -> Range<Int> {
    skipBlanks(css)
    guard place < css.count else { return place..<place }
    if css[place] == 0x22 || css[place] == 0x27 { return quoted(css) }
    let start = place
    place = ByteSearch.first(0x29, in: css, from: place)
    var end = place
    while end > start, css[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}

extension StyleAddresses {
  /// The sheet with each address put into another form; nothing leaves it as it is.
  static func rewritten(in bytes: [UInt8], _ rewrite: (String) -> String?) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var addresses = StyleAddresses()
    var done = 0
    while let address = addresses.next(in: bytes.span) {
      guard let other = rewrite(String(decoding: bytes[address], as: UTF8.self)) else { continue }
      output += bytes[done..<address.lowerBound]
      output += other.utf8
      done = address.upperBound
    }
    return output + bytes[done...]
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  fileprivate var isDigit: Bool { self &- 0x30 < 10 }
  fileprivate var isBlank: Bool { self == 0x20 || self &- 9 < 5 }
  fileprivate var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
