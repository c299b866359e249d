import Diagnostics

extension Rule {
  /// A table or a text in an entry's folder is read as nothing. It may be a file for learners; then
  /// some entry names it.
  static let unreadFile = Rule(
    id: DiagnosticID("unread-file"),
    scope: .catalog { catalog, _, complaints in
      guard !catalog.looseFiles.isEmpty else { return }
      let named = FileFinder.namedFiles(in: catalog)
      for file in catalog.looseFiles where !named.contains(catalog.sources.path(of: file)) {
        complaints.diagnostics.append(.unreadFile(at: file))
      }
    })
}
