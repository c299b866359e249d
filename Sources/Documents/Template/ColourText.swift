import PDF

/// Colours as templates and contents write them.
enum ColourText {
  static let names: [String: Colour] = [
    "black": .black, "white": .white, "grey": Colour(grey: 128), "gray": Colour(grey: 128),
    "silver": Colour(grey: 192), "red": Colour(red: 200, green: 30, blue: 30),
    "green": Colour(red: 20, green: 120, blue: 60), "blue": Colour(red: 20, green: 80, blue: 170),
  ]

  /// `#0F4C5C`, `#ccc`, or a name.
  static func colour(_ text: String) -> Colour? {
    if let named = names[text.lowercased()] { return named }
    guard text.utf8.first == UInt8(ascii: "#") else { return nil }
    let digits = text.utf8.dropFirst().map { Character(Unicode.Scalar($0)).hexDigitValue }
    let values = digits.compactMap { $0.map { UInt8($0) } }
    guard values.count == digits.count else { return nil }
    switch values.count {
    case 3: return Colour(red: values[0] * 17, green: values[1] * 17, blue: values[2] * 17)
    case 6:
      return Colour(
        red: values[0] * 16 + values[1], green: values[2] * 16 + values[3], blue: values[4] * 16 + values[5])
    default: return nil
    }
  }
}
