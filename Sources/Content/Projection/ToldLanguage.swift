/// Which language a page's reader meets where nobody has translated a text into the page's own.
extension PublicRecord {
  /// The language that a field is told in on pages of a language.
  public func language(of name: Name, in language: String) -> String {
    if let told = toldLanguage(of: name, in: language) { return told }
    guard self[name] == nil else { return record.language }
    return body(of: name, in: language)?.language ?? record.language
  }

  /// The same, but nothing for what is simply written in the language of its entry.
  func toldLanguage(of name: Name, in language: String) -> String? {
    guard let value = self[name, in: language] else { return nil }
    if value.source.value.kind == .localized { return value.source.toldLanguage(for: language) }
    return record.translated(name, in: language) == nil ? nil : language
  }
}

extension FieldValue {
  /// The one of its languages that `told(in:)` answers in.
  fileprivate func toldLanguage(for language: String) -> String? {
    let told = languages
    if told.contains(language) { return language }
    return catalog.settings.languages.first.flatMap { told.contains($0) ? $0 : nil } ?? told.first
  }
}
