/// A word of a text, as far as hyphens go.
struct FoundWord {
  var range: Range<Int>
  /// Behind each soft hyphen.
  var softHyphens: [Int] = []
  var hasDigit = false
  var hasSmallLetter = false

  func isParted(capitals: Bool) -> Bool { !hasDigit && (hasSmallLetter || capitals) }
}

enum WordFinder {
  /// Letters with their marks, digits, apostrophes and soft hyphens in a row.
  static func words(in text: [UInt8], _ range: Range<Int>) -> [FoundWord] {
    var words: [FoundWord] = []
    var current: FoundWord?
    var offset = range.lowerBound
    for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
      let next = offset + UTF8.width(scalar)
      if let kind = kind(of: scalar), next <= range.upperBound {
        var word = current ?? FoundWord(range: offset..<next)
        word.range = word.range.lowerBound..<next
        if kind == .softHyphen { word.softHyphens.append(next) }
        if kind == .digit { word.hasDigit = true }
        if kind == .letter { word.hasSmallLetter = word.hasSmallLetter || !scalar.isCapital }
        current = word
      } else if let word = current {
        words.append(word)
        current = nil
      }
      offset = next
    }
    if let current { words.append(current) }
    return words
  }

  private enum Kind { case letter, digit, softHyphen, inner }

  private static func kind(of scalar: Unicode.Scalar) -> Kind? {
    switch scalar {
    case "a"..."z", "A"..."Z": return .letter
    case "0"..."9": return .digit
    case "'", "\u{2019}": return .inner
    case "\u{AD}": return .softHyphen
    case _ where scalar.isASCII: return nil
    default:
      if scalar.isMark { return .inner }
      if scalar.properties.numericType != nil { return .digit }
      return scalar.properties.isAlphabetic ? .letter : nil
    }
  }
}

extension Unicode.Scalar {
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  var isCapital: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: true
    default: false
    }
  }
}
