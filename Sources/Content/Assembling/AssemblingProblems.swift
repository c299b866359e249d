import Diagnostics

/// What can be wrong between entries.
extension Diagnostic {
  static func slugUsedTwice(
    _ slug: String, _ kind: ContentCollection, at place: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("duplicate-slug", rule: "V-01"), "two \(kind.name) have the slug `\(slug)`",
      at: place,
      notes: [Note("the first one is here", at: first)], hint: "rename one of them, or set its `slug`")
  }

  static func keyUsedTwice(
    _ kind: ContentCollection, field: String, at place: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("duplicate-key-field", rule: kind.name == "certificates" ? "V-70" : "V-02"),
      "two \(kind.name) have the same `\(field)`", at: place,
      notes: [Note("the first one is here", at: first)])
  }

  static func tooManyBadRows(_ count: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("too-many-bad-rows"), "more than \(count) complaints about the rows of this file",
      at: place, hint: "mend the first ones and check again")
  }

  static func identityUsedTwice(_ field: String, at place: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("duplicate-identity", rule: "V-02"), "this `\(field)` is used twice", at: place,
      notes: [Note("the first one is here", at: first)])
  }

  static func unresolved(
    _ name: String, _ field: Field, targets: [String], isPersonal: Bool, near: String?,
    at place: SourceRange
  ) -> Diagnostic {
    let what = targets.joined(separator: " or ")
    return Diagnostic(
      .error, DiagnosticID("unresolved-reference", rule: "V-03"),
      field.isPrivate || isPersonal
        ? "`\(field.name)` names nothing among \(what)"
        : "there is no `\(name)` among \(what)",
      at: place,
      label: near.map { "did you mean `\($0)`?" })
  }

  static func ambiguousReference(
    _ name: String, _ field: Field, at place: SourceRange, places: [SourceRange]
  ) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("ambiguous-reference", rule: "V-03"),
      "`\(field.name)` may mean more than one entry",
      at: place, notes: places.map { Note("one is here", at: $0) })
  }

  static func translatedTwice(into language: String, at place: SourceRange, first: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, DiagnosticID("second-file"), "there is already a text of this in `\(language)`", at: place,
      notes: [Note("the first one is here", at: first)], hint: "remove one of the files")
  }

  static func toldOnce(_ field: Field, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("told-once"),
      "`\(field.name)` is told once for all languages, so nothing shows this", at: place,
      hint: "remove it here; what the first file says stands on all pages")
  }

  static func unknownTranslation(_ language: String, languages: [String], at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .warning, DiagnosticID("unknown-language"),
      "`\(language)` is not a language of the site, so nothing shows this",
      at: place, label: NearestWord.to(language, among: languages).map { "did you mean `\($0)`?" },
      hint: "add it to `languages` in site.yaml")
  }
}
