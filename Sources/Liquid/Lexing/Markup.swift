/// What stands inside a tag or output, as a view of the template's bytes.
typealias Markup = ArraySlice<UInt8>

extension UInt8 {
  /// White space as Liquid's patterns know it.
  var isSpace: Bool { isLiquidSpace }

  /// White space as it is stripped at the ends, which takes NUL with it.
  var isStripped: Bool { isSpace || self == 0 }

  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

  /// Letters, digits and the underscore.
  var isWord: Bool { isLetter || isDigit || self == 0x5F }

  /// What names of variables are made of.
  var isNamePart: Bool { isWord || self == Byte.dash }
}

/// The bytes that syntax is made of.
enum Byte {
  static let newline: UInt8 = 0x0A
  static let quote: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let percent: UInt8 = 0x25
  static let apostrophe: UInt8 = 0x27
  static let openRound: UInt8 = 0x28
  static let closeRound: UInt8 = 0x29
  static let comma: UInt8 = 0x2C
  static let dash: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let colon: UInt8 = 0x3A
  static let equals: UInt8 = 0x3D
  static let question: UInt8 = 0x3F
  static let openSquare: UInt8 = 0x5B
  static let closeSquare: UInt8 = 0x5D
  static let underscore: UInt8 = 0x5F
  static let openCurly: UInt8 = 0x7B
  static let pipe: UInt8 = 0x7C
  static let closeCurly: UInt8 = 0x7D
}

extension Markup {
  init(_ text: StaticString) {
    self = Array(text.description.utf8)[...]
  }

  var text: String { String(decoding: self, as: UTF8.self) }

  func equals(_ word: StaticString) -> Bool {
    elementsEqual(word.description.utf8)
  }

  /// The first place from `index` on that is no white space.
  func skippingSpace(_ index: Int) -> Int {
    var index = index
    while index < endIndex, self[index].isSpace { index += 1 }
    return index
  }

  func skipping(_ index: Int, while condition: (UInt8) -> Bool) -> Int {
    var index = index
    while index < endIndex, condition(self[index]) { index += 1 }
    return index
  }

  func byte(_ index: Int) -> UInt8? {
    index >= startIndex && index < endIndex ? self[index] : nil
  }

  /// Without white space at both ends.
  var stripped: Markup {
    var lower = startIndex
    var upper = endIndex
    while lower < upper, self[lower].isStripped { lower += 1 }
    while upper > lower, self[upper - 1].isStripped { upper -= 1 }
    return self[lower..<upper]
  }

  var isBlank: Bool { allSatisfy(\.isSpace) }

  var newlineCount: Int { count { $0 == Byte.newline } }

  /// Whether a word begins or ends at `index`.
  func isBoundary(_ index: Int) -> Bool {
    let before = byte(index - 1)?.isWord ?? false
    let after = byte(index)?.isWord ?? false
    return before != after
  }
}
