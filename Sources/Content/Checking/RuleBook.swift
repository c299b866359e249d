import Diagnostics
import Platform

/// Checks a catalogue by all rules.
enum RuleBook {
  /// The rules know nothing of each other, so they run side by side.
  static func check(_ catalog: Catalog, _ sources: DerivationSources, jobs: Int) async -> [Diagnostic] {
    let complaints = await Scheduler.concurrentMap(count: Rule.all.count, batch: 1, jobs: jobs) { numbers in
      numbers.flatMap { check(catalog, by: Rule.all[$0], sources) }
    }
    return complaints.flatMap(\.self)
  }

  private static func check(_ catalog: Catalog, by rule: Rule, _ sources: DerivationSources) -> [Diagnostic] {
    var complaints = Complaints(rule.id)
    switch rule.scope {
    case .entry(let collections, let check):
      for collection in collections.sorted() {
        for record in catalog.all(collection) where !record.isBroken {
          check(record, sources, &complaints)
        }
      }
    case .catalog(let check):
      check(catalog, sources, &complaints)
    }
    return complaints.diagnostics
  }

  /// Checks entries of one collection that the catalogue does not keep.
  static func check(
    _ records: [Record], of collection: String, _ sources: DerivationSources, upTo limit: Int
  ) -> [Diagnostic] {
    let rules = Rule.all.compactMap {
      rule -> (id: DiagnosticID, check: (Record, DerivationSources, inout Complaints) -> Void)? in
      guard case .entry(let collections, let check) = rule.scope, collections.contains(collection) else {
        return nil
      }
      return (rule.id, check)
    }
    var diagnostics: [Diagnostic] = []
    for record in records where diagnostics.count < limit {
      for rule in rules {
        var complaints = Complaints(rule.id)
        rule.check(record, sources, &complaints)
        diagnostics += complaints.diagnostics
      }
    }
    return diagnostics
  }
}
