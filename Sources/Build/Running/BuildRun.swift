import Content
import Diagnostics
import Papers
import Platform
import Site
import Synchronization

/// The second half of a build: everything is known, pages are made and written.
struct BuildRun {
  let options: BuildOptions
  let progress: Progress
  let website: Website
  let rows: StreamedRows
  let watch: LeakWatch
  var inventory: Inventory
  let output: OutputFolder
  var notes: StageNotes
  /// Where papers are printed.
  let shop: PrintShop
  let rooms: PressRooms
  var complaints: [Diagnostic] = []
  /// What the search's index is now.
  var search = SearchOutcome()
  /// The keys of pictures that pages show.
  var shownPictures: Set<String> = []
  /// The files of content and templates, and outputs that are complained about.
  var sources: SourceMap

  /// Makes, checks, writes, and remembers.
  mutating func finish(
    _ plan: [PlannedPage], after manifest: Manifest?, _ state: DiskState
  ) async throws(FileProblem) -> BuildResult {
    let answers = answers
    var last: LastBuild?
    if let manifest, manifest.options == options.fingerprint, manifest.settings == settings,
      let history = ManifestFile(folder: options.cache).readHistory(of: manifest)
    {
      last = await LastBuild(
        manifest, history, website, answers, changedOutputs: state.changedOutputs, jobs: options.jobs)
      notes.note("compare reads", items: history.readCount)
    }
    let staging = try output.stage()
    var made: [MadePage]
    let fragments: [Fragment]
    let assets: [MadeAsset]
    var papers: PaperRun?
    do throws(FileProblem) {
      let workshop = Workshop(
        website: website, watch: watch, last: last, existing: try? Folder(options.output), staging: staging,
        looksAgain: manifest?.secrets != watch.fingerprint, guide: guide(plan),
        papers: PublicPapers(website, shop), rooms: rooms, legible: LegibleTexts(in: options.cache))
      var (pages, links) = try await make(plan.filter { isChosen($0) }, in: workshop)
      search = try await makeSearch(plan, after: manifest, staging)
      papers = try await makePapers()
      let paperReads = papers?.pageReads ?? []
      fragments = website.fragments(
        in: pages.reads(of: { $0 == .fragment }).union(paperReads.filter { $0.kind == .fragment }))
      let wanted = pages.reads(of: \.bringsFiles).union(
        (fragments.flatMap(\.reads) + paperReads).filter { $0.kind.bringsFiles })
      assets =
        try write(wanted, after: last, staging) + (await makePictures(wanted, after: last, staging))
      made = pages
      complaints += fragments.flatMap(\.diagnostics)
      // Papers bring the files of their designs along; outputs are known behind them.
      if let papers { check(papers) }
      check(made, &links, assets, plan, staging)
    } catch {
      try? staging.discard()
      throw error
    }
    let report = report(made)
    guard report.errorCount == 0 else {
      return try end(report, made, assets, plan, staging, &papers, after: manifest)
    }
    let written = try commit(staging, made, assets, plan, after: manifest)
    try publish(&papers, removesStale: true)
    try await remember(&made, fragments, assets, written, answers)
    var result = BuildResult(ending: .done, report: report, sources: sources, stages: notes.stages)
    result.pageCount = made.count
    result.written = written.created + written.replaced
    result.removed = written.removed.count
    result.papers = papers?.count
    return result
  }

  private var answers: Answers {
    let inventory = inventory
    return Answers(website) {
      inventory.state(of: $0)
    } stateOfFonts: { [shop] in
      shop.stateOfFonts
    }
  }

  /// What of the settings every page depends on.
  var settings: UInt64 {
    var fingerprint = RunningFingerprint()
    let settings = website.catalog.settings
    for text in settings.languages + [
      settings.timeZone, settings.currency.code, website.addresses.origin, website.addresses.basePath,
    ] {
      fingerprint.add(text)
    }
    for isSet in [settings.coloursCode, settings.keepsRawHTML, settings.usesSmartPunctuation] {
      fingerprint.add(isSet ? 1 : 0)
    }
    // What there is to ask for: an entry that says nothing about a field has the same answer without it.
    fingerprint.add(inventory.state(of: options.content + "/schema.yaml"))
    return fingerprint.value
  }

  private func guide(_ plan: [PlannedPage]) -> LinkGuide {
    LinkGuide(plan.map(\.file), siteAddress, keepsExternals: options.checksExternalLinks)
  }

  var siteAddress: SiteAddress? {
    SiteAddress(website.addresses.origin + website.addresses.basePath + "/")
  }

  private func isChosen(_ page: PlannedPage) -> Bool {
    options.makesPages && (options.kinds.isEmpty || options.kinds.contains(page.kind.name))
      && options.shard?.holds(page.file) != false
  }

  private func report(_ made: [MadePage]) -> DiagnosticReport {
    DiagnosticReport(
      complaints + made.flatMap(\.diagnostics), sources: sources,
      levels: website.catalog.settings.levels, strict: options.isStrict)
  }
}
