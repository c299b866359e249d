import Diagnostics

/// One rule of the content model (B.6): its number, its name, and how it is checked. Each stands
/// in a file of its own under `Rules/`.
struct Rule: Sendable {
  enum Scope: Sendable {
    /// Looks at one entry at a time, and at what the catalogue knows of others; row files that are
    /// not kept are checked by these alone.
    case entry(of: Collections, Check)
    /// Looks at the whole catalogue.
    case catalog(@Sendable (Catalog, DerivationSources, inout Complaints) -> Void)
  }

  typealias Check = @Sendable (Record, DerivationSources, inout Complaints) -> Void

  /// The collections whose entries a rule looks at.
  enum Collections: Sendable {
    case named(Set<String>)
    case everyPublicOne

    func contains(_ collection: ContentCollection) -> Bool {
      switch self {
      case .named(let names): names.contains(collection.name)
      case .everyPublicOne: !collection.isPrivate
      }
    }
  }

  let id: DiagnosticID
  let scope: Scope

  /// A rule about entries of some collections.
  static func entries(
    _ number: String, _ name: String, of collections: String...,
    check: @escaping @Sendable (Record, inout Complaints) -> Void
  ) -> Rule {
    let scope = Scope.entry(of: .named(Set(collections))) { record, _, complaints in
      check(record, &complaints)
    }
    return Rule(id: DiagnosticID(name, rule: number), scope: scope)
  }

  /// The same, for a rule that looks up who refers to whom. The record may be a row that the
  /// catalogue does not keep: the look-ups know what a row refers to, but no row.
  static func entries(
    _ number: String, _ name: String, of collections: String...,
    check: @escaping @Sendable (Record, DerivationSources, inout Complaints) -> Void
  ) -> Rule {
    Rule(id: DiagnosticID(name, rule: number), scope: .entry(of: .named(Set(collections)), check))
  }

  /// A rule about whatever the world may see.
  static func publicEntries(
    _ number: String, _ name: String, check: @escaping @Sendable (Record, inout Complaints) -> Void
  ) -> Rule {
    let scope = Scope.entry(of: .everyPublicOne) { record, _, complaints in check(record, &complaints) }
    return Rule(id: DiagnosticID(name, rule: number), scope: scope)
  }

  /// A rule about the catalogue as a whole.
  static func catalog(
    _ number: String, _ name: String,
    check: @escaping @Sendable (Catalog, DerivationSources, inout Complaints) -> Void
  ) -> Rule {
    Rule(id: DiagnosticID(name, rule: number), scope: .catalog(check))
  }
}

/// What a rule has to say.
struct Complaints {
  let id: DiagnosticID
  var diagnostics: [Diagnostic] = []

  init(_ id: DiagnosticID) {
    self.id = id
  }

  mutating func error(
    _ summary: String, at place: SourceRange, label: String? = nil, notes: [Diagnostic.Note] = [],
    hint: String? = nil
  ) {
    diagnostics.append(Diagnostic(.error, id, summary, at: place, label: label, notes: notes, hint: hint))
  }

  mutating func warning(
    _ summary: String, at place: SourceRange, label: String? = nil, notes: [Diagnostic.Note] = [],
    hint: String? = nil
  ) {
    diagnostics.append(Diagnostic(.warning, id, summary, at: place, label: label, notes: notes, hint: hint))
  }
}
