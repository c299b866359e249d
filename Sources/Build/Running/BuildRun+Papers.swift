import Content
import Diagnostics
import Papers
import Platform
import Site

extension BuildRun {
  /// Looks at all records that papers are made of, and draws what is not as it should be.
  mutating func makePapers() async throws(FileProblem) -> PaperRun? {
    guard options.makesPapers else { return nil }
    var request = PaperRun.Request(
      content: options.content, templates: options.templates, output: options.outputRoot,
      cache: options.cache, jobs: options.jobs)
    request.kinds = options.paperKinds
    request.isClean = options.isClean
    request.context = paperContext
    request.faults = errors(in: complaints).compactMap(\.range)
    if let shard = options.shard { request.isOfSlice = { shard.holds($0) } }
    progress.begin("papers")
    let (watch, progress) = (watch, progress)
    let services = PaperRun.Services {
      !watch.leaks(in: $0, showing: [$1]).isEmpty
    } advance: {
      progress.advance(by: $0)
    }
    guard var papers = try await PaperRun(website, rows, request, services, in: rooms) else { return nil }
    try await papers.prepare()
    notes.note("papers", items: papers.count.drawn, skipped: papers.count.kept)
    return papers
  }

  /// Everything but rows: when only these have changed, the others are what they were.
  private var paperContext: UInt64 {
    let rowFiles = website.catalog.schema.collections.flatMap { rows.files(of: $0.name) }
    // A new row is often a new file under the old name, and that is a change of its folders, too.
    let passed = Set(rowFiles + rowFiles.flatMap(Self.foldersAbove))
    var context = RunningFingerprint()
    context.add(options.fingerprint)
    for (path, stamp) in inventory.files.all where !passed.contains(path) {
      context.add(path)
      context.add(Inventory.state(stamp))
    }
    return context.value
  }

  private static func foldersAbove(_ path: String) -> [String] {
    var folders: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      folders.append(String(rest))
    }
    return folders
  }

  /// Complains about what was found while papers were made.
  mutating func check(_ papers: PaperRun) {
    let findings = papers.findings
    if let sources = findings.sources { self.sources = sources }
    complaints += findings.diagnostics
    for page in papers.leaks {
      let leaks = watch.leaks(in: page.bytes)
      let told = watch.complaints(
        about: leaks, in: page.bytes,
        of: sources.add(path: options.outputRoot + "/" + page.path, text: page.bytes),
        showing: [page.openText])
      complaints += told
    }
  }

  /// Brings papers out, after the site that they belong to.
  mutating func publish(_ papers: inout PaperRun?, removesStale: Bool) throws(FileProblem) {
    guard var run = papers else { return }
    try run.publish(removesStale: removesStale)
    website.catalog.clock.note(turnAt: run.turnsAt)
    // The first ledger makes its folder a changed one; whoever looks next should not wonder.
    inventory.lookAgain(at: options.content + "/private")
    notes.note("publish", items: run.count.written)
    papers = run
  }
}
