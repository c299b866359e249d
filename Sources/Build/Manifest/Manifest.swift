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
