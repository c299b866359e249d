import Content
import Diagnostics
import Liquid
import Papers
import Platform
import Site

/// The short way from changed texts to the pages that show them: the catalogue is the one that the last
/// whole build kept, and only pages that read one of the texts are looked at.
///
/// Whatever is not just so (another kind of change, a complaint, a leak, a link that may lead nowhere)
/// takes a whole build: then nothing has been written yet.
struct QuickBuild {
  let options: BuildOptions
  let manifest: Manifest
  let output: OutputFolder
  private let changed: ChangedTexts
  var notes: StageNotes

  /// Nothing if it takes a whole build.
  init?(options: BuildOptions, manifest: Manifest, state: DiskState, output: OutputFolder, notes: StageNotes)
  {
    guard Self.isPossible(options, manifest, state),
      let changed = ChangedTexts(state, manifest, content: options.content)
    else { return nil }
    self.options = options
    self.manifest = manifest
    self.changed = changed
    self.output = output
    self.notes = notes
  }

  /// Nothing if it turns out to take a whole build.
  /// - Parameter search: the index of the search as it is.
  mutating func run(after search: SearchMemory) async throws(FileProblem) -> BuildResult? {
    guard let known = await KnownBuild(options, manifest, changed, jobs: options.jobs)
    else { return nil }
    notes.note("read back", items: known.history.readCount)
    guard var changes = PageChanges(manifest, known, changed), changes.numbers.count <= ChangesSince.most
    else {
      return nil
    }
    notes.note(
      "changed pages", items: changes.numbers.count, skipped: manifest.pageCount - changes.numbers.count)
    guard let pages = await pages(changes, known) else { return nil }
    for page in pages { guard changes.note(page.reads, of: page.number) else { return nil } }
    guard known.website.catalog.clock.turnsAt ?? .max >= manifest.turnsAt else { return nil }
    notes.note("render", items: pages.count, bytes: pages.reduce(0) { $0 + $1.bytes.count })
    let (diagnostics, sources) = manifest.complaints.replayed()
    let report = DiagnosticReport(
      diagnostics, sources: sources, levels: manifest.complaints.levels, strict: options.isStrict)
    guard report.errorCount == 0, await newSecretsAreAbsent(known, search) else { return nil }
    guard let stamps = try write(pages.filter(\.isAnother), known, after: search) else { return nil }
    for page in pages {
      let stamp = stamps[page.file] ?? manifest.outputs.stamps[page.number]
      changes.setPage(page.number, digest: Fingerprint.of(page.bytes.span), stamp: stamp)
    }
    try ManifestFile(folder: options.cache).write(
      changes.all(now: options.now, absent: known.newSecrets), of: manifest)
    try Journal(in: options.cache, for: output).finish()
    notes.note("remember", items: changes.numbers.count)
    var result = BuildResult(ending: .done, report: report, sources: sources, stages: notes.stages)
    result.pageCount = manifest.pageCount
    result.written = stamps.count
    result.wasQuick = true
    return result
  }

  private static func isPossible(_ options: BuildOptions, _ manifest: Manifest, _ state: DiskState) -> Bool {
    options.mayBeShort && manifest.options == options.fingerprint && state.changedOutputs.isEmpty
      && (manifest.now..<manifest.turnsAt).contains(options.now) && !manifest.fragmentsShowTexts
      // Places in outputs shift with what stands before them.
      && !manifest.complaints.speakOfFiles(below: options.output)
  }

  // MARK: Pages

  private struct QuickPage: Sendable {
    let number: Int
    let file: String
    let bytes: [UInt8]
    let old: [UInt8]
    let legible: [UInt8]?
    let reads: [Read]
    var isAnother: Bool { bytes != old }
  }

  /// The pages as they are now, if nothing is to be said about any of them.
  private func pages(_ changes: PageChanges, _ known: KnownBuild) async -> [QuickPage]? {
    guard let planned = changes.planned, let folder = try? Folder(options.output) else { return nil }
    let website = known.website
    let (papers, rooms) = (PublicPapers(website, known.shop), PressRooms(known.shop))
    let made = await Scheduler.concurrentMap(count: planned.count, batch: 1, jobs: options.jobs) { range in
      let page = planned[range.lowerBound]
      let room = rooms.take()
      defer { rooms.give(room) }
      let rendered = papers.render(page.page, in: room)
      let text = rendered.legible ?? page.page.kind.legible(rendered.bytes)
      var old: [UInt8] = []
      guard rendered.diagnostics.isEmpty,
        known.finders.allSatisfy({ $0.leaks(in: text.span, limit: 1).isEmpty }),
        (try? FileSystem.read(folder.path + "/" + page.page.file, into: &old)) != nil
      else { return QuickPage?.none }
      return QuickPage(
        number: page.number, file: page.page.file, bytes: rendered.bytes, old: old,
        legible: rendered.legible, reads: rendered.reads)
    }
    let pages = made.compactMap { $0 }
    guard pages.count == planned.count else { return nil }
    var links = QuickLinks(website.addresses)
    for page in pages where page.isAnother {
      guard links.add(page.file, page.bytes, before: page.old, legible: page.legible) else { return nil }
    }
    return links.leadSomewhere(manifest.outputs) ? pages : nil
  }

