import Diagnostics

extension Rule {
  /// Readers tell categories and tags apart by their names, in every language.
  static let uniqueNames = Rule.catalog("V-11", "duplicate-name") { catalog, _, complaints in
    for collection in ["categories", "tags"] {
      var first: [LanguageName: SourceRange] = [:]
      for record in catalog.asWritten(collection) {
        for (name, place) in names(of: record) {
          guard let other = first[name] else {
            first[name] = place
            continue
          }
          complaints.warning(
            "two \(collection) have the same name in `\(name.language)`", at: place,
            notes: [Diagnostic.Note("the first one is here", at: other)], hint: "rename one, or make them one"
          )
        }
      }
    }
  }

  private struct LanguageName: Hashable {
    var language: String
    var name: String
  }

  /// The names that an entry has: its own, and those of its translations.
  private static func names(of record: Record) -> [(LanguageName, SourceRange)] {
    var names: [(LanguageName, SourceRange)] = []
    if let name = record.written("name") {
      let members = name.kind == .localized ? name.members : [(Name(record.language), name)]
      names += members.compactMap { language, value in
        value.text.map { (LanguageName(language: language.text, name: $0.lowercased()), value.place) }
      }
    }
    let catalog = record.catalog
    for translation in catalog.translations(of: record.entry) {
      let value = catalog.value(
        "name", in: translation.slots, of: translation.store, orAt: .start(of: translation.place.file))
      guard let value, let text = value.text else { continue }
      let language = catalog.settings.languages[Int(translation.language)]
      names.append((LanguageName(language: language, name: text.lowercased()), value.place))
    }
    return names
  }
}
