/// How much there is to read.
public struct WordCount: Hashable, Sendable {
  public var words = 0

  /// Words are runs of letters, marks and digits, as in Arabic and English; each sign of Chinese
  /// and Japanese counts for one. Code is not counted.
  public init(_ document: MarkupDocument) {
    var bytes: [UInt8] = []
    document.appendPlainText(document.root, skipping: [.codeBlock, .mathBlock], limit: .max, to: &bytes)
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  public init(_ text: String) {
    var isInWord = false
    for scalar in text.unicodeScalars {
      if Self.isIdeograph(scalar) {
        words += 1
        isInWord = false
      } else if Self.belongsToWord(scalar) {
        if !isInWord { words += 1 }
        isInWord = true
      } else if !Self.joinsWords(scalar) {
        isInWord = false
      }
    }
  }

  /// Whole minutes, at least one if there is anything to read.
  public func minutes(wordsPerMinute: Int = 200) -> Int {
    words == 0 ? 0 : max(1, (words + wordsPerMinute / 2) / max(1, wordsPerMinute))
  }

  private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// `don't`, `1,000`, `e-mail`, and the marks that stand invisibly within Arabic words.
  private static func joinsWords(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "’", "-", ".", ",", "\u{AD}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{60C}",
      "\u{66B}", "\u{66C}":
      true
    default: false
    }
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether the script of a character is written without blanks between words.
  static func isWithoutBlanks(_ character: Character) -> Bool {
    character.unicodeScalars.contains {
      isIdeograph($0) || (0xE00...0xEFF).contains($0.value) || (0x1000...0x109F).contains($0.value)
        || (0x1780...0x17FF).contains($0.value)
    }
  }
}
