import Content
import Diagnostics
import Platform
import Site
import Synchronization

/// The second half of a build: everything is known, pages are made and written.
struct BuildRun {
  let options: BuildOptions
  let progress: Progress
  let website: Website
  var inventory: Inventory
  let output: OutputFolder
  var notes: StageNotes
  var complaints: [Diagnostic] = []

  /// Makes, checks, writes, and remembers.
  mutating func finish(
    _ plan: [PlannedPage], after manifest: Manifest?, _ state: DiskState
  ) async throws(FileProblem) -> BuildResult {
    let answers = answers
    var last: LastBuild?
    if let manifest, manifest.options == options.fingerprint, manifest.settings == settings {
      last = await LastBuild(
        manifest, website, answers, changedOutputs: state.changedOutputs, jobs: options.jobs)
      notes.note("compare reads", items: manifest.reads.count)
    }
    let chosen = plan.filter { isChosen($0) }
    let staging = try output.stage()
    let made: [MadePage]
    let fragments: [Fragment]
    let assets: [MadeAsset]
    do throws(FileProblem) {
      made = try await make(chosen, after: last, staging)
      fragments = website.fragments(in: made.lazy.flatMap(\.reads))
      assets = try write(assetsOf: made, fragments, after: last, staging)
    } catch {
      try? staging.discard()
      throw error
    }
    complaints += fragments.flatMap(\.diagnostics)
    let report = report(made)
    guard report.errorCount == 0 else {
      try staging.discard()
      return BuildResult(ending: .hasErrors, report: report, sources: website.sources, stages: notes.stages)
    }
    let written = try commit(staging, made, assets, plan, after: manifest)
    try remember(made, fragments, assets, written, answers)
    var result = BuildResult(ending: .done, report: report, sources: website.sources, stages: notes.stages)
    result.pageCount = made.count
    result.written = written.created + written.replaced
    result.removed = written.removed.count
    return result
  }

  private var answers: Answers {
    let inventory = inventory
    return Answers(website) { inventory.state(of: $0) }
  }

  /// What of the settings every page depends on.
  var settings: UInt64 {
    var fingerprint = Fingerprint()
    let settings = website.catalog.settings
    for text in settings.languages + [
      settings.timeZone, settings.currency.code, website.addresses.origin, website.addresses.basePath,
    ] {
      fingerprint.add(text)
    }
    // What there is to ask for: an entry that says nothing about a field has the same answer without it.
    fingerprint.add(inventory.state(of: options.content + "/schema.yaml"))
    return fingerprint.value
  }

  private func isChosen(_ page: PlannedPage) -> Bool {
    (options.kinds.isEmpty || options.kinds.contains(page.kind.name))
      && options.shard?.holds(page.file) != false
  }

  private func report(_ made: [MadePage]) -> DiagnosticReport {
    DiagnosticReport(
      complaints + made.flatMap(\.diagnostics), sources: website.sources,
      levels: website.catalog.settings.levels, strict: options.isStrict)
  }

  // MARK: Pages

  /// Pages as they were where nothing changed, the others rendered and staged.
  private mutating func make(
    _ plan: [PlannedPage], after last: LastBuild?, _ staging: Staging
  ) async throws(FileProblem) -> [MadePage] {
    let website = website
    let benches = BenchPool()
    let existing = try? Folder(options.output)
    let progress = progress
    progress.begin("rendering", of: plan.count)
    let batches = await Scheduler.concurrentMap(count: plan.count, batch: 64, jobs: options.jobs) { range in
      Result { () throws(FileProblem) in
        let bench = benches.take()
        defer { benches.give(bench) }
        var made: [MadePage] = []
        for planned in plan[range] {
          if let page = last?.page(planned, website) {
            made.append(page)
          } else {
            made.append(try Self.make(planned, website, bench, after: last, existing, staging))
          }
        }
        progress.advance(by: range.count)
        return made
      }
    }
    var made: [MadePage] = []
    made.reserveCapacity(plan.count)
    for batch in batches { made += try batch.get() }
    let rendered = made.filter { $0.byteCount > 0 }
    notes.note(
      "render", items: rendered.count, skipped: made.count - rendered.count,
      bytes: rendered.reduce(0) { $0 + $1.byteCount })
    return made
  }

  private static func make(
    _ planned: PlannedPage, _ website: Website, _ bench: Workbench, after last: LastBuild?,
    _ existing: Folder?, _ staging: Staging
  ) throws(FileProblem) -> MadePage {
    let page = website.render(planned, on: bench)
    var made = MadePage(
      planned: planned, digest: Fingerprint.of(page.bytes.span), reads: page.reads,
      diagnostics: page.diagnostics)
    made.byteCount = page.bytes.count
    if last?.digest(of: planned.file) == made.digest {
      made.stamp = last?.stamp(of: planned.file)
    } else if let existing, let stamp = existing.stamp(of: planned.file, ifItHolds: page.bytes) {
      made.stamp = stamp
    } else if let path = OutputPath(planned.file) {
      try staging.write(page.bytes, to: path)
    }
    return made
  }
}

/// One workbench for each thread that is at work.
private final class BenchPool: Sendable {
  private let free = Mutex<[Workbench]>([])

  func take() -> Workbench { free.withLock { $0.popLast() } ?? Workbench() }
  func give(_ bench: Workbench) { free.withLock { $0.append(bench) } }
}
