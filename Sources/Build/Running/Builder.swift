import Content
import Diagnostics
import Liquid
public import Platform
import Site

/// One build, from the folders to the output: scan, parse, assemble, plan, render, write, report.
public struct Builder: Sendable {
  let options: BuildOptions
  let progress: Progress

  public init(_ options: BuildOptions, progress: Progress = Progress()) {
    self.options = options
    self.progress = progress
  }

  /// Builds. Only the machine's failures are thrown; nothing is lost by them.
  public func run() async throws(FileProblem) -> BuildResult {
    let lock = try BuildLock.acquire(in: options.cache) { progress.wait(for: $0) }
    defer { withExtendedLifetime(lock) {} }
    var notes = StageNotes()
    let output = try OutputFolder(root: options.output)
    try output.removeLeftovers()
    try Folder(options.cache).removeHalfWritten()
    let manifest = options.isClean ? nil : ManifestFile(folder: options.cache).read(for: output.root)
    let state = await DiskState(manifest, options: options)
    notes.note("compare", items: manifest.map { $0.sources.count + $0.outputs.count } ?? 0)
    // What a killed build has left, only a whole one can finish.
    let isFinished = Journal(in: options.cache, for: output).unfinished().isEmpty
    if let manifest, isFinished, state.isAsBefore(manifest, options) { return unchanged(manifest, notes) }
    if let manifest, isFinished {
      var quick = QuickBuild(options: options, manifest: manifest, state: state, output: output, notes: notes)
      if let result = try await quick.run() { return result }
    }
    return try await build(manifest, state, output, notes)
  }

  /// Says again what the last build said.
  private func unchanged(_ manifest: Manifest, _ notes: StageNotes) -> BuildResult {
    let (diagnostics, sources) = manifest.complaints.replayed()
    let report = DiagnosticReport(
      diagnostics, sources: sources, levels: manifest.complaints.levels, strict: options.isStrict)
    var result = BuildResult(
      ending: report.errorCount > 0 ? .hasErrors : .done, report: report, sources: sources,
      stages: notes.stages)
    result.pageCount = manifest.pageCount
    result.hadNothingToDo = true
    return result
  }

  private func build(
    _ manifest: Manifest?, _ state: DiskState, _ output: OutputFolder, _ notes: StageNotes
  ) async throws(FileProblem) -> BuildResult {
    var notes = notes
    let inventory = await Inventory(of: [options.content, options.templates], jobs: options.jobs)
    notes.note("scan", items: inventory.files.count)
    progress.begin("reading")
    let loaded = await CatalogLoader(
      folder: options.content, now: options.now, jobs: options.jobs, showsDrafts: options.showsDrafts
    ).load()
    for stage in loaded.value.stages { notes.add(stage.name, items: stage.items, seconds: stage.seconds) }
    let catalog = loaded.value.catalog
    var sources = catalog.sources
    let theme = ThemeLoader.load(options.templates, filters: .site, sources: &sources)
    let website = Website(
      catalog, theme: theme.value, sources: sources, contentFolder: options.content,
      baseAddress: options.baseAddress)
    notes.note("templates", items: theme.value.count)
    let content = options.content
    let (plan, watch) = await Scheduler.both(jobs: options.jobs) {
      Planner.plan(website)
    } _: {
      LeakWatch(website, contentFolder: content)
    }
    notes.note("plan, secrets", items: plan.value.count + watch.count)
    var run = BuildRun(
      options: options, progress: progress, website: website, watch: watch, inventory: inventory,
      output: output, notes: notes, sources: sources)
    run.complaints = loaded.diagnostics + theme.diagnostics + plan.diagnostics
    return try await run.finish(plan.value, after: manifest, state)
  }
}
