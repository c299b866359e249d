import Diagnostics
import Platform

/// The manifest on the disk, in three files: what every build reads, how pages came about, and what
/// quick builds changed since. The second and the third name the first one. Whatever is not exactly
/// what this program wrote is not there: the build is then a clean one.
struct ManifestFile {
  /// Raised with every change of what is kept.
  private static let version: UInt64 = 7

  private enum File: String {
    case manifest
    case reads
    case changes
  }

  let folder: String

  private func path(_ file: File) -> String { folder + "/" + file.rawValue }

  /// What else in the folder belongs to a manifest: its number is what the file is written as.
  static func kind(_ name: String, of manifest: UInt64) -> UInt64 {
    var fingerprint = RunningFingerprint()
    fingerprint.add(version)
    fingerprint.add(name)
    fingerprint.add(manifest)
    return fingerprint.value
  }

  private static func kind(_ file: File, of manifest: UInt64 = 0) -> UInt64 {
    kind(file.rawValue, of: manifest)
  }

  // MARK: Reading

  /// - Parameter root: the output folder that the build is for.
  func read(for root: String) -> Manifest? {
    guard var file = FlatFileReader(path(.manifest), kind: Self.kind(.manifest)),
      let facts = file.next(UInt64.self), facts.count == 8, let sources = file.nextPaths(),
      let outputs = file.nextPaths(), let complaints = file.next(UInt8.self),
      let place = file.next(UInt8.self), place == Array(root.utf8)
    else { return nil }
    var manifest = Manifest()
    manifest.root = root
    manifest.identity = facts[0]
    manifest.options = facts[1]
    manifest.settings = facts[2]
    manifest.secrets = facts[3]
    manifest.now = Int(truncatingIfNeeded: facts[4])
    manifest.turnsAt = Int(truncatingIfNeeded: facts[5])
    manifest.pageCount = Int(truncatingIfNeeded: facts[6])
    manifest.fragmentsShowTexts = facts[7] != 0
    manifest.sources = sources
    manifest.outputs = outputs
    var reader = PlainReader(complaints)
    manifest.complaints = KeptDiagnostics(&reader)
    guard !reader.hasFailed, (0...outputs.count).contains(manifest.pageCount) else { return nil }
    if let changes = readChanges(of: manifest) { manifest.apply(changes) }
    return manifest
  }

  func readHistory(of manifest: Manifest) -> ReadHistory? {
    guard var file = FlatFileReader(path(.reads), kind: Self.kind(.reads, of: manifest.identity)),
      var history = ReadHistory(&file, pageCount: manifest.pageCount)
    else { return nil }
    return history.apply(manifest.changes) ? history : nil
  }

  private func readChanges(of manifest: Manifest) -> ChangesSince? {
    guard var file = FlatFileReader(path(.changes), kind: Self.kind(.changes, of: manifest.identity)),
      let facts = file.next(Int64.self), facts.count == 2, let sources = file.next(ChangedPath.self),
      let pages = file.next(ChangesSince.ChangedPage.self), let numbers = file.next(UInt32.self),
      let answers = file.next(ChangesSince.ChangedAnswer.self),
      let reads = file.next(ChangesSince.NewRead.self), let texts = file.nextTexts(),
      let absent = file.next(UInt64.self)
    else { return nil }
    return ChangesSince(
      now: Int(facts[0]), turnsAt: Int(facts[1]), sources: sources, pages: pages, readNumbers: numbers,
      answers: answers, reads: reads, texts: (0..<UInt32(texts.count)).map { texts[$0] },
      absentSecrets: absent)
  }

  // MARK: Writing

  /// Where a build writes how its pages came about, before it is clear what else there is to be kept.
  func history() throws(FileProblem) -> FlatFileWriter { try FlatFileWriter(path(.reads)) }

  /// A kill between the files leaves a manifest without a history, which knows what was written.
  func write(_ manifest: Manifest, _ history: consuming FlatFileWriter) throws(FileProblem) {
    try Folder(folder).removeFile(File.changes.rawValue)
    try write(manifest)
    try history.finish(kind: Self.kind(.reads, of: manifest.identity))
  }

  private func write(_ manifest: Manifest) throws(FileProblem) {
    var complaints = PlainWriter()
    manifest.complaints.write(to: &complaints)
    var file = try FlatFileWriter(path(.manifest))
    try file.append([
      manifest.identity, manifest.options, manifest.settings, manifest.secrets,
      UInt64(bitPattern: Int64(manifest.now)), UInt64(bitPattern: Int64(manifest.turnsAt)),
      UInt64(manifest.pageCount), manifest.fragmentsShowTexts ? 1 : 0,
    ])
    try file.append(manifest.sources)
    try file.append(manifest.outputs)
    try file.append(complaints.bytes)
    try file.append(Array(manifest.root.utf8))
    try file.finish(kind: Self.kind(.manifest))
  }

  func write(_ changes: ChangesSince, of manifest: Manifest) throws(FileProblem) {
    var texts = TextTable()
    for text in changes.texts { _ = texts.add(text) }
    var file = try FlatFileWriter(path(.changes))
    try file.append([Int64(changes.now), Int64(changes.turnsAt)])
    try file.append(changes.sources)
    try file.append(changes.pages)
    try file.append(changes.readNumbers)
    try file.append(changes.answers)
    try file.append(changes.reads)
    try file.append(texts)
    try file.append(changes.absentSecrets)
    try file.finish(kind: Self.kind(.changes, of: manifest.identity))
  }
}

extension FlatFileReader {
  mutating func nextTexts() -> TextTable? {
    guard let bytes = next(UInt8.self), let starts = next(UInt32.self) else { return nil }
    let table = TextTable(bytes: bytes, starts: starts)
    return table.isSound ? table : nil
  }

  fileprivate mutating func nextPaths() -> StampedPaths? {
    guard let paths = nextTexts(), let stamps = next(FileStamp.self), paths.count == stamps.count else {
      return nil
    }
    return StampedPaths(paths: paths, stamps: stamps)
  }
}

extension FlatFileWriter {
  mutating func append(_ table: TextTable) throws(FileProblem) {
    try append(table.bytes)
    try append(table.starts)
  }

  fileprivate mutating func append(_ paths: StampedPaths) throws(FileProblem) {
    try append(paths.paths)
    try append(paths.stamps)
  }
}
