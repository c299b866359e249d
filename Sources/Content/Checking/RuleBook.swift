import Diagnostics
import Platform

/// Checks a catalogue by all rules.
enum RuleBook {
  private typealias EntryRule = (id: DiagnosticID, check: Rule.Check)

  /// Enough entries that a task is worth its while.
  private static let entriesInBatch = 1_024

  /// The rules know nothing of each other, so they run side by side: those about single entries
  /// entry by entry in the order of the files, while each is at hand, then those about the whole.
  static func check(_ catalog: Catalog, _ sources: DerivationSources, jobs: Int) async -> [Diagnostic] {
    let rules = catalog.schema.collections.map { entryRules(for: $0) }
    let ofEntries = await Scheduler.concurrentMap(
      count: catalog.entries.count, batch: entriesInBatch, jobs: jobs
    ) { numbers in
      numbers.flatMap { number -> [Diagnostic] in
        guard !catalog.entries[number].isBroken else { return [] }
        let record = Record(catalog: catalog, id: EntryID(index: Int32(number)))
        return check(record, by: rules[catalog.entries[number].collection], sources)
      }
    }
    let ofAll = await Scheduler.concurrentMap(count: Rule.all.count, batch: 1, jobs: jobs) { numbers in
      numbers.flatMap { number -> [Diagnostic] in
        guard case .catalog(let check) = Rule.all[number].scope else { return [] }
        var complaints = Complaints(Rule.all[number].id)
        check(catalog, sources, &complaints)
        return complaints.diagnostics
      }
    }
    return (ofEntries + ofAll).flatMap(\.self)
  }

  /// Checks entries of one collection that the catalogue does not keep.
  static func check(
    _ records: [Record], of collection: ContentCollection, _ sources: DerivationSources, upTo limit: Int
  ) -> [Diagnostic] {
    let rules = entryRules(for: collection)
    var diagnostics: [Diagnostic] = []
    for record in records where diagnostics.count < limit {
      diagnostics += check(record, by: rules, sources)
    }
    return diagnostics
  }

  private static func entryRules(for collection: ContentCollection) -> [EntryRule] {
    Rule.all.compactMap { rule in
      guard case .entry(let collections, let check) = rule.scope, collections.contains(collection) else {
        return nil
      }
      return (rule.id, check)
    }
  }

  private static func check(
    _ record: Record, by rules: [EntryRule], _ sources: DerivationSources
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for rule in rules {
      var complaints = Complaints(rule.id)
      rule.check(record, sources, &complaints)
      if !complaints.diagnostics.isEmpty { diagnostics += complaints.diagnostics }
    }
    return diagnostics
  }
}
