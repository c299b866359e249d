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
    return isTranslated(name) && record.translated(name, in: language) != nil ? language : nil
  }
}

extension PublicValue {
  /// The language that a member of an object is told in on pages of a language.
  /// - Parameter written: the language of the entry that the object belongs to.
  public func language(of member: Name, in language: String, writtenIn written: String) -> String {
    self[member]?.language(in: language, writtenIn: written) ?? written
  }

  /// The language that a text is told in on pages of a language.
  public func language(in language: String, writtenIn written: String) -> String {
    if kind == .localized { return source.toldLanguage(for: language) ?? written }
    return isTranslated ? language : written
  }
}

extension FieldValue {
  /// The one of its languages that `told(in:)` answers in.
  func toldLanguage(for language: String) -> String? {
    let told = languages
    if told.contains(language) { return language }
    return catalog.settings.languages.first.flatMap { told.contains($0) ? $0 : nil } ?? told.first
  }
}
