import Localization
import PDF

extension Manuscript.Numbering {
  /// The label of a page so many behind the first.
  func label(_ distance: Int) -> String {
    style.map { prefix + $0.text(of: start + distance).digits(from: zero) } ?? prefix
  }
}

extension PageLabel.Style {
  fileprivate func text(of number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .lowerRoman: Self.roman(number).lowercased()
    case .upperRoman: Self.roman(number)
    case .lowerAlpha: Self.letters(number).lowercased()
    case .upperAlpha: Self.letters(number)
    }
  }

  private static let romanParts = [
    (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  private static func roman(_ number: Int) -> String {
    guard (1..<10_000).contains(number) else { return String(number) }
    var (rest, text) = (number, "")
    for (value, sign) in romanParts {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// A to Z, then AA, BB and so on, as PDF counts.
  private static func letters(_ number: Int) -> String {
    guard number > 0, number < 2_600 else { return String(number) }
    let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8((number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }
}
