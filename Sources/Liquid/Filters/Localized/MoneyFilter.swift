import Localization

extension Filter {
  /// `money`: an amount as the page's language writes it. A bare number says its `currency`; with `negative`
  /// it is what is taken away, exactly, as a discount is.
  static let money = Filter(
    "money", named: ["currency", "style", "hide_zeros", "negative", "language"], isExtension: true
  ) { input, arguments, context in
    let localizer = try context.localizer("money", arguments["language"])
    var amount = try amount(of: input, "money", arguments, localizer)
    if arguments["negative"]?.isTruthy ?? false { amount.minorUnits = 0 &- amount.minorUnits }
    let style = try FormattingLocale.CurrencyStyle(option: arguments["style"])
    return .text(
      localizer.locale.money(
        amount.minorUnits, amount.currency, minorDigits: amount.digits, style: style,
        hidesZeroFraction: arguments["hide_zeros"]?.isTruthy ?? false))
  }

  struct Amount {
    var minorUnits: Int64
    var currency: CurrencyCode
    var digits: Int
  }

  static func amount(
    of input: TemplateValue, _ filter: String, _ arguments: Arguments, _ localizer: Localizer
  ) throws(RenderFault) -> Amount {
    if case .quantity(.money(let minorUnits, let unit)) = input, let currency = CurrencyCode(unit.code) {
      return Amount(minorUnits: minorUnits, currency: currency, digits: unit.digits)
    }
    guard input.exactNumber != nil else {
      throw .wrongInput(filter, expected: "an amount of money", found: input)
    }
    guard let code = arguments["currency"]?.text else {
      throw RenderFault(.argument, "`\(filter)` needs a `currency` for a bare number")
    }
    guard let currency = CurrencyCode(code), let digits = localizer.minorDigits(code) else {
      throw RenderFault(.argument, "`\(code)` is no currency")
    }
    guard let minorUnits = input.minorUnits(digits) else {
      throw RenderFault(.argument, "\(input.text) is no amount in \(code), which has \(digits) digits")
    }
    return Amount(minorUnits: minorUnits, currency: currency, digits: digits)
  }
}

extension TemplateValue {
  /// A number in the smallest units of a currency; nothing if it has more digits than that.
  fileprivate func minorUnits(_ digits: Int) -> Int64? {
    let exact: Decimal
    switch number {
    case .integer(let value): exact = Decimal(BigInteger(value))
    case .big(let value): exact = Decimal(value)
    case .decimal(let value): exact = value
    case .unbounded: return nil
    }
    let shifted = Decimal(coefficient: exact.coefficient, exponent: exact.exponent + digits)
    guard let whole = shifted.wholeNumber else { return nil }
    return whole.small.map { Int64($0) }
  }
}

extension FormattingLocale.CurrencyStyle {
  fileprivate init(option: TemplateValue?) throws(RenderFault) {
    switch option?.text {
    case nil, "symbol": self = .symbol
    case "narrow": self = .narrow
    case "code": self = .code
    case "name": self = .name
    case "none": self = .none
    default: throw .wrongOption("money", "style", accepted: ["symbol", "narrow", "code", "name", "none"])
    }
  }
}
