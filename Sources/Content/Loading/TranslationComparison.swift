import Diagnostics
import YAML

/// Compares what the languages of a site tell: each key in all of them, with the same placeholders.
struct TranslationComparison {
  private(set) var diagnostics: [Diagnostic] = []

  init(languages: [String], told: [String: [TranslationLoader.Told]]) {
    let present = languages.filter { told[$0] != nil }
    let phrases = told.mapValues { list in Dictionary(list.map { ($0.key, $0) }) { first, _ in first } }
    if let place = present.lazy.compactMap({ told[$0]?.first?.place }).first {
      for language in languages where told[language] == nil {
        diagnostics.append(.noTranslations(into: language, at: place))
      }
    }
    // Each key is looked at once, from the first language that has it.
    var seen: Set<Name> = []
    for language in present {
      for origin in told[language] ?? [] where seen.insert(origin.key).inserted {
        for other in present where other != language {
          compare(origin, language, phrases[other]?[origin.key], other, fallback: languages.first)
        }
      }
    }
  }

  private mutating func compare(
    _ origin: TranslationLoader.Told, _ language: String, _ other: TranslationLoader.Told?,
    _ otherLanguage: String, fallback: String?
  ) {
    guard let other else {
      let shown = language == fallback ? "until then `\(language)` is shown" : "until then nothing is shown"
      diagnostics.append(
        .missingTranslation(origin.key.text, in: otherLanguage, meanwhile: shown, at: origin.place))
      return
    }
    let (wanted, found) = (Self.placeholders(in: origin.phrase), Self.placeholders(in: other.phrase))
    guard wanted != found else { return }
    diagnostics.append(
      .placeholdersDiffer(
        origin.key.text, (otherLanguage, found), (language, wanted), at: other.place, first: origin.place))
  }

  /// The names in braces; of a plural, those of all its forms, because "one seat" needs no number.
  static func placeholders(in phrase: Translations.Phrase) -> Set<String> {
    var names: Set<String> = []
    for text in phrase.texts {
      var rest = text[...]
      while let opening = rest.firstIndex(of: "{") {
        rest = rest[rest.index(after: opening)...]
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        if !name.isEmpty, rest[name.endIndex...].first == "}" { names.insert(String(name)) }
      }
    }
    return names
  }
}

/// What can be wrong with the words of the interface.
extension Diagnostic {
  static func notTranslations(_ found: NodeKind, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("wrong-type"), "expected a map of keys and texts, found \(found.noun)", at: place)
  }

  static func notAPhrase(_ key: String, found: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("wrong-type"), "expected a text for `\(key)`, found \(found)", at: place,
      hint: "put it in quotes if it is meant as a text")
  }

  static func pluralWithoutOther(_ key: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("missing-field"), "the plural `\(key)` needs the form `other`", at: place,
      hint: "add `other`: it stands for every number that has no form of its own")
  }

  static func noTranslations(into language: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("missing-translation"), "there are no translations into `\(language)`",
      at: place,
      hint: "add translations/\(language).yaml with these keys")
  }

  static func missingTranslation(
    _ key: String, in language: String, meanwhile: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("missing-translation"), "`\(key)` has no text in `\(language)`", at: place,
      hint: "add it to translations/\(language).yaml; \(meanwhile)")
  }

  static func placeholdersDiffer(
    _ key: String, _ found: (language: String, names: Set<String>),
    _ wanted: (language: String, names: Set<String>), at place: SourceRange, first: SourceRange
  ) -> Diagnostic {
    func listed(_ names: Set<String>) -> String {
      names.isEmpty ? "nothing in braces" : names.sorted().map { "{\($0)}" }.joined(separator: ", ")
    }
    return Diagnostic(
      .warning, DiagnosticID("placeholder-mismatch"),
      "`\(key)` has \(listed(found.names)) in `\(found.language)`, "
        + "but \(listed(wanted.names)) in `\(wanted.language)`",
      at: place, notes: [Note("the other text is here", at: first)])
  }
}
