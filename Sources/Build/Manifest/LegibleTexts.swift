import Platform
import Site

/// What can be read in papers of the last build, found by the digests of their files: a paper that stays is asked
/// for its links and for leaks as pages are, whose bytes say it.
struct LegibleTexts: Sendable {
  private static let name = "legible"
  /// The form of the file.
  private static let kind: UInt64 = 1

  private var bytes: [UInt8] = []
  private var ranges: [UInt64: Range<Int>] = [:]

  /// Those that a folder remembers. Of a file that is not as it was written, nothing is believed.
  init(in folder: String) {
    guard var file = FlatFileReader(folder + "/" + Self.name, kind: Self.kind),
      let digests = file.next(UInt64.self), let ends = file.next(Int.self), let bytes = file.next(UInt8.self),
      digests.count == ends.count, ends.last ?? 0 == bytes.count
    else { return }
    self.bytes = bytes
    var start = 0
    for (digest, end) in zip(digests, ends) where end >= start && end <= bytes.count {
      ranges[digest] = start..<end
      start = end
    }
  }

  subscript(_ digest: UInt64) -> [UInt8]? { ranges[digest].map { Array(bytes[$0]) } }

  /// Remembers those of all papers; a site without papers has none to remember.
  static func write(_ pages: [MadePage], to folder: String) throws(FileProblem) {
    let path = folder + "/" + name
    let papers = pages.filter { $0.legible != nil }
    guard !papers.isEmpty else {
      _ = try? Folder(folder).removeFile(name)
      return
    }
    var ends: [Int] = []
    var bytes: [UInt8] = []
    for paper in papers {
      bytes += paper.legible ?? []
      ends.append(bytes.count)
    }
    var file = try FlatFileWriter(path)
    try file.append(papers.map(\.digest))
    try file.append(ends)
    try file.append(bytes)
    try file.finish(kind: kind)
  }
}
