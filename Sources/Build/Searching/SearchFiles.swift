import Platform
import Search

/// The files of one language's index in the output, with the stamps that they had when they were written.
struct SearchFiles: Sendable {
  /// Where the files lie that never change: hosts may let browsers keep what is in `assets`.
  static let folder = "assets/search/"

  /// Sorted.
  var digests: [UInt64] = []
  var stamps: [FileStamp] = []
  /// Of the one file that keeps its name.
  var entry = FileStamp.missing

  static func path(_ digest: UInt64) -> String { folder + PieceFile.name(digest) }

  /// What of it is still as it was written; the rest counts as missing.
  func intact(below output: Folder, jobs: Int) async -> SearchFiles {
    var intact = self
    let digests = digests
    let now = await Scheduler.concurrentMap(count: digests.count, batch: 1_024, jobs: jobs) { range in
      var names: [UInt8] = []
      names.reserveCapacity(range.count * 32)
      for digest in digests[range] {
        names += Self.path(digest).utf8
        names.append(0)
      }
      return output.stamps(ofZeroEnded: names.span)
    }
    for (number, stamp) in now.joined().enumerated() where stamp != stamps[number] {
      intact.stamps[number] = .missing
    }
    return intact
  }

  /// The same with the stamps of files that were written since.
  mutating func add(_ written: [String: FileStamp], entry path: String) {
    for number in digests.indices where stamps[number].isMissing {
      stamps[number] = written[Self.path(digests[number])] ?? .missing
    }
    if let stamp = written[path] { entry = stamp }
  }
}
