public import Content

/// A text as an invoice shows it, and as it is remembered: in the site's first language, so that what was
/// issued does not change with the language in which it is looked at.
public struct Wording: Hashable, Sendable, ExpressibleByStringLiteral {
  public var shown: String
  public var lasting: String

  public init(shown: String, lasting: String) {
    self.shown = shown
    self.lasting = lasting
  }

  /// A text that is the same in every language.
  public init(_ text: String) {
    self.init(shown: text, lasting: text)
  }

  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// What a field says in a language; nothing if it says nothing.
  public init?(_ value: FieldValue?, in language: String) {
    guard let value, let shown = value.text(in: language), !shown.isEmpty else { return nil }
    self.init(shown: shown, lasting: value.text ?? shown)
  }

  /// Several texts, each once.
  static func joined(_ wordings: [Wording]) -> Wording? {
    var known: Set<Wording> = []
    let texts = wordings.filter { known.insert($0).inserted }
    guard !texts.isEmpty else { return nil }
    return Wording(
      shown: texts.map(\.shown).joined(separator: "; "),
      lasting: texts.map(\.lasting).joined(separator: "; "))
  }
}
