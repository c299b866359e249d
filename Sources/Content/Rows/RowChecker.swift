import Diagnostics
import Platform

/// Checks files of rows that the catalogue does not keep, part by part, in memory that does not grow with
/// them: a million certificates cost no more than some thousands of them.
struct RowChecker {
  private let rows: StreamedRows
  private let jobs: Int
  private var diagnostics: [Diagnostic] = []
  private var reported = 0

  /// Parts that are read together, and how many of those at once. What is told depends on neither the
  /// machine nor the number of threads.
  private static let partsInGroup = 8
  private static let groupsInWindow = 4
  /// Enough to see what is wrong; a table of another form must not fill the memory with complaints.
  private static let mostComplaints = 1_000

  static func check(_ rows: StreamedRows, jobs: Int) async -> [Diagnostic] {
    var checker = RowChecker(rows: rows, jobs: jobs)
    for collection in rows.catalog.schema.collections where collection.isStreamed {
      await checker.check(collection)
    }
    return checker.diagnostics
  }

  private init(rows: StreamedRows, jobs: Int) {
    self.rows = rows
    self.jobs = jobs
  }

  private mutating func check(_ collection: ContentCollection) async {
    let parts = rows.parts(of: collection.name)
    diagnostics += parts.diagnostics
    guard !parts.value.isEmpty else { return }
    var repeats = RepeatFinder(collection, catalog: rows.catalog)
    await eachGroup(of: parts.value) { checker, read in
      checker.report(read.diagnostics)
      for records in read.records { repeats.note(records) }
    }
    guard repeats.hasSuspects else { return }
    await eachGroup(of: parts.value) { checker, read in
      for records in read.records { checker.report(repeats.confirm(records)) }
    }
  }

  /// Reads parts, several at once, and gives them to `visit` in their order.
  private mutating func eachGroup(
    of parts: [StreamedRows.Part], _ visit: (inout RowChecker, StreamedRows.Rows) -> Void
  ) async {
    var start = 0
    while start < parts.count {
      if start == 0 || parts[start].file != parts[start - 1].file { reported = 0 }
      let file = parts[start].file
      let most = Self.partsInGroup * Self.groupsInWindow
      let window = parts[start...].prefix(most).prefix { $0.file == file }
      let limit = max(0, Self.mostComplaints - reported)
      // What will not be shown needs no suggestions.
      let suggestions = min(NameSuggester.usual, limit)
      let rows = rows
      let groups = await Scheduler.concurrentMap(count: window.count, batch: Self.partsInGroup, jobs: jobs) {
        rows.read(
          window[(window.startIndex + $0.lowerBound)..<(window.startIndex + $0.upperBound)],
          suggestions: suggestions, upTo: limit)
      }
      for group in groups { visit(&self, group) }
      start = window.endIndex
    }
  }

  private mutating func report(_ more: [Diagnostic]) {
    guard !more.isEmpty else { return }
    diagnostics += more.prefix(max(0, Self.mostComplaints - reported))
    if reported < Self.mostComplaints, reported + more.count >= Self.mostComplaints,
      let place = more.last?.range
    {
      diagnostics.append(.tooManyBadRows(Self.mostComplaints, at: .start(of: place.file)))
    }
    reported += more.count
  }
}
