import Content
import Diagnostics
import Platform
import Site

/// Puts a manifest together from what a build made. How pages came about goes straight to its file: of all that
/// is millions long only the reads are held, each once.
struct ManifestWriter: ~Copyable {
  private let website: Website
  private let sources: SourceMap
  private let folder: ManifestFile
  private var manifest: Manifest
  private var history: FlatFileWriter
  private var pages: [ReadHistory.KeptPage] = []
  private var assetSources: [UInt32] = []
  private var texts = TextNumbers()
  private var reads = ReadNumbers()
  private var readCount = 0
  private var identities: [EntryID: UInt32] = [:]

  /// Answers are asked for and written by so many at once.
  private static let part = 1 << 14

  init(_ manifest: Manifest, in folder: ManifestFile, website: Website, sources: SourceMap)
    throws(FileProblem)
  {
    self.manifest = manifest
    self.manifest.identity = .random(in: .min ... .max)
    self.manifest.now = website.catalog.now
    self.folder = folder
    self.website = website
    self.sources = sources
    history = try folder.history()
  }

  mutating func add(_ complaints: [Diagnostic], levels: [String: DiagnosticReport.Level]) {
    manifest.complaints.levels = levels
    _ = manifest.complaints.add(complaints, of: sources)
  }

  mutating func add(_ page: MadePage, _ stamp: FileStamp) throws(FileProblem) {
    var kept = ReadHistory.KeptPage(digest: page.digest)
    kept.kind = texts.number(page.planned.kind.name)
    kept.subject = page.planned.subject.map { identity($0) } ?? Manifest.nothing
    kept.language = UInt32(page.planned.language)
    kept.number = UInt32(page.planned.number)
    kept.count = UInt32(page.planned.count)
    kept.firstRead = UInt32(readCount)
    kept.readCount = UInt32(page.reads.count)
    try history.add(page.reads.map { reads.number($0) })
    readCount += page.reads.count
    kept.diagnostics =
      page.diagnostics.isEmpty
      ? Manifest.nothing : manifest.complaints.add(page.diagnostics, of: sources)
    pages.append(kept)
    manifest.pageCount += 1
    manifest.outputs.add(page.planned.file, stamp)
  }

  mutating func add(_ asset: Asset, _ stamp: FileStamp) {
    assetSources.append(texts.number(asset.source))
    manifest.outputs.add(asset.file, stamp)
  }

  /// Writes all reads with the answers of today, and the manifest.
  consuming func finish(
    _ answers: Answers, _ fragments: [Fragment], _ inventory: inout Inventory, jobs: Int
  ) async throws(FileProblem) -> (Manifest, readCount: Int) {
    let reads = self.reads.takeAll()
    // What fragments read is not kept: they are made again. But it can make a build necessary.
    for read in [reads, fragments.flatMap(\.reads)].joined() {
      if read.kind.bringsFiles, let path = read.path { inventory.add(path) }
      if read.kind == .clock { manifest.turnsAt = min(manifest.turnsAt, answers.turn(of: read)) }
    }
    try await write(reads, answers, jobs: jobs)
    // Pages ask the clock, too: only now has all been asked.
    manifest.turnsAt = min(manifest.turnsAt, website.catalog.clock.turnsAt ?? .max)
    manifest.sources = inventory.files
    manifest.fragmentsShowTexts = fragments.contains { fragment in
      fragment.reads.contains { [.body, .file].contains($0.kind) }
    }
    try folder.write(manifest, history)
    return (manifest, reads.count)
  }

  /// In the order in which ``ReadHistory`` reads it.
  private mutating func write(_ reads: [Read], _ answers: Answers, jobs: Int) async throws(FileProblem) {
    try history.endArray()
    let parts = stride(from: 0, to: reads.count, by: Self.part).map { $0..<min(reads.count, $0 + Self.part) }
    try await Scheduler.inOrder(count: parts.count, jobs: jobs) { number in
      reads[parts[number]].map { answers.answer(to: $0) }
    } _: { (given) throws(FileProblem) in
      try history.add(given)
    }
    try history.endArray()
    for part in parts { try history.add(reads[part].map { question($0) }) }
    try history.endArray()
    try history.append(pages)
    try history.append(assetSources)
    try history.append(texts.table)
  }

  private mutating func question(_ read: Read) -> ReadHistory.Question {
    ReadHistory.Question(
      kind: UInt16(read.kind.rawValue), language: UInt16(read.language),
      name: read.name.map { texts.number($0.text) } ?? Manifest.nothing,
      entry: read.entry.map { identity($0) } ?? Manifest.nothing)
  }

  private mutating func identity(_ entry: EntryID) -> UInt32 {
    if let known = identities[entry] { return known }
    let number = website.catalog.publicRecord(entry).map { texts.number($0.identity) } ?? Manifest.nothing
    identities[entry] = number
    return number
  }
}
