import Platform

/// What is read in one go: some small files, or a part of a long file of rows. So threads finish together, and nothing
/// that is read lies in memory twice for long.
enum Load: Sendable {
  case files(Range<Int>)
  case rows(StreamedRows.Part, ContentFile.RowForm)

  /// Small enough that two threads finish together, large enough that a batch costs nothing.
  private static let mostFiles = 64
  /// Bytes of rows that are no more work than some files.
  private static let shortRows = 1 << 20

  /// What all files of a scan hold, in their order.
  static func perform(
    _ scan: ContentScan, schema: Schema, context: DecodingContext, jobs: Int
  ) async -> [LoadedBatch] {
    let loads = all(of: scan, schema)
    var batches = await Scheduler.concurrentMap(count: loads.count, batch: 1, jobs: jobs) {
      FileLoader.load(loads[$0.lowerBound], of: scan, schema: schema, context: context)
    }
    await readWholes(of: loads, jobs: jobs, &batches) {
      FileLoader.load(.files($0..<$0 + 1), of: scan, schema: schema, context: context)
    }
    return batches
  }

  /// Complaints about rows that one file may have.
  private static let mostProblems = 1_000

  /// What is wrong with rows is told by the file: where some cannot be read, or much is odd about them, all are read once
  /// more, in one go.
  private static func readWholes(
    of loads: [Load], jobs: Int, _ batches: inout [LoadedBatch],
    _ load: @escaping @Sendable (_ file: Int) -> LoadedBatch
  ) async {
    let parts = Dictionary(grouping: loads.indices) { loads[$0].partOf }
    let files = parts.compactMap { file, parts in
      let isOdd =
        parts.contains { batches[$0].hasUnreadRows }
        || parts.reduce(0) { $0 + batches[$1].rowProblems } > mostProblems
      return isOdd ? file : nil
    }.sorted()
    let wholes = await Scheduler.concurrentMap(count: files.count, batch: 1, jobs: jobs) {
      load(files[$0.lowerBound])
    }
    for (file, whole) in zip(files, wholes) {
      for part in parts[file] ?? [] { batches[part] = LoadedBatch() }
      if let first = parts[file]?.first { batches[first] = whole }
    }
  }

  /// The file of which this is a part.
  private var partOf: Int? { if case .rows(let part, _) = self { part.file } else { nil } }

  /// Loads of all files of a scan, in their order.
  private static func all(of scan: ContentScan, _ schema: Schema) -> [Load] {
    var loads: [Load] = []
    var start = 0
    for (number, file) in scan.files.enumerated() {
      if let parts = longRows(file, number, schema) {
        loads += files(start..<number) + parts
        start = number + 1
      }
    }
    return loads + files(start..<scan.files.count)
  }

  private static func files(_ numbers: Range<Int>) -> [Load] {
    stride(from: numbers.lowerBound, to: numbers.upperBound, by: mostFiles).map {
      .files($0..<min($0 + mostFiles, numbers.upperBound))
    }
  }

  /// Nothing for what is read as a whole; what cannot be read says so then.
  private static func longRows(_ file: ContentFile, _ number: Int, _ schema: Schema) -> [Load]? {
    guard case .rows(let form) = file.role, !schema.collections[file.collection].isStreamed,
      let size = try? FileSystem.status(file.path).size, size > shortRows,
      let parts = try? RowFile.parts(of: file, form, number: number)
    else { return nil }
    return parts.map { .rows($0, form) }
  }
}
