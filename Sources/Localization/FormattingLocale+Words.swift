internal import CICU

extension FormattingLocale {
  /// The gender of what is counted, in languages whose numbers heed it.
  public enum Gender: String, Sendable, CaseIterable {
    case masculine, feminine
  }

  /// A number in words: "one hundred forty-nine", by CLDR's rules, which are good English and plain
  /// Arabic ("ثلاثة مائة" for "ثلاثمائة"). The corresponding C function is `unum_formatDecimal` with the
  /// style `UNUM_SPELLOUT`.
  public func spelledOut(_ number: ExactNumber, gender: Gender = .masculine) -> String {
    let sets = "%spellout-cardinal-\(gender.rawValue) %spellout-cardinal %spellout-numbering"
    return byRules(LECTERN_RULES_SPELLED, sets, number)
  }

  /// A place in a row, in words: "twenty-first".
  public func spelledOutOrdinal(_ number: Int, gender: Gender = .masculine) -> String {
    let sets = "%spellout-ordinal-\(gender.rawValue) %spellout-ordinal %spellout-numbering"
    return byRules(LECTERN_RULES_SPELLED, sets, ExactNumber(number))
  }

  /// A place in a row, in digits: "21st".
  public func ordinal(_ number: Int, gender: Gender = .masculine) -> String {
    let sets = "%digits-ordinal-\(gender.rawValue) %digits-ordinal"
    return byRules(LECTERN_RULES_ORDINAL, sets, ExactNumber(number))
  }

  /// An amount as cheques and invoices have it: "one hundred forty-nine US dollars and 50/100". CLDR
  /// has no names for minor units, so they stay a fraction.
  public func spelledOutMoney(
    _ minorUnits: Int64, _ currency: CurrencyCode, minorDigits: Int, gender: Gender = .masculine
  ) -> String {
    let unit = (0..<min(max(0, minorDigits), 18)).reduce(Int64(1)) { power, _ in power * 10 }
    let (whole, rest) = minorUnits.quotientAndRemainder(dividingBy: unit)
    let amount = spelledOutWhole(whole, isNegative: minorUnits < 0, gender: gender)
    let words = "\(amount) \(currencyName(currency, beside: ExactNumber(whole)))"
    guard rest != 0 else { return words }
    let part = "\(padded(Int(rest.magnitude), to: minorDigits))/\(number(ExactNumber(unit), grouping: false))"
    return list([words, part])
  }

  /// Minus zero is a word of its own: an amount of -0.50 is still owed the other way.
  private func spelledOutWhole(_ whole: Int64, isNegative: Bool, gender: Gender) -> String {
    guard isNegative, whole == 0 else { return spelledOut(ExactNumber(whole), gender: gender) }
    let one = spelledOut(1, gender: gender)
    let zero = spelledOut(0, gender: gender)
    let minusOne = spelledOut(-1, gender: gender)
    return minusOne.hasSuffix(one) ? minusOne.dropLast(one.count) + zero : "-" + zero
  }

  private func byRules(_ rules: Int, _ ruleSets: String, _ number: ExactNumber) -> String {
    let words = unsafe writtenText {
      unsafe lectern_format_by_rules(identifier, Int32(rules), ruleSets, number.text, $0, $1)
    }
    return Self.tidied(words ?? number.text)
  }

  /// Some of CLDR's Arabic rules leave a space too many between words or behind the last.
  private static func tidied(_ words: String) -> String {
    let bytes = words.utf8
    let space = UInt8(ascii: " ")
    guard bytes.last == space || zip(bytes, bytes.dropFirst()).contains(where: { $0 == space && $1 == space })
    else { return words }
    return words.split(separator: " ").joined(separator: " ")
  }
}
