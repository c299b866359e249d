import Certificates
import Platform

/// The entries of all certificates that can be found, put down on the disk as they come.
struct LookUpSpool: ~Copyable {
  private let path: String
  private let file: AppendedFile
  private var pending: [LookUpEntry] = []
  private static let entriesInPiece = 4_096

  init(in room: WaitingRoom) throws(FileProblem) {
    path = room.folder.path + "/lookups"
    file = try AppendedFile(path, keeping: 0)
  }

  mutating func add(_ entry: LookUpEntry) throws(FileProblem) {
    pending.append(entry)
    if pending.count == Self.entriesInPiece { try flush() }
  }

  private mutating func flush() throws(FileProblem) {
    var writer = PlainWriter()
    for entry in pending { writer.write(entry) }
    pending.removeAll(keepingCapacity: true)
    try file.append(writer.bytes.span)
  }

  /// Those of them that are in some files.
  mutating func entries(_ isWanted: (Int) -> Bool) throws(FileProblem) -> [LookUpEntry] {
    try flush()
    let size = MemoryLayout<LookUpEntry>.size
    var wanted: [LookUpEntry] = []
    var bytes: [UInt8] = []
    var start = 0
    repeat {
      try FileSystem.read(path, start..<start + size * Self.entriesInPiece, into: &bytes)
      var reader = PlainReader(bytes)
      while reader.bytesLeft >= size {
        let entry = reader.value(LookUpEntry.nothing)
        if isWanted(entry.bucket) { wanted.append(entry) }
      }
      start += bytes.count
    } while !bytes.isEmpty
    return wanted
  }
}

extension LookUpTable {
  /// Of the number of files and what all of them depend on.
  var fingerprint: UInt64 {
    var sum = RunningFingerprint()
    sum.add(fileCount)
    sum.add(salt.span)
    return sum.value
  }
}

extension PaperRun {
  /// The part that holds the look-up files.
  static let lookUpKind = 1_000
  private static let folder = "site/verify/find/"
  /// Their entries are in memory together.
  private static let filesAtOnce = 1_024

  /// Writes the files in which certificates are found, as far as they are not as they were.
  mutating func writeLookUps(_ books: inout Books) throws(FileProblem) {
    let before = lookUpPart
    guard let table = lookUp else { return changes.note(stale: before?.pathTexts ?? []) }
    let output = try? Folder(request.output)
    var known = EarlierFiles()
    if let before, old?.head.lookUp == table.fingerprint { known.add(before) }
    var part = ArchivedPart()
    part.kind = Self.lookUpKind
    part.fingerprint = UInt64(Self.lookUpKind)
    let files = UnitFiles(room: room, output: output)
    var changed: Set<Int> = []
    for bucket in 0..<table.fileCount {
      let path = Self.path(ofBucket: bucket)
      if let file = known[path], !changes.buckets.contains(bucket), output?.stamp(of: path) == file.stamp {
        part.add(path, file)
      } else {
        changed.insert(bucket)
      }
    }
    let sorted = changed.sorted()
    for first in stride(from: 0, to: max(1, sorted.count), by: Self.filesAtOnce) {
      let some = Array(sorted[first..<min(sorted.count, first + Self.filesAtOnce)])
      let wanted = Set(some)
      let entries = try books.lookUps.entries { wanted.contains($0) }
      try table.forEachFile(of: entries, in: some, withSettings: first == 0) { file throws(FileProblem) in
        let (path, made) = try files.write(
          file.bytes, to: Self.folder + file.name, madeOf: table.fingerprint)
        part.add(path, made)
      }
    }
    changes.note(stale: Set(before?.pathTexts ?? []).subtracting(part.pathTexts).sorted())
    try books.archive.add(part)
  }

  private static func path(ofBucket bucket: Int) -> String { folder + String(bucket, radix: 16) + ".bin" }

  private var lookUpPart: ArchivedPart? {
    guard let old, let number = old.head.parts.firstIndex(of: UInt64(Self.lookUpKind)) else { return nil }
    return old.part(number)
  }
}

/// Files that are written, or stay as they are because they hold the same already.
struct UnitFiles {
  let room: WaitingRoom
  let output: Folder?

  func write(
    _ bytes: [UInt8], to path: String, madeOf source: UInt64
  ) throws(FileProblem) -> (path: String, file: ArchivedPart.File) {
    if let stamp = output?.stamp(of: path, ifItHolds: bytes) {
      return (path, ArchivedPart.File(source: source, stamp: stamp, isWaiting: false))
    }
    return (path, ArchivedPart.File(source: source, stamp: try room.write(bytes, to: path), isWaiting: true))
  }
}