  /// Whether outputs, as they are, are free of private lines that nobody has looked for in them.
  private mutating func newSecretsAreAbsent(_ known: KnownBuild, _ search: SearchMemory) async -> Bool {
    guard let finder = known.newSecrets.finder, !known.newSecrets.areAbsent else { return true }
    let outputs = LegibleOutputs(manifest, known.history, options)
    let jobs = options.jobs
    let clean = await Scheduler.concurrentMap(count: outputs.count, batch: 256, jobs: jobs) { range in
      range.allSatisfy { outputs[$0].map { finder.leaks(in: $0.span, limit: 1).isEmpty } ?? false }
    }
    defer { notes.note("look for leaks", items: outputs.count) }
    guard clean.allSatisfy(\.self) else { return false }
    if search.languages.isEmpty { return true }
    let documents = SearchRun(
      website: known.website, finders: [finder], last: nil, stateOfFile: { _ in 0 }, jobs: jobs)
    return await documents.findsNothing()
  }

  /// Puts pages in the places of those that were, and files of the index that tell what they say. Nothing if the
  /// index takes a whole build.
  private mutating func write(
    _ pages: [QuickPage], _ known: KnownBuild, after last: SearchMemory
  ) throws(FileProblem) -> [String: FileStamp]? {
    let staging = try output.stage()
    let search: QuickSearch
    do throws(FileProblem) {
      guard let made = try QuickSearch(known, changed, after: last, options, staging) else {
        try staging.discard()
        return nil
      }
      search = made
      for page in pages {
        guard let path = OutputPath(page.file) else { continue }
        try staging.write(page.bytes, to: path)
      }
    } catch {
      try? staging.discard()
      throw error
    }
    let journal = Journal(in: options.cache, for: output)
    let new = search.new
    let report = try output.commit(
      staging, stale: search.stale, unchanged: manifest.outputs.count - pages.count, journal: journal
    ) { !new.contains($0.text) }
    let stamps = Dictionary(
      report.files.map { ($0.path.text, $0.stamp) }, uniquingKeysWith: { first, _ in first })
    try search.memory.stamped(stamps).write(to: options.cache, of: manifest)
    notes.note("write", items: report.files.count, skipped: manifest.outputs.count - report.files.count)
    return stamps
  }
}

/// Files of content that changed, if all of them are texts that were there before.
struct ChangedTexts {
  /// Since the last build: the texts, and the folders that they lie in.
  let paths: [ChangedPath]
  /// The texts among them.
  let texts: [String]
  /// The texts that have changed since the last whole build.
  let allTexts: [String]

  init?(_ state: DiskState, _ manifest: Manifest, content: String) {
    paths = state.changedSources
    guard paths.count <= ChangesSince.most, !paths.isEmpty else { return nil }
    var texts: [String] = []
    for changed in paths {
      let path = manifest.sources.path(Int(changed.number))
      let old = manifest.sources.stamps[Int(changed.number)]
      guard path.hasPrefix(content + "/") || path == content, !changed.stamp.isMissing, !old.isMissing,
        let kind = try? FileSystem.status(path).kind
      else { return nil }
      switch kind {
      case .file where path.hasSuffix(".md"): texts.append(path)
      case .folder where manifest.sources.hasSameNames(Int(changed.number), path): break
      default: return nil
      }
    }
    self.texts = texts
    let earlier = manifest.changes.sources.map { manifest.sources.path(Int($0.number)) }
    allTexts = Set(texts + earlier.filter { $0.hasSuffix(".md") }).sorted()
  }
}

extension StampedPaths {
  /// Whether a folder holds what it held: editors write a new file and give it the name of the old one.
  fileprivate func hasSameNames(_ number: Int, _ path: String) -> Bool {
    guard let items = try? FileSystem.items(in: path) else { return false }
    let start = Array((path + "/").utf8)
    var known: Set<String> = []
    // What is in a folder stands behind it.
    for inner in (number + 1)..<max(number + 1, count) {
      guard paths.begins(inner, with: start) else { break }
      let name = self.path(inner).dropFirst(path.count + 1)
      if !name.contains("/") { known.insert(String(name)) }
    }
    return Set(items.map(\.name).filter { !$0.hasPrefix(".") }) == known
  }
}
