import Content
import Diagnostics
import Platform
import Site

/// Puts a manifest together from what a build made.
struct ManifestWriter {
  private let website: Website
  private let sources: SourceMap
  private var manifest = Manifest()
  private var history = ReadHistory()
  private var texts = TextNumbers()
  private var numbers = ReadNumbers()
  private var identities: [EntryID: UInt32] = [:]

  init(
    root: String, options: UInt64, settings: UInt64, secrets: UInt64, website: Website, sources: SourceMap
  ) {
    self.website = website
    self.sources = sources
    manifest.identity = .random(in: .min ... .max)
    manifest.root = root
    manifest.secrets = secrets
    manifest.options = options
    manifest.settings = settings
    manifest.now = website.catalog.now
  }

  mutating func add(_ complaints: [Diagnostic], levels: [String: DiagnosticReport.Level]) {
    manifest.complaints.levels = levels
    _ = manifest.complaints.add(complaints, of: sources)
  }

  /// Makes room for what these pages read, so that millions of numbers are not moved while they are added.
  mutating func expect(_ pages: [MadePage]) {
    history.pages.reserveCapacity(pages.count)
    history.readNumbers.reserveCapacity(pages.reduce(0) { $0 + $1.reads.count })
  }

  mutating func add(_ page: MadePage, _ stamp: FileStamp) {
    var kept = ReadHistory.KeptPage(digest: page.digest)
    kept.kind = texts.number(page.planned.kind.name)
    kept.subject = page.planned.subject.map { identity($0) } ?? Manifest.nothing
    kept.language = UInt32(page.planned.language)
    kept.number = UInt32(page.planned.number)
    kept.count = UInt32(page.planned.count)
    kept.firstRead = UInt32(history.readNumbers.count)
    kept.readCount = UInt32(page.reads.count)
    for read in page.reads { history.readNumbers.append(numbers.number(read)) }
    kept.diagnostics =
      page.diagnostics.isEmpty
      ? Manifest.nothing : manifest.complaints.add(page.diagnostics, of: sources)
    history.pages.append(kept)
    manifest.pageCount += 1
    manifest.outputs.add(page.planned.file, stamp)
  }

  mutating func add(_ asset: Asset, _ stamp: FileStamp) {
    history.assetSources.append(texts.number(asset.source))
    manifest.outputs.add(asset.file, stamp)
  }

  /// All reads with the answers of today.
  mutating func finish(
    _ answers: Answers, _ fragments: [Fragment], _ inventory: inout Inventory, jobs: Int
  ) async -> (Manifest, ReadHistory) {
    // What fragments read is not kept: they are made again. But it can make a build necessary.
    let reads = numbers.takeAll()
    for read in [reads, fragments.flatMap(\.reads)].joined() {
      if read.kind.bringsFiles, let path = read.path { inventory.add(path) }
      if read.kind == .clock { manifest.turnsAt = min(manifest.turnsAt, answers.turn(of: read)) }
    }
    let given = await Scheduler.concurrentMap(count: reads.count, batch: 4_096, jobs: jobs) { range in
      reads[range].map { answers.answer(to: $0) }
    }
    history.reads.reserveCapacity(reads.count)
    for (read, answer) in zip(reads, given.joined()) {
      var kept = ReadHistory.KeptRead(answer: answer)
      kept.kind = UInt16(read.kind.rawValue)
      kept.language = UInt16(read.language)
      kept.name = read.name.map { texts.number($0.text) } ?? Manifest.nothing
      kept.entry = read.entry.map { identity($0) } ?? Manifest.nothing
      history.reads.append(kept)
    }
    history.texts = texts.table
    // Pages ask the clock, too: only now has all been asked.
    manifest.turnsAt = min(manifest.turnsAt, website.catalog.clock.turnsAt ?? .max)
    manifest.sources = inventory.files
    manifest.fragmentsShowTexts = fragments.contains { fragment in
      fragment.reads.contains { [.body, .file].contains($0.kind) }
    }
    return (manifest, history)
  }

  private mutating func identity(_ entry: EntryID) -> UInt32 {
    if let known = identities[entry] { return known }
    let number = website.catalog.publicRecord(entry).map { texts.number($0.identity) } ?? Manifest.nothing
    identities[entry] = number
    return number
  }
}
