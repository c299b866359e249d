import Diagnostics

/// One file of the content folder and what it is for: what scanning knows before anything is read.
struct ContentFile: Sendable {
  enum Role: Sendable, Equatable {
    /// Front matter and a Markdown body.
    case markdown
    /// One entry, or a list of them, in YAML or JSON.
    case data
    /// One entry a line: a table or JSON lines.
    case rows(RowForm)
    /// The sections and lessons of a small course in one file.
    case curriculum
  }

  enum RowForm: Sendable, Equatable {
    case csv
    case jsonLines
  }

  var path: String
  var source: SourceID
  var collection: Int
  var role: Role
  /// The entry's name as its file or folder gives it; empty for lists and rows.
  var slug = ""
  /// From a number before the name: `02-loops` is 2.
  var order: Int?
  /// Set on a translation of the entry of the same slug and parent.
  var translation: String?
  /// The file of the entry that this one belongs to.
  var parent: Int?
}

/// The files of a content folder, in an order that is the same on every machine.
struct ContentScan: Sendable {
  var files: [ContentFile] = []
  /// The words of the interface, one file for each language.
  var translations: [ContentFile] = []
  /// Files that look like content and are entries of nothing; entries may name them all the same.
  var looseFiles: [SourceID] = []
  var diagnostics: [Diagnostic] = []
}
