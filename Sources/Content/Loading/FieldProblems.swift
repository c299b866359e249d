import Diagnostics
import YAML

/// What can be wrong with a field and its value. Values of private fields are never repeated.
extension Diagnostic {
  private static let wrongType = DiagnosticID("wrong-type")

  static func unknownField(_ name: String, noun: String, of shape: Shape, at place: SourceRange) -> Diagnostic
  {
    let near = NearestWord.to(name, among: shape.allNames)
    let fields = shape.fields.filter { !$0.isIgnored && $0.origin == .written }.map(\.name)
    var diagnostic = Diagnostic(
      .warning, DiagnosticID("unknown-field", rule: "V-07"), "unknown field `\(name)`", at: place,
      label: near.map { "did you mean `\($0)`?" },
      hint: near == nil ? "fields of \(noun.withArticle) are \(listed(fields, limit: 12))" : nil)
    // A slip in the name of a private field does not make its value public.
    diagnostic.hidesLine = near.map { shape.isSecret(shape.meaning(of: $0)) } ?? false
    return diagnostic
  }

  static func fieldGivenTwice(
    _ field: String, as name: String, at place: SourceRange, first: SourceRange
  ) -> Diagnostic {
    let also = name == field ? "" : ", here as `\(name)`"
    return Diagnostic(
      .error, DiagnosticID("field-given-twice"), "`\(field)` is given twice\(also)", at: place,
      notes: [Note("the first one is here", at: first)])
  }

  static func missingField(_ field: Field, of owner: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("missing-field"), "\(owner) needs `\(field.name)`", at: place,
      hint: "add `\(field.name)`: \(field.summary.lowercasedFirst)")
  }

  /// `found` is left out where nobody may read it.
  static func wrongType(
    _ field: Field, expected: String, found: String?, at place: SourceRange
  ) -> Diagnostic {
    let found = found ?? "something else"
    return Diagnostic(
      .error, wrongType, "expected \(expected) for `\(field.name)`, found \(found)", at: place)
  }

  static func unknownWord(
    _ field: Field, _ words: WordList, found: String?, at place: SourceRange
  ) -> Diagnostic {
    let near = found.flatMap { NearestWord.to($0, among: words.words + Array(words.synonyms.keys)) }
    return Diagnostic(
      .error, DiagnosticID("unknown-word", rule: "V-07"),
      "unknown word \(found.map { "`\($0)` " } ?? "")for `\(field.name)`",
      at: place,
      label: near.map { "did you mean `\($0)`?" }, hint: "use one of \(listed(words.words, limit: 20))")
  }

  static func tooLong(_ field: Field, count: Int, limit: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("too-long", rule: "V-08"),
      "`\(field.name)` has \(count) characters, more than \(limit)", at: place)
  }

  static func outOfRange(_ field: Field, at place: SourceRange) -> Diagnostic {
    let range: String
    switch (field.minimum, field.maximum) {
    case (let low?, let high?): range = "from \(low) to \(high)"
    case (let low?, nil): range = "at least \(low)"
    case (nil, let high?): range = "at most \(high)"
    case (nil, nil): range = "in range"
    }
    return Diagnostic(
      .error, DiagnosticID("out-of-range", rule: "V-31"), "`\(field.name)` must be \(range)", at: place)
  }

  static func malformed(
    _ field: Field, _ what: String, rule: String? = "V-08", at place: SourceRange, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("malformed-value", rule: rule), "`\(field.name)` \(what)", at: place, hint: hint)
  }

  /// `language` is left out where nobody may read it.
  static func notLocalized(_ language: String?, languages: [String], at place: SourceRange) -> Diagnostic {
    var diagnostic = Diagnostic(
      .error, DiagnosticID("unknown-language"),
      "\(language.map { "`\($0)`" } ?? "this") is not a language of the site", at: place,
      label: language.flatMap { NearestWord.to($0, among: languages) }.map { "did you mean `\($0)`?" },
      hint: "the site's languages are \(listed(languages, limit: 8))")
    diagnostic.hidesLine = language == nil
    return diagnostic
  }

  /// `a`, `b` and `c`, and how many more.
  static func listed(_ words: [String], limit: Int) -> String {
    guard words.count > limit else { return words.joined(separator: ", ") }
    return words.prefix(limit).joined(separator: ", ") + " and \(words.count - limit) more"
  }
}

extension String {
  fileprivate var lowercasedFirst: String {
    var text = hasSuffix(".") ? dropLast() : self[...]
    if let first = text.first, text.dropFirst().first?.isUppercase != true {
      text = Substring(first.lowercased() + text.dropFirst())
    }
    return String(text)
  }
}
