import Diagnostics

/// An entry as its file tells it: decoded, but not yet connected to any other.
struct EntryDraft: Sendable {
  enum Parent: Sendable, Equatable {
    case none
    /// The entry of that file of the scan.
    case file(Int)
    /// An earlier draft of the same batch.
    case draft(Int)
  }

  var collection: Int
  /// Index of the file in the scan.
  var file: Int
  /// Where the entry's fields stand.
  var place: SourceRange
  var slots: Range<Int>
  /// Bytes of the Markdown below the front matter.
  var body: Range<UInt32>?
  var slug: String?
  var order: Int?
  var translation: String?
  var parent: Parent
  /// Its file could not be read to the end: what is missing may only be unread.
  var isBroken = false
}

/// What one batch of files held.
struct LoadedBatch: Sendable {
  var store = RecordStore()
  var drafts: [EntryDraft] = []
  var diagnostics: [Diagnostic] = []
  /// Where private values stand in public files.
  var secrets: [SourceRange] = []
  /// What was wrong with the rows themselves, whatever they say.
  var rowProblems = 0
  /// Some of them could not be read.
  var hasUnreadRows = false
}
