import Platform
import Search
import Synchronization

/// The files of an index: those that are in the output already, and those on the way there. Several threads write.
final class WrittenFiles: Sendable {
  private struct Found: Sendable {
    var staged: Set<String> = []
    /// Of files that nobody remembered and that hold just what they should.
    var kept: [UInt64: FileStamp] = [:]
    var keptEntries: [String: FileStamp] = [:]
  }

  private let staging: Staging
  private let output: Folder?
  /// Of files that are in their place, as they were written.
  private let intact: [UInt64: FileStamp]
  private let found = Mutex(Found())

  /// - Parameter intact: what is known of files that are as they were written.
  init(_ staging: Staging, intact: [SearchFiles], in output: String) {
    self.staging = staging
    self.output = try? Folder(output)
    var stamps: [UInt64: FileStamp] = [:]
    for files in intact {
      for (digest, stamp) in zip(files.digests, files.stamps) where !stamp.isMissing {
        stamps[digest] = stamp
      }
    }
    self.intact = stamps
  }

  func isIntact(_ digest: UInt64) -> Bool { intact[digest] != nil }

  /// Files of which it is known that they are in their place need not hold their bytes.
  func write(_ file: PieceFile) throws(FileProblem) {
    guard intact[file.digest] == nil else { return }
    let path = SearchFiles.path(file.digest)
    if let stamp = output?.stamp(of: path, ifItHolds: file.bytes) {
      return found.withLock { $0.kept[file.digest] = stamp }
    }
    try stage(file.bytes, path)
  }

  func write(entry: [UInt8], to path: String) throws(FileProblem) {
    if let stamp = output?.stamp(of: path, ifItHolds: entry) {
      return found.withLock { $0.keptEntries[path] = stamp }
    }
    try stage(entry, path)
  }

  private func stage(_ bytes: [UInt8], _ path: String) throws(FileProblem) {
    guard let place = OutputPath(path), found.withLock({ $0.staged.insert(path).inserted }) else { return }
    try staging.write(bytes, to: place)
  }

  func read(_ digest: UInt64) -> [UInt8]? {
    var bytes: [UInt8] = []
    guard intact[digest] != nil, let output,
      (try? FileSystem.read(output.path + "/" + SearchFiles.path(digest), into: &bytes)) != nil
    else { return nil }
    return bytes
  }

  /// The paths that are staged.
  var staged: Set<String> { found.withLock { $0.staged } }

  /// The files of an index, with the stamps of those that are in their place.
  func files(_ digests: Set<UInt64>, entry: String) -> SearchFiles {
    found.withLock { found in
      var files = SearchFiles(digests: digests.sorted())
      files.stamps = files.digests.map { intact[$0] ?? found.kept[$0] ?? .missing }
      files.entry = found.keptEntries[entry] ?? .missing
      return files
    }
  }
}
