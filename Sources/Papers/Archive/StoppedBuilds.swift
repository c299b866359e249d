import Platform

/// What builds were about to publish that were stopped then: some of their files may lie in the output, and
/// no archive that was finished knows them.
struct StoppedBuild {
  private let archive: PaperArchive

  fileprivate init?(_ cache: String, _ name: String) {
    guard let archive = PaperArchive(in: cache, named: name) else { return nil }
    self.archive = archive
  }

  /// Removes those of its files that nothing has any more.
  func removeFiles(not current: PathSet, _ publisher: inout Publisher) throws(FileProblem) {
    try archive.eachPart { _, part throws(FileProblem) in
      for path in part.pathTexts where !current.holds(path) { try publisher.remove(path) }
      return true
    }
  }
}

enum StoppedBuilds {
  private static func name(_ number: Int) -> String { "papers.stopped.\(number)" }

  private static func names(in cache: String) -> [String] {
    var names: [String] = []
    while isThere(name(names.count + 1), in: cache) { names.append(name(names.count + 1)) }
    return names
  }

  private static func isThere(_ name: String, in cache: String) -> Bool {
    (try? FileSystem.status(cache + "/" + name)) != nil
  }

  static func all(in cache: String) -> [StoppedBuild] {
    names(in: cache).compactMap { StoppedBuild(cache, $0) }
  }

  /// Whether a build was stopped since the last that was finished.
  static func areThere(in cache: String) -> Bool {
    isThere(PaperArchive.nextName, in: cache) || isThere(name(1), in: cache)
  }

  /// Keeps an archive until all that it knows and nothing else does is gone.
  static func note(_ archive: String = PaperArchive.nextName, in cache: String) throws(FileProblem) {
    guard PaperArchive(in: cache, named: archive) != nil else { return }
    let folder = try Folder(cache)
    try folder.rename(archive, to: name(names(in: cache).count + 1), in: folder)
  }

  static func forget(in cache: String) throws(FileProblem) {
    let folder = try Folder(cache)
    for name in names(in: cache).reversed() { try folder.removeFile(name) }
  }
}

/// Paths of files, eight bytes each.
struct PathSet: Sendable {
  private var keys: Set<UInt64> = []

  mutating func insert(_ part: ArchivedPart) { keys.formUnion(part.pathKeys) }

  func holds(_ path: String) -> Bool { keys.contains(ArchivedPart.key(ofPath: path)) }
}
