extension Catalog {
  /// All entries of a collection as they were read, file by file, so that of two that clash the
  /// later one is complained about.
  func asWritten(_ collection: String) -> [Record] {
    all(collection).sorted { $0.id < $1.id }
  }
}
