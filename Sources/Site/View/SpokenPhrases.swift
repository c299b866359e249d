public import Content
public import Liquid
import Localization

/// What translations say in a language, for papers: nobody notes what they read.
public struct SpokenPhrases: PhraseBook {
  private let translations: Translations
  private let language: String

  public init(_ translations: Translations, in language: String) {
    (self.translations, self.language) = (translations, language)
  }

  public func phrase(_ key: String) -> Phrase? {
    Self.phrase(Name(key), in: language, translations)
  }

  public var keys: [String] { translations.keys }

  /// A phrase as filters need it.
  static func phrase(_ key: Name, in language: String, _ translations: Translations) -> Phrase? {
    switch translations[key, in: language] {
    case nil: nil
    case .text(let text): .text(text)
    case .plural(let forms):
      .plural(
        Dictionary(
          forms.compactMap { form, text in PluralCategory(rawValue: form.rawValue).map { ($0, text) } },
          uniquingKeysWith: { first, _ in first }))
    }
  }
}

extension Localizer {
  /// A language with its phrases, and every other one that a filter may be told; nothing if nobody knows how it
  /// writes numbers.
  public init?(_ language: String, _ translations: Translations) {
    guard let locale = FormattingLocale(language: language) else { return nil }
    self.init(
      locale: locale, phrases: SpokenPhrases(translations, in: language),
      minorDigits: Self.minorDigits, inLanguage: { Localizer($0, translations) })
  }

  static let minorDigits: @Sendable (String) -> Int? = { code in
    Currency.codes.contains(code) ? Currency(code).map { Int($0.minorDigits) } : nil
  }
}
