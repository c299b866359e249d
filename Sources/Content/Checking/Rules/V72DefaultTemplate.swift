import Diagnostics

extension Rule {
  /// Each type of certificate has just one active default template. A template without a type
  /// serves the types that have none of their own.
  static let defaultTemplate = Rule.catalog("V-72", "default-template") { catalog, _, complaints in
    var templates: [String: [Record]] = [:]
    for template in catalog.visible("certificate_templates") {
      templates[template["type"]?.text ?? "", default: []].append(template)
    }
    let defaults = templates.mapValues { $0.filter { $0["is_default"]?.boolean == true } }
    for (type, records) in defaults.sorted(by: { $0.key < $1.key }) {
      complainOfSecond(records, type, &complaints)
    }
    guard defaults[""]?.isEmpty ?? true else { return }
    let words = WordList.certificateType.words
    for type in words where !(templates[type] ?? []).isEmpty && (defaults[type] ?? []).isEmpty {
      complainOfNone(templates[type] ?? [], "`\(type)`", &complaints)
    }
    if words.contains(where: { templates[$0] == nil }) {
      complainOfNone(templates[""] ?? [], "all types", &complaints)
    }
  }

  private static func complainOfSecond(_ records: [Record], _ type: String, _ complaints: inout Complaints) {
    guard let first = records.first?["is_default"]?.place else { return }
    for record in records.dropFirst() {
      complaints.error(
        "two templates are the default for \(type.isEmpty ? "all types" : "`\(type)`")",
        at: record["is_default"]?.place ?? record.place,
        notes: [Diagnostic.Note("the first one is here", at: first)], hint: "set `is_default: false` on one")
    }
  }

  private static func complainOfNone(_ records: [Record], _ type: String, _ complaints: inout Complaints) {
    guard let first = records.first else { return }
    complaints.error(
      "no template is the default for \(type)", at: first["is_default"]?.place ?? first.place,
      hint: "set `is_default: true` on one")
  }
}
