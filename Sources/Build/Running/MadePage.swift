import Diagnostics
import Platform
import Site

/// A page of this build, made now or by an earlier one.
struct MadePage: Sendable {
  let planned: PlannedPage
  var digest: UInt64
  var reads: [Read]
  var diagnostics: [Diagnostic]
  /// Of the file as it is in its place; nothing while it is staged.
  var stamp: FileStamp?
  var byteCount = 0
  /// What can be read in it, if it is printed; see ``RenderedPage``.
  var legible: [UInt8]?
  /// What is private and stands in it, with the text for complaints.
  var leaks: [Leak] = []
  var leakingText: [UInt8] = []

  /// What may stand in it although something private says it, too.
  var openText: [[UInt8]] {
    guard let start = legible?.firstIndex(of: 0) else { return [] }
    return [legible.map { Array($0[start...]) } ?? []]
  }
}

extension [MadePage] {
  /// What pages read of some kind, each once. Plain loops, because there are millions of reads.
  func reads(of isWanted: (Read.Kind) -> Bool) -> Set<Read> {
    var found: Set<Read> = []
    for page in self {
      for read in page.reads where isWanted(read.kind) { found.insert(read) }
    }
    return found
  }
}
