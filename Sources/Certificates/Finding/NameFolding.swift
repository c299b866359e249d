internal import Localization

/// What is left of names and numbers when they are compared: letters and digits, however they are written.
///
/// Capitals are small letters, accents and vowel signs are off, and so is all that stands between letters
/// (apostrophes, hyphens, points, tatweel). Some letters are one: the forms of alef, ya and alef maksura,
/// ha and taa marbuta. Articles stay. `Templates/assets/verify.js` does just the same in browsers; a test
/// compares them over all of Unicode.
public enum NameFolding {
  /// The last word, which is where most names have the family's. It is the last word of a told family
  /// name, too, so that whoever types more of the name is right as well.
  public static func familyName(_ name: String) -> String {
    let words = name.unicodeScalars.split { $0.properties.isWhitespace }
    return words.reversed().lazy.map { folded($0) }.first { !$0.isEmpty } ?? ""
  }

  /// A certificate's number: its letters and digits, Latin digits for Arabic ones.
  public static func number(_ number: String) -> String { folded(number.unicodeScalars[...]) }

  static func folded(_ text: Substring.UnicodeScalarView) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text {
      if scalar.isASCII {
        appendPlain(UInt8(truncatingIfNeeded: scalar.value), to: &output)
      } else if let parts = scalar.compatibilityDecomposition {
        for part in parts.unicodeScalars { append(part, to: &output) }
      } else {
        append(scalar, to: &output)
      }
    }
    return String(output)
  }

  /// What all that follows comes to for most letters.
  private static func appendPlain(_ byte: UInt8, to output: inout String.UnicodeScalarView) {
    let small = byte | 0x20
    if small &- 0x61 < 26 { output.append(Unicode.Scalar(small)) }
    if byte &- 0x30 < 10 { output.append(Unicode.Scalar(byte)) }
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout String.UnicodeScalarView) {
    guard isKept(scalar) else { return }
    for letter in lowered(scalar) {
      if let other = alike[letter] { output += other.unicodeScalars } else { output.append(letter) }
    }
  }

  /// Down, up and down again: what has two small forms gets one, such as the sigma at a word's end.
  private static func lowered(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard scalar.properties.changesWhenCaseMapped else { return [scalar] }
    return scalar.properties.lowercaseMapping.unicodeScalars
      .flatMap(\.properties.uppercaseMapping.unicodeScalars)
      .flatMap(\.properties.lowercaseMapping.unicodeScalars)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter: true
    case .decimalNumber, .letterNumber, .otherNumber: true
    // Modifier letters, too, are no letters of names: tatweel is one, and so are some apostrophes.
    default: false
    }
  }

  /// Letters that are written for others, and digits.
  private static let alike: [Unicode.Scalar: String] = {
    var alike: [Unicode.Scalar: String] = [
      "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "þ": "th", "æ": "ae", "œ": "oe",
      "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ہ": "ه", "ە": "ه", "ک": "ك",
    ]
    for zero in ["٠", "۰"] as [Unicode.Scalar] {
      for digit in 0..<10 { alike[Unicode.Scalar(zero.value + UInt32(digit)) ?? zero] = String(digit) }
    }
    return alike
  }()
}
