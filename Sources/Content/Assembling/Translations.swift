/// The words of the interface in every language of the site, from `translations/<language>.yaml`.
public struct Translations: Sendable {
  /// The forms that languages have for numbers of things.
  public enum PluralForm: String, CaseIterable, Sendable {
    case zero, one, two, few, many, other
  }

  public enum Phrase: Equatable, Sendable {
    case text(String)
    case plural([PluralForm: String])

    /// All that it may say.
    var texts: [String] {
      switch self {
      case .text(let text): [text]
      case .plural(let forms): PluralForm.allCases.compactMap { forms[$0] }
      }
    }
  }

  /// The site's, the first of which stands in for the others.
  public let languages: [String]
  private(set) var phrases: [String: [Name: Phrase]] = [:]

  public init(languages: [String] = []) {
    self.languages = languages
  }

  /// The phrase of a key such as `course.learn`, or the first language's if there is none.
  public subscript(_ key: Name, in language: String) -> Phrase? {
    phrases[language]?[key] ?? languages.first.flatMap { phrases[$0]?[key] }
  }

  /// Every key that is told in any language.
  public var keys: [String] { Set(phrases.values.flatMap { $0.keys.map(\.text) }).sorted() }

  mutating func add(_ phrase: Phrase, for key: Name, in language: String) {
    phrases[language, default: [:]][key] = phrase
  }
}
