internal import Localization

/// What is left of a text when words are looked for: small letters without accents and vowel signs, Latin digits,
/// one form of each Arabic letter; `+` and `#`, which names of languages end in; and a space for anything else.
///
/// `Templates/assets/search.js` does just the same to what is typed; a test compares the two over all of Unicode.
struct WordFolding {
  private enum Form {
    static let slow: UInt64 = 0xFF
    /// Characters below this have their folded form in a table.
    static let tabled: UInt32 = 0x2000
  }

  private(set) var folded: [UInt8] = []

  /// Folds a text; the result of the one before is gone.
  mutating func fold(_ text: String) {
    folded.removeAll(keepingCapacity: true)
    var text = text
    text.withUTF8Span { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          folded.append(Self.plain[Int(byte)])
          index += 1
        } else {
          append(Self.scalar(bytes, &index))
        }
      }
    }
  }

  /// The folded form of each ASCII character.
  private static let plain: [UInt8] = (0..<128).map { number in
    let byte = UInt8(number)
    let small = byte | 0x20
    if small &- 0x61 < 26 { return small }
    return byte &- 0x30 < 10 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "#") ? byte : 0x20
  }

  /// Decodes one character of a text that is known to be sound.
  private static func scalar(_ bytes: Span<UInt8>, _ index: inout Int) -> Unicode.Scalar {
    let first = UInt32(bytes[index])
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = first & (0xFF >> UInt32(count + 1))
    for place in 1..<count { value = value << 6 | UInt32(bytes[index + place] & 0x3F) }
    index += count
    return Unicode.Scalar(value) ?? " "
  }

  /// Up to seven bytes, and how many, of what most characters come to: letters are folded again and again.
  private static let table: [UInt64] = (0..<Form.tabled).map { value in
    guard let scalar = Unicode.Scalar(value) else { return Form.slow }
    let bytes = Self.form(of: scalar)
    guard bytes.count < 8 else { return Form.slow }
    return bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } << 8 | UInt64(bytes.count)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let known = scalar.value < Form.tabled ? Self.table[Int(scalar.value)] : Form.slow
    guard known & 0xFF != Form.slow else { return folded += Self.form(of: scalar) }
    var rest = known >> 8
    for _ in 0..<(known & 0xFF) {
      folded.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  private static func form(of scalar: Unicode.Scalar) -> [UInt8] {
    var bytes: [UInt8] = []
    if let parts = scalar.compatibilityDecomposition {
      for part in parts.unicodeScalars { append(part, to: &bytes) }
    } else {
      append(scalar, to: &bytes)
    }
    return bytes
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isASCII { return bytes.append(plain[Int(scalar.value)]) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .modifierLetter: break
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber, .letterNumber,
      .otherNumber:
      for letter in scalar.properties.lowercaseMapping.unicodeScalars {
        // What a capital comes to may have an accent once more.
        if letter.properties.generalCategory == .nonspacingMark { continue }
        bytes += (alike[letter] ?? String(letter)).utf8
      }
    default: bytes.append(0x20)
    }
  }

  /// Letters that are written for others, and digits. Hamza alone is left out: many write without it.
  private static let alike: [Unicode.Scalar: String] = {
    var alike: [Unicode.Scalar: String] = [
      "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss",
      "ς": "σ", "ı": "i", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ہ": "ه", "ە": "ه", "ک": "ك", "ء": "",
    ]
    for zero in ["٠", "۰"] as [Unicode.Scalar] {
      for digit in 0..<10 { alike[Unicode.Scalar(zero.value + UInt32(digit)) ?? zero] = String(digit) }
    }
    return alike
  }()
}

extension String {
  fileprivate mutating func withUTF8Span(_ body: (Span<UInt8>) -> Void) {
    makeContiguousUTF8()
    body(utf8Span.span)
  }
}
