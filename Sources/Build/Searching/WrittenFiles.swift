import Platform
import Search
import Synchronization

/// The files of an index: those that are in the output already, and those on the way there. Several threads write.
final class WrittenFiles: Sendable {
  private let staging: Staging
  private let output: Folder?
  /// Of files that are in their place, as they were written.
  private let intact: [String: FileStamp]
  private let staged = Mutex<Set<String>>([])
  /// Of files that nobody remembered and that hold just what they should.
  private let found = Mutex<[String: FileStamp]>([:])

  init(_ staging: Staging, known: SearchMemory?, in output: String) {
    self.staging = staging
    let folder = try? Folder(output)
    self.output = folder
    var intact: [String: FileStamp] = [:]
    if let folder {
      for known in known?.languages ?? [] {
        let changed = Set(
          known.files.paths.split(into: 1).flatMap { known.files.changes(in: $0, below: folder) }.map(\.number))
        for number in 0..<known.files.count where !changed.contains(UInt32(number)) {
          intact[known.files.path(number)] = known.files.stamps[number]
        }
      }
    }
    self.intact = intact
  }

  static func path(_ digest: UInt64) -> String { SearchRun.folder + PieceFile.name(digest) }

  func areIntact(_ digests: Set<UInt64>) -> Bool {
    digests.allSatisfy { intact[Self.path($0)] != nil }
  }

  func write(_ file: PieceFile) throws(FileProblem) {
    try write(file.bytes, to: Self.path(file.digest), known: intact[Self.path(file.digest)])
  }

  func write(entry: [UInt8], to path: String) throws(FileProblem) {
    var old: [UInt8] = []
    let isSame =
      intact[path] != nil && output.map { (try? FileSystem.read($0.path + "/" + path, into: &old)) != nil } == true
      && old == entry
    try write(entry, to: path, known: isSame ? intact[path] : nil)
  }

  private func write(_ bytes: [UInt8], to path: String, known: FileStamp?) throws(FileProblem) {
    guard known == nil, let place = OutputPath(path) else { return }
    if let stamp = output?.stamp(of: path, ifItHolds: bytes) {
      return found.withLock { $0[path] = stamp }
    }
    guard staged.withLock({ $0.insert(path).inserted }) else { return }
    try staging.write(bytes, to: place)
  }

  func read(_ digest: UInt64) -> [UInt8]? {
    var bytes: [UInt8] = []
    let path = Self.path(digest)
    guard intact[path] != nil, let output, (try? FileSystem.read(output.path + "/" + path, into: &bytes)) != nil
    else { return nil }
    return bytes
  }

  /// The files of an index, with the stamps of those that are in their place.
  func stamped(_ digests: Set<UInt64>, _ entry: String) -> StampedPaths {
    let isStaged = staged.withLock { $0 }
    let found = found.withLock { $0 }
    var files = StampedPaths()
    for path in digests.map(Self.path).sorted() + [entry] {
      files.add(path, isStaged.contains(path) ? .missing : found[path] ?? intact[path] ?? .missing)
    }
    return files
  }
}

extension WrittenFiles {
  /// Paths that were not in the output before.
  var new: Set<String> { staged.withLock { $0 } }
}

extension KnownSearch {
  /// The same with the stamps of files that were written.
  func stamped(_ written: [String: FileStamp]) -> KnownSearch {
    var known = self
    for number in 0..<files.count {
      if let stamp = written[files.path(number)] { known.files.setStamp(stamp, of: UInt32(number)) }
    }
    return known
  }
}
