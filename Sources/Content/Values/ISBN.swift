/// An International Standard Book Number whose check digit is right.
public struct ISBN: Sendable, Equatable {
  /// What can be wrong with a text that should be one.
  enum Mistake: Error, Equatable {
    case notDigits
    case length(Int)
    case prefix
    case checkDigit(expected: Character, found: Character)
  }

  /// Its thirteen digits, also of one that was written with ten.
  public let thirteen: String

  /// Reads ten or thirteen digits; hyphens and blanks between them do not matter.
  init(_ text: String) throws(Mistake) {
    let marks = text.filter { $0 != "-" && $0 != " " }.uppercased()
    let isShort = marks.count == 10
    let digits = marks.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    guard digits.count == marks.count || (isShort && digits.count == 9 && marks.last == "X") else {
      throw .notDigits
    }
    guard isShort || marks.count == 13, let found = marks.last else { throw .length(marks.count) }
    let body = Array(digits.prefix(marks.count - 1))
    guard isShort || body.starts(with: [9, 7, 8]) || body.starts(with: [9, 7, 9]) else { throw .prefix }
    let expected = isShort ? Self.checkOfTen(body) : Self.checkOfThirteen(body)
    guard found == expected else { throw .checkDigit(expected: expected, found: found) }
    let long = isShort ? [9, 7, 8] + body : body
    thirteen = long.map(String.init).joined() + String(Self.checkOfThirteen(long))
  }

  /// Digits weigh 10, 9, 8 … 2; the check digit makes the sum a multiple of 11.
  private static func checkOfTen(_ digits: [Int]) -> Character {
    let sum = digits.enumerated().reduce(0) { $0 + (10 - $1.offset) * $1.element }
    let check = (11 - sum % 11) % 11
    return check == 10 ? "X" : Character(String(check))
  }

  /// Digits weigh 1 and 3 in turn; the check digit makes the sum a multiple of 10.
  private static func checkOfThirteen(_ digits: [Int]) -> Character {
    let sum = digits.enumerated().reduce(0) { $0 + ($1.offset.isMultiple(of: 2) ? 1 : 3) * $1.element }
    return Character(String((10 - sum % 10) % 10))
  }
}
