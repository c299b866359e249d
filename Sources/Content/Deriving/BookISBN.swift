extension Derivation {
  /// The ISBN in the form with thirteen digits, which shops ask for.
  static let bookISBN = Derivation("books") { book, _ in
    book["isbn"]?.text.flatMap(isbn13).map { [("isbn_13", .text($0))] } ?? []
  }

  /// Nothing for what is no ISBN, or one with a wrong check digit.
  static func isbn13(of text: String) -> String? {
    let characters = text.uppercased().filter { $0.isLetter || $0.isNumber }
    let digits = characters.compactMap { $0 == "X" ? 10 : $0.wholeNumberValue }
    guard digits.count == characters.count else { return nil }
    if digits.count == 13, !digits.contains(10), check13(digits.prefix(12)) == digits[12] {
      return digits.map(String.init).joined()
    }
    let isTen = digits.count == 10 && !digits.dropLast().contains(10)
    guard isTen, zip(digits, (1...10).reversed()).reduce(0, { $0 + $1.0 * $1.1 }) % 11 == 0 else {
      return nil
    }
    let twelve = [9, 7, 8] + digits.prefix(9)
    return (twelve + [check13(twelve[...])]).map(String.init).joined()
  }

  private static func check13(_ digits: ArraySlice<Int>) -> Int {
    let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
    return (10 - sum % 10) % 10
  }
}
