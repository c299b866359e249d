extension Filter {
  /// `slugify`: letters and digits of all scripts in lower case, with a hyphen for whatever stands
  /// between them.
  static let slugify = Filter("slugify", isExtension: true) { input, _, _ in
    var output = String.UnicodeScalarView()
    for scalar in input.text.lowercased().unicodeScalars {
      if scalar.isPartOfWord {
        output.append(scalar)
      } else if scalar != "'", scalar != "\u{2019}", let last = output.last, last != "-" {
        output.append("-")
      }
    }
    while output.last == "-" { output.removeLast() }
    return .text(String(output))
  }
}

extension Unicode.Scalar {
  fileprivate var isPartOfWord: Bool {
    switch properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}
