import Diagnostics
import Platform

/// What a build leaves behind for the next one: what it looked at, what it wrote, what it complained
/// about. It is all that a build needs that finds nothing changed.
struct Manifest: Sendable {
  static let nothing = UInt32.max

  /// Tells it apart from every other: what is kept beside it names it.
  var identity: UInt64 = 0
  /// Where the output is: of files in another folder it knows nothing.
  var root = ""
  /// What of the command line decides what is built.
  var options: UInt64 = 0
  /// What of the site's settings every page depends on.
  var settings: UInt64 = 0
  /// What was looked for in all outputs.
  var secrets: UInt64 = 0
  var now = 0
  /// When something will be different that nobody changed.
  var turnsAt = Int.max
  /// Files and folders of content and templates.
  var sources = StampedPaths()
  /// The pages, in the order of `ReadHistory.pages`, then the assets.
  var outputs = StampedPaths()
  var pageCount = 0
  /// Partials that are rendered once show texts of entries: then those change more than their pages.
  var fragmentsShowTexts = false
  /// Complaints about the content and the templates, then about pages.
  var complaints = KeptDiagnostics()
  /// What quick builds changed since.
  var changes = ChangesSince()
}

/// How the pages of a build came about. Everything in it refers to texts and reads by number.
struct ReadHistory: Sendable {
  /// A question and the answer that pages were made with; small, because there are millions.
  struct KeptRead: BitwiseCopyable, Sendable {
    var answer: UInt64 = 0
    var kind: UInt16 = 0
    var language: UInt16 = 0
    var name: UInt32 = 0
    var entry: UInt32 = 0
  }

  /// A page and how it came about.
  struct KeptPage: BitwiseCopyable, Sendable {
    var digest: UInt64 = 0
    /// The numbers of the kind's name and of the entry's identity.
    var kind: UInt32 = 0
    var subject: UInt32 = 0
    var language: UInt32 = 0
    var number: UInt32 = 0
    var count: UInt32 = 0
    var firstRead: UInt32 = 0
    var readCount: UInt32 = 0
    var diagnostics: UInt32 = 0
  }

  var texts = TextTable()
  var reads: [KeptRead] = []
  var pages: [KeptPage] = []
  /// The reads of pages, one page behind the other.
  var readNumbers: [UInt32] = []
  /// Where assets come from, in the order of their outputs.
  var assetSources: [UInt32] = []

  func reads(of page: KeptPage) -> ArraySlice<UInt32> {
    readNumbers[Int(page.firstRead)..<Int(page.firstRead) + Int(page.readCount)]
  }
}
