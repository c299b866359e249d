public import Localization

/// The language of a page as filters need it: how it writes numbers, money and dates, and the words
/// of the interface.
public struct Localizer: Sendable {
  public var locale: FormattingLocale
  public var phrases: any PhraseBook
  /// How many digits an amount in a currency has behind the point; nothing if there is no such
  /// currency.
  public var minorDigits: @Sendable (String) -> Int?
  /// What filters need for another language that they are told, by its tag; nothing if nobody knows it.
  public var inLanguage: @Sendable (String) -> Localizer?

  public init(
    locale: FormattingLocale, phrases: any PhraseBook = NoPhrases(),
    minorDigits: @escaping @Sendable (String) -> Int? = { _ in nil },
    inLanguage: @escaping @Sendable (String) -> Localizer? = { _ in nil }
  ) {
    self.locale = locale
    self.phrases = phrases
    self.minorDigits = minorDigits
    self.inLanguage = inLanguage
  }

  public static let english = Localizer(locale: .english)
}

extension Localizer {
  /// The same for another language; nothing if nobody knows it.
  public func speaking(_ language: String) -> Localizer? {
    var other = inLanguage(language)
    other?.inLanguage = inLanguage
    return other
  }
}

extension FilterContext {
  /// That of the page, or of the language that a filter is told as its option `language`.
  func localizer(_ filter: String, _ language: TemplateValue?) throws(RenderFault) -> Localizer {
    guard let language else { return localizer }
    if let other = localizer.speaking(language.text) { return other }
    throw RenderFault(.argument, "`\(filter)` knows no language `\(language.text)`")
  }
}

/// What the interface says in one language.
public protocol PhraseBook: Sendable {
  func phrase(_ key: String) -> Phrase?
  /// Every key there is, for suggestions.
  var keys: [String] { get }
}

/// One thing that the interface says, perhaps in the forms that numbers ask for.
public enum Phrase: Equatable, Sendable {
  case text(String)
  case plural([PluralCategory: String])

  func form(for category: PluralCategory?) -> String? {
    switch self {
    case .text(let text): text
    case .plural(let forms): category.flatMap { forms[$0] } ?? forms[.other]
    }
  }
}

public struct NoPhrases: PhraseBook {
  public init() {}
  public func phrase(_ key: String) -> Phrase? { nil }
  public var keys: [String] { [] }
}

extension TemplateValue {
  /// The exact decimal number that a value is; nothing if it is none.
  var exactNumber: ExactNumber? {
    switch self {
    case .integer(let number): ExactNumber(number)
    case .quantity(.decimal(let coefficient, let scale)): ExactNumber(coefficient: coefficient, scale: scale)
    case .quantity(.money(let minorUnits, let unit)):
      ExactNumber(coefficient: minorUnits, scale: unit.digits)
    case .bigInteger, .float, .text, .quantity: ExactNumber(text)
    default: nil
    }
  }

  /// What a value is called in complaints about it.
  var kindName: String {
    switch self {
    case .nothing: "nothing"
    case .boolean: "true or false"
    case .integer, .bigInteger, .float: "a number"
    case .text, .markup: "text"
    case .list, .range: "a list"
    case .map, .object: "an object"
    case .empty, .blank: "a word that only comparisons understand"
    case .quantity(.decimal): "a number"
    case .quantity(.money): "an amount of money"
    case .quantity(.rate): "a percentage"
    case .quantity(.duration): "a length of time"
    case .quantity(.moment), .quantity(.day), .quantity(.time): "a date or time"
    }
  }
}

extension RenderFault {
  static func wrongInput(_ filter: String, expected: String, found value: TemplateValue) -> RenderFault {
    RenderFault(.argument, "`\(filter)` needs \(expected), found \(value.kindName)")
  }

  static func wrongOption(_ filter: String, _ option: String, accepted: [String]) -> RenderFault {
    RenderFault(.argument, "`\(option)` of `\(filter)` must be one of \(accepted.joined(separator: ", "))")
  }
}
