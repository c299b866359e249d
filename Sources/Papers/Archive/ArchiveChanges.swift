import Certificates
import Platform

/// What becomes of the files of the last build: which of them no record has any more, and which look-up files
/// are not as they were.
struct ArchiveChanges: Sendable {
  private(set) var stale: [String] = []
  private(set) var buckets: Set<Int> = []
  /// Of parts that have no counterpart in the last build.
  private var freshPaths: Set<UInt64> = []
  private var freshLookUps: [UInt128: Int] = [:]

  /// The same rows, made once more.
  mutating func note(_ part: ArchivedPart, after earlier: ArchivedPart) {
    let keys = Set(part.pathKeys)
    // What was refused because something is wrong with it keeps what it had.
    if !earlier.pathKeys.allSatisfy({ keys.contains($0) }) {
      stale += earlier.pathTexts.filter { !keys.contains(ArchivedPart.key(ofPath: $0)) }
    }
    let (old, new) = (Set(earlier.lookUps), Set(part.lookUps))
    for lookUp in old.symmetricDifference(new) { buckets.insert(lookUp.bucket) }
  }

  mutating func note(fresh part: ArchivedPart) {
    freshPaths.formUnion(part.pathKeys)
    for lookUp in part.lookUps { freshLookUps[lookUp.tag] = lookUp.bucket }
  }

  /// A part of the last build whose rows are not any more what they were.
  mutating func note(lost part: ArchivedPart) {
    stale += part.pathTexts.filter { !freshPaths.contains(ArchivedPart.key(ofPath: $0)) }
    for lookUp in part.lookUps where freshLookUps.removeValue(forKey: lookUp.tag) == nil {
      buckets.insert(lookUp.bucket)
    }
  }

  /// When all lost parts are known.
  mutating func finish() {
    stale.removeAll { freshPaths.contains(ArchivedPart.key(ofPath: $0)) }
    buckets.formUnion(freshLookUps.values)
    freshLookUps.removeAll()
  }

  mutating func note(stale paths: some Sequence<String>) { stale += paths }
}
