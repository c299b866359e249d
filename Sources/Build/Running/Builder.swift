import Content
import Diagnostics
import Liquid
import Papers
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
    if let manifest, isFinished, let result = try await shortBuild(manifest, state, output, notes) {
      return result
    }
    return try await build(manifest, state, output, notes)
  }

  /// Nothing if it takes a whole build. There may be more papers than anything else: a whole build looks at
  /// them anyhow.
  private func shortBuild(
    _ manifest: Manifest, _ state: DiskState, _ output: OutputFolder, _ notes: StageNotes
  ) async throws(FileProblem) -> BuildResult? {
    let isAsBefore = state.isAsBefore(manifest, options)
    let quick = QuickBuild(options: options, manifest: manifest, state: state, output: output, notes: notes)
    guard isAsBefore || quick != nil, let search = SearchMemory(in: options.cache, of: manifest),
      await search.isIntact(in: options.output, jobs: options.jobs),
      try await PaperFiles.areIntact(cache: options.cache, output: options.outputRoot, jobs: options.jobs)
    else { return nil }
    if isAsBefore { return unchanged(manifest, notes) }
    guard var quick else { return nil }
    return try await quick.run(after: search)
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
    let inventory = await Inventory(
      of: [options.content, options.templates] + [options.theme].compactMap { $0 }, jobs: options.jobs)
    notes.note("scan", items: inventory.count)
    progress.begin("reading")
    var loader = CatalogLoader(
      folder: options.content, now: options.now, jobs: options.jobs, showsDrafts: options.showsDrafts)
    // Whoever makes papers of rows checks them on the way.
    loader.checksRows = !options.makesPapers || !options.paperKinds.isEmpty
    let loaded = await loader.load()
    for stage in loaded.value.stages { notes.add(stage.name, items: stage.items, seconds: stage.seconds) }
    let catalog = loaded.value.catalog
    var sources = catalog.sources
    let theme = ThemeLoader.load(
      options.templates, over: options.theme, filters: .site, sources: &sources)
    let website = Website(
      catalog, theme: theme.value, sources: sources, contentFolder: options.content,
      baseAddress: options.baseAddress, pictureCache: options.pictureCache)
    notes.note("templates", items: theme.value.count)
    let content = options.content
    let (plan, watch) = await Scheduler.both(jobs: options.jobs) {
      Planner.plan(website)
    } _: {
      LeakWatch(website, contentFolder: content)
    }
    notes.note("plan, secrets", items: plan.value.count + watch.count)
    let shop = PrintShop(
      website, content: options.content, templates: options.templates, theme: options.theme)
    var run = BuildRun(
      options: options, progress: progress, website: website, rows: loaded.value.rows, watch: watch,
      inventory: inventory, output: output, notes: notes, shop: shop, rooms: PressRooms(shop),
      sources: sources)
    run.complaints = loaded.diagnostics + theme.diagnostics + plan.diagnostics
    return try await run.finish(plan.value, after: manifest, state)
  }
}
