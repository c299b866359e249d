import Localization

extension Filter {
  static let numbers: [Filter] = [number, abbreviate, percent, spellOut, ordinal]

  /// `number`: with the language's digits and groups; `digits` says how many stand behind the point.
  private static let number = Filter("number", named: ["digits", "group", "language"], isExtension: true) {
    input, arguments, context in
    let exact = try exact(input, "number")
    let groups = arguments["group"]?.isTruthy ?? true
    let locale = try context.localizer("number", arguments["language"]).locale
    guard let digits = try digits(arguments) else {
      return .text(locale.number(exact, grouping: groups))
    }
    return .text(locale.number(exact, fraction: digits...digits, grouping: groups))
  }

  /// `abbreviate`: 1.2K, or 1.2 thousand with `words: true`.
  private static let abbreviate = Filter("abbreviate", named: ["words", "language"], isExtension: true) {
    input, arguments, context in
    let inWords = arguments["words"]?.isTruthy ?? false
    let locale = try context.localizer("abbreviate", arguments["language"]).locale
    return .text(locale.compact(try exact(input, "abbreviate"), inWords: inWords))
  }

  /// `percent`: 70 is 70 %.
  private static let percent = Filter("percent", named: ["digits", "language"], isExtension: true) {
    input, arguments, context in
    let digits = try digits(arguments)
    let locale = try context.localizer("percent", arguments["language"]).locale
    return .text(
      locale.percent(
        basisPoints: try basisPoints(input), fraction: digits.map { $0...$0 } ?? 0...2))
  }

  /// `spell_out`: a number, or an amount of money, in words.
  private static let spellOut = Filter(
    "spell_out", named: ["gender", "currency", "language"], isExtension: true
  ) {
    input, arguments, context in
    let localizer = try context.localizer("spell_out", arguments["language"])
    let gender = try gender(arguments, "spell_out")
    if arguments["currency"] == nil, !input.isMoney {
      return .text(localizer.locale.spelledOut(try exact(input, "spell_out"), gender: gender))
    }
    let amount = try amount(of: input, "spell_out", arguments, localizer)
    return .text(
      localizer.locale.spelledOutMoney(
        amount.minorUnits, amount.currency, minorDigits: amount.digits, gender: gender))
  }

  /// `ordinal`: 21st.
  private static let ordinal = Filter("ordinal", named: ["gender", "words", "language"], isExtension: true) {
    input, arguments, context in
    guard case .integer(let number) = input else {
      throw RenderFault.wrongInput("ordinal", expected: "a whole number", found: input)
    }
    let gender = try gender(arguments, "ordinal")
    let locale = try context.localizer("ordinal", arguments["language"]).locale
    return .text(
      arguments["words"]?.isTruthy ?? false
        ? locale.spelledOutOrdinal(number, gender: gender) : locale.ordinal(number, gender: gender))
  }

  private static func exact(_ input: TemplateValue, _ filter: String) throws(RenderFault) -> ExactNumber {
    guard let exact = input.exactNumber else {
      throw .wrongInput(filter, expected: "a number", found: input)
    }
    return exact
  }

  private static func digits(_ arguments: Arguments) throws(RenderFault) -> Int? {
    guard let told = arguments["digits"] else { return nil }
    guard case .integer(let digits) = told, 0...18 ~= digits else {
      throw RenderFault(.argument, "`digits` must be from 0 to 18")
    }
    return digits
  }

  private static func gender(
    _ arguments: Arguments, _ filter: String
  ) throws(RenderFault) -> FormattingLocale.Gender {
    guard let told = arguments["gender"]?.text else { return .masculine }
    guard let gender = FormattingLocale.Gender(rawValue: told) else {
      throw .wrongOption(filter, "gender", accepted: FormattingLocale.Gender.allCases.map(\.rawValue))
    }
    return gender
  }

  private static func basisPoints(_ input: TemplateValue) throws(RenderFault) -> Int64 {
    if case .quantity(.rate(let basisPoints)) = input { return basisPoints }
    guard input.exactNumber != nil, let points = input.hundredths else {
      throw .wrongInput("percent", expected: "a percentage of at most two digits", found: input)
    }
    return points
  }
}

extension TemplateValue {
  fileprivate var isMoney: Bool {
    if case .quantity(.money) = self { true } else { false }
  }

  /// A number in hundredths; nothing if it has more than two digits behind the point.
  fileprivate var hundredths: Int64? {
    switch number {
    case .integer(let value): Int64(exactly: Int128(value) * 100)
    case .decimal(let value):
      Decimal(coefficient: value.coefficient, exponent: value.exponent + 2).wholeNumber?.small
        .map { Int64($0) }
    case .big, .unbounded: nil
    }
  }
}
