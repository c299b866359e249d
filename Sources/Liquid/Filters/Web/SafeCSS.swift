/// Words, numbers and colours that may stand in a style.
enum SafeCSS {
  /// The value, or nothing if it could be more than one value.
  static func checked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return isWord(bytes[...]) || isNumber(bytes[...]) || isHexColour(bytes) || isColourFunction(text)
      ? text : ""
  }

  private static func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first.isASCIILetter || first == 0x5F || first == 0x2D else { return false }
    return bytes.allSatisfy { $0.isASCIILetter || $0.isDigit || $0 == 0x5F || $0 == 0x2D }
  }

  /// `-1.5`, `12px`, `50%`.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    if rest.first == 0x2D || rest.first == 0x2B { rest.removeFirst() }
    let whole = rest.prefix { $0.isDigit }
    rest = rest.dropFirst(whole.count)
    var fraction = 0
    if rest.first == 0x2E {
      fraction = rest.dropFirst().prefix { $0.isDigit }.count
      rest = rest.dropFirst(1 + fraction)
      if fraction == 0 { return false }
    }
    guard whole.count + fraction > 0 else { return false }
    return rest.isEmpty || Array(rest) == [0x25] || rest.count <= 5 && rest.allSatisfy(\.isASCIILetter)
  }

  private static func isHexColour(_ bytes: [UInt8]) -> Bool {
    bytes.first == 0x23 && [4, 5, 7, 9].contains(bytes.count)
      && bytes.dropFirst().allSatisfy { $0.hexValue != nil }
  }

  /// `rgb(1, 2, 3)`, `hsl(120deg 50% 50% / 0.5)`: numbers alone stand in the brackets.
  private static func isColourFunction(_ text: String) -> Bool {
    let names = ["rgb(", "rgba(", "hsl(", "hsla("]
    guard let name = names.first(where: { text.lowercased().hasPrefix($0) }), text.hasSuffix(")") else {
      return false
    }
    let numbers = Array(text.utf8).dropFirst(name.utf8.count).dropLast()
    return numbers.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x2F }.allSatisfy(isNumber)
  }
}
