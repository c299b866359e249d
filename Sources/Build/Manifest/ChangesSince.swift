import Platform

/// What quick builds changed since the last whole one: so little that it is written anew each time,
/// and the manifest, which is long, only by whole builds.
struct ChangesSince: Sendable {
  struct ChangedPage: BitwiseCopyable, Sendable {
    var number: UInt32
    var firstRead: UInt32
    var readCount: UInt32
    var digest: UInt64
    var stamp: FileStamp
  }

  struct ChangedAnswer: BitwiseCopyable, Sendable {
    var read: UInt32
    var answer: UInt64
  }

  struct NewRead: BitwiseCopyable, Sendable {
    var question: ReadHistory.Question
    var answer: UInt64
  }

  /// More than this, and a whole build starts afresh.
  static let most = 200

  var now = 0
  var turnsAt = Int.max
  var sources: [ChangedPath] = []
  var pages: [ChangedPage] = []
  /// The reads of these pages, one page behind the other.
  var readNumbers: [UInt32] = []
  var answers: [ChangedAnswer] = []
  /// Reads that no page had, and their texts, with the numbers behind the last of the history's.
  var reads: [NewRead] = []
  var texts: [String] = []
  /// Digests of private lines that the last whole build did not know, and that no output holds.
  var absentSecrets: [UInt64] = []

  var isEmpty: Bool { sources.isEmpty }
}

extension Manifest {
  mutating func apply(_ changes: ChangesSince) {
    guard changes.sources.allSatisfy({ Int($0.number) < sources.count }),
      changes.pages.allSatisfy({ Int($0.number) < pageCount })
    else { return }
    self.changes = changes
    now = changes.now
    turnsAt = changes.turnsAt
    for source in changes.sources { sources.setStamp(source.stamp, of: source.number) }
    for page in changes.pages { outputs.setStamp(page.stamp, of: page.number) }
  }
}
