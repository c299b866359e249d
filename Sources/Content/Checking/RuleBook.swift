import Diagnostics

/// Checks a catalogue by all rules.
enum RuleBook {
  static func check(_ catalog: Catalog) -> [Diagnostic] {
    let sources = DerivationSources(catalog)
    var diagnostics: [Diagnostic] = []
    for rule in Rule.all {
      var complaints = Complaints(rule.id)
      switch rule.scope {
      case .entry(let collections, let check):
        for collection in collections.sorted() {
          for record in catalog.all(collection) where !record.isBroken { check(record, &complaints) }
        }
      case .catalog(let check):
        check(catalog, sources, &complaints)
      }
      diagnostics += complaints.diagnostics
    }
    return diagnostics
  }

  /// Checks one entry that the catalogue does not keep.
  static func check(_ record: Record) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for rule in Rule.all {
      guard case .entry(let collections, let check) = rule.scope, collections.contains(record.collection.name)
      else {
        continue
      }
      var complaints = Complaints(rule.id)
      check(record, &complaints)
      diagnostics += complaints.diagnostics
    }
    return diagnostics
  }
}
