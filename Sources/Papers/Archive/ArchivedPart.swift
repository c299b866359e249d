import Certificates
import Platform

/// What came of the records of one part, as it is kept for the next build.
struct ArchivedPart: Sendable {
  /// A file of the output.
  struct File: BitwiseCopyable, Sendable {
    /// What it was made of.
    var source: UInt64
    var stamp: FileStamp
    /// Not 0 if it was drawn by the build that wrote this, to be moved to its place at its end.
    var waits: UInt64

    var isWaiting: Bool { waits != 0 }

    init(source: UInt64, stamp: FileStamp, isWaiting: Bool) {
      self.source = source
      self.stamp = stamp
      waits = isWaiting ? 1 : 0
    }
  }

  /// What must be unique of a record.
  struct Entry: BitwiseCopyable, Sendable {
    var number: UInt64
    var uuid: UInt64
  }

  /// Of the rows, and of the kind of paper; 0 for records that do not come in rows.
  var fingerprint: UInt64 = 0
  /// The number of the kind.
  var kind = 0
  /// When something of it will be different that nobody changed.
  var turnsAt = Int.max
  /// Something is wrong with the rows, or a slice left some of them to another: they are read again, and what
  /// is wrong is said again.
  var hasComplaints = false
  var entries: [Entry] = []
  /// Of those who can be found by their number; nothing in it is in clear text.
  var lookUps: [LookUpEntry] = []
  var files: [File] = []
  /// Below the output, each ended by a zero byte.
  var paths: [UInt8] = []

  mutating func add(_ path: String, _ file: File) {
    paths += path.utf8
    paths.append(0)
    files.append(file)
  }

  mutating func endWaiting() { for place in files.indices { files[place].waits = 0 } }

  /// The paths of the files, in their order.
  var pathTexts: [String] {
    paths.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether all files are as they were written.
  func isIntact(below output: Folder?) -> Bool {
    guard let output else { return files.isEmpty }
    let stamps = output.stamps(ofZeroEnded: paths.span)
    return stamps.count == files.count && zip(stamps, files).allSatisfy { $0 == $1.stamp }
  }

  /// Numbers that stand for the paths, in their order.
  var pathKeys: [UInt64] {
    var keys: [UInt64] = []
    keys.reserveCapacity(files.count)
    var start = 0
    for end in paths.indices where paths[end] == 0 {
      keys.append(Fingerprint.of(paths.span.extracting(start..<end)))
      start = end + 1
    }
    return keys
  }

  static func key(ofPath path: String) -> UInt64 { Fingerprint.of(path.utf8Span.span) }

  // MARK: On the disk

  var bytes: [UInt8] {
    var writer = PlainWriter()
    writer.write(fingerprint)
    writer.write(kind)
    writer.write(turnsAt)
    writer.write(UInt8(hasComplaints ? 1 : 0))
    writer.write(entries)
    writer.write(lookUps)
    writer.write(files)
    writer.write(paths)
    return writer.bytes
  }

  init() {}

  /// Nothing if the bytes are none that were written.
  init?(_ bytes: [UInt8]) {
    var reader = PlainReader(bytes)
    fingerprint = reader.value(UInt64(0))
    kind = reader.value(Int(0))
    turnsAt = reader.value(Int(0))
    hasComplaints = reader.value(UInt8(0)) != 0
    entries = reader.list(of: Entry.self)
    lookUps = reader.list(of: LookUpEntry.self)
    files = reader.list(of: File.self)
    paths = reader.list(of: UInt8.self)
    guard !reader.hasFailed else { return nil }
  }
}
