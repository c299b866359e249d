import Certificates
import Platform
import Synchronization

/// Where papers lie that are drawn and that nobody may see yet: they come out together, when all of them are
/// known to be right. A build that was killed finds here what it had drawn.
struct WaitingRoom: Sendable {
  private static let name = "waiting"
  private static let logName = "drawn"
  private static let linesName = "ledger"

  let folder: Folder
  /// An earlier build left nothing: what is in the room, this one has put there.
  let wasEmpty: Bool
  private let cache: String

  /// Opens the room, or makes it.
  init(in cache: String) throws(FileProblem) {
    self.cache = cache
    try FileSystem.makeFolders(cache + "/" + Self.name, mode: 0o700)
    folder = try Folder(cache + "/" + Self.name)
    wasEmpty = try folder.isEmpty()
  }

  /// Writes a file in the room and gives its stamp, which it keeps when it is moved.
  func write(_ bytes: [UInt8], to path: String) throws(FileProblem) -> FileStamp {
    // Most folders are for the files of one record, and new.
    let isNew = try folder.makeFolders(path.folderPart, mode: Self.folderMode(path))
    if !isNew { try folder.removeFile(path) }
    guard let stamp = try folder.createFile(path, bytes.span, mode: Self.fileMode(path), exact: true) else {
      throw .missing(folder.path + "/" + path)
    }
    return stamp
  }

  static func isPublic(_ path: String) -> Bool { path.hasPrefix("site/") }

  static func fileMode(_ path: String) -> UInt32 { isPublic(path) ? 0o644 : 0o600 }

  /// Documents are for their owner alone, in folders that are, too; the umask has no say.
  static func folderMode(_ path: String) -> UInt32 { isPublic(path) ? 0o755 : 0o700 }

  /// Removes the room with all that is left in it.
  func clear() throws(FileProblem) { try Folder(cache).removeTree(Self.name) }

  // MARK: What has been drawn

  var logPath: String { folder.path + "/" + Self.logName }
  var linesPath: String { folder.path + "/" + Self.linesName }

  /// Adds to what a later build finds, if this one does not come to its end.
  static func add(_ part: ArchivedPart, to log: borrowing AppendedFile) throws(FileProblem) {
    let bytes = part.bytes
    var writer = PlainWriter()
    writer.write(UInt64(bytes.count))
    writer.write(Fingerprint.of(bytes.span))
    writer.append(bytes)
    try log.append(writer.bytes.span)
  }

  /// Where in the log the pieces of parts stand that an earlier build had drawn, by the parts' fingerprints.
  func drawnParts() -> [UInt64: [Range<Int>]] {
    var places: [UInt64: [Range<Int>]] = [:]
    var start = 0
    while let (place, part) = part(at: start) {
      places[part.fingerprint, default: []].append(place)
      start = place.upperBound
    }
    return places
  }

  /// Nothing where the log ends, or is damaged.
  func part(at start: Int) -> (place: Range<Int>, part: ArchivedPart)? {
    var bytes: [UInt8] = []
    guard (try? FileSystem.read(logPath, start..<start + 16, into: &bytes)) != nil, bytes.count == 16 else {
      return nil
    }
    var reader = PlainReader(bytes)
    let count = reader.value(UInt64(0))
    let checksum = reader.value(UInt64(0))
    guard count < 1 << 32 else { return nil }
    let place = start + 16..<start + 16 + Int(count)
    guard (try? FileSystem.read(logPath, place, into: &bytes)) != nil, bytes.count == Int(count),
      Fingerprint.of(bytes.span) == checksum, let part = ArchivedPart(bytes)
    else { return nil }
    return (start..<place.upperBound, part)
  }
}

/// What a later build finds of the papers that are drawn, if this one does not come to its end.
final class DrawnLog: Sendable {
  private let file: Mutex<AppendedFile>

  /// - Parameter length: of what an earlier build wrote to its end; the rest would hide what follows.
  init(in room: WaitingRoom, keeping length: Int) throws(FileProblem) {
    file = Mutex(try AppendedFile(room.logPath, keeping: length))
  }

  /// A part, or some of its files.
  func add(_ part: ArchivedPart) throws(FileProblem) {
    try file.withLock { file throws(FileProblem) in try WaitingRoom.add(part, to: file) }
  }
}

extension Folder {
  /// Makes a folder below this one, and those that it lies in; false if it was there.
  @discardableResult
  func makeFolders(_ path: String, mode: UInt32) throws(FileProblem) -> Bool {
    do throws(FileProblem) {
      return try makeFolder(path, mode: mode, exact: true)
    } catch {
      guard error.isMissing, path.contains("/") else { throw error }
      try makeFolders(path.folderPart, mode: mode)
      return try makeFolder(path, mode: mode, exact: true)
    }
  }
}

extension String {
  /// What stands before the last slash.
  var folderPart: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "." }
}
