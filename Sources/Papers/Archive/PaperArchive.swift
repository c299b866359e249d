public import Platform

/// What the last build knows of papers: which files there are, what they were made of, and how they were
/// when they were written. It lies in parts, as the records do, and is read by the part.
struct PaperArchive: Sendable {
  /// Raised with every change of what is kept, or of what papers are made into.
  private static let version: UInt64 = 1

  /// What the whole depends on.
  struct Head: Equatable, Sendable {
    /// Everything but the rows that records are judged and papers made by.
    var context: UInt64 = 0
    /// The look-up files: how many, and with which salt.
    var lookUp: UInt64 = 0
    /// What designs and pages looked like, by their keys.
    var looks: [UInt64: UInt64] = [:]
    /// The fingerprints of the parts, in their order.
    var parts: [UInt64] = []
  }

  static let name = "papers"
  static func path(in cache: String) -> String { cache + "/" + name }
  /// Written before anything is published, and in the place of the other afterwards.
  static let nextName = "papers.next"

  private static var kind: UInt64 {
    var fingerprint = RunningFingerprint()
    fingerprint.add("papers")
    fingerprint.add(version)
    return fingerprint.value
  }

  let path: String
  let head: Head
  private let isNext: Bool

  /// Nothing if there is none that this program wrote.
  init?(in cache: String, isNext: Bool = false) {
    self.init(in: cache, named: isNext ? Self.nextName : Self.name)
  }

  init?(in cache: String, named name: String) {
    isNext = name == Self.nextName
    path = cache + "/" + name
    guard var file = FlatFileReader(path, kind: Self.kind) else { return nil }
    let count = file.count - 3
    guard count >= 0 else { return nil }
    file.skip(count)
    guard let words = file.next(UInt64.self), words.count == 2, let looks = file.next(UInt64.self),
      looks.count % 2 == 0, let parts = file.next(UInt64.self), parts.count == count
    else { return nil }
    let pairs = stride(from: 0, to: looks.count, by: 2).map { (looks[$0], looks[$0 + 1]) }
    head = Head(
      context: words[0], lookUp: words[1],
      looks: Dictionary(pairs, uniquingKeysWith: { first, _ in first }), parts: parts)
  }

  /// One part; nothing if it cannot be read.
  func part(_ number: Int) -> ArchivedPart? {
    guard var file = FlatFileReader(path, kind: Self.kind) else { return nil }
    file.skip(number)
    return read(&file)
  }

  /// What waited when it was written has long been moved to its place, if it is not the next one.
  private func read(_ file: inout FlatFileReader) -> ArchivedPart? {
    guard let bytes = file.next(UInt8.self), var part = ArchivedPart(bytes) else { return nil }
    if !isNext { part.endWaiting() }
    return part
  }

  /// Gives each part to `visit` with its place, until that says false. False if a part cannot be read.
  @discardableResult
  func eachPart(
    _ wanted: (Int) -> Bool = { _ in true }, _ visit: (Int, ArchivedPart) throws(FileProblem) -> Bool
  ) throws(FileProblem) -> Bool {
    guard var file = FlatFileReader(path, kind: Self.kind) else { return false }
    for number in head.parts.indices {
      guard wanted(number) else {
        file.skip(1)
        continue
      }
      guard let part = read(&file) else { return false }
      guard try visit(number, part) else { return true }
    }
    return true
  }

  /// Writes parts one after the other, and the head when all are known.
  struct Writer: ~Copyable {
    private var file: FlatFileWriter
    private var parts: [UInt64] = []

    init(in cache: String) throws(FileProblem) {
      file = try FlatFileWriter(cache + "/" + PaperArchive.nextName)
    }

    mutating func add(_ part: ArchivedPart) throws(FileProblem) {
      try file.append(part.bytes)
      parts.append(part.fingerprint)
    }

    consuming func finish(context: UInt64, lookUp: UInt64, looks: [UInt64: UInt64]) throws(FileProblem) {
      try file.append([context, lookUp])
      try file.append(looks.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
      try file.append(parts)
      try file.finish(kind: PaperArchive.kind)
    }
  }
}

/// The papers on the disk, for those who ask whether anything is to be done.
public enum PaperFiles {
  /// Whether all files are as the last build wrote them; true if it wrote none.
  public static func areIntact(
    cache: String, output: String, jobs: Int
  ) async throws(FileProblem) -> Bool {
    guard !StoppedBuilds.areThere(in: cache) else { return false }
    guard let archive = PaperArchive(in: cache) else { return !hasArchive(cache) }
    let folder = try? Folder(output)
    let looks = await Scheduler.concurrentMap(
      count: archive.head.parts.count, batch: partsAtOnce, jobs: jobs
    ) { range in
      Result { () throws(FileProblem) in
        var isIntact = true
        let isWhole = try archive.eachPart {
          range.contains($0)
        } _: { _, part in
          isIntact = part.isIntact(below: folder)
          return isIntact
        }
        return isWhole && isIntact
      }
    }
    for look in looks { guard try look.get() else { return false } }
    return true
  }

  private static let partsAtOnce = 32

  /// One that cannot be read is not none.
  static func hasArchive(_ cache: String) -> Bool {
    (try? FileSystem.status(PaperArchive.path(in: cache))) != nil
  }
}
