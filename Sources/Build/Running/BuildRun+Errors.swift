import Content
import Diagnostics
import Papers
import Platform
import Site

extension BuildRun {
  /// Ends a build that found errors. The output stays as it was; if the build is to keep going, it gets the
  /// pages that no error touches, and nothing is removed. That is not remembered: the next build looks at
  /// everything again, as after one that was killed.
  mutating func end(
    _ report: DiagnosticReport, _ made: [MadePage], _ assets: [MadeAsset], _ plan: [PlannedPage],
    _ staging: Staging, _ papers: inout PaperRun?, after manifest: Manifest?
  ) throws(FileProblem) -> BuildResult {
    guard options.keepsGoing, var touched = TouchedPages(errors(in: complaints), self, assets) else {
      try staging.discard()
      return BuildResult(ending: .hasErrors, report: report, sources: sources, stages: notes.stages)
    }
    let pages = made.filter { errors(in: $0.diagnostics).isEmpty && !touched.holds($0) }
    let needed = assetFiles(of: pages)
    let files = Set(pages.map(\.planned.file))
    try staging.drop(
      Set(made.map(\.planned.file)).subtracting(files).union(assets.map(\.asset.file)).subtracting(needed)
        .union(search.new))
    let rest = assets.filter { needed.contains($0.asset.file) }
    let written = try commit(staging, pages, rest, plan, after: manifest, isWhole: false)
    try publish(&papers, removesStale: false)
    var result = BuildResult(ending: .hasErrors, report: report, sources: sources, stages: notes.stages)
    result.pageCount = pages.count
    result.leftOut = made.count - pages.count
    result.written = written.created + written.replaced
    result.papers = papers?.count
    return result
  }

  func errors(in diagnostics: [Diagnostic]) -> [Diagnostic] {
    DiagnosticReport(
      diagnostics, sources: sources, levels: website.catalog.settings.levels, strict: options.isStrict
    ).diagnostics.filter { $0.severity == .error }
  }

  private func assetFiles(of pages: [MadePage]) -> Set<String> {
    let fragments = website.fragments(in: pages.reads(of: { $0 == .fragment }))
    let reads = pages.reads(of: \.bringsFiles).union(
      fragments.flatMap(\.reads).filter { $0.kind.bringsFiles })
    let assets = reads.compactMap { website.asset(of: $0) }
    return Set(assets.flatMap { website.assets.withNeeded($0) }.map(\.file))
      .union(website.versions(of: reads).map(\.version.file))
  }
}

/// Which pages errors touch: those that they stand on, and those that read something of a file in which they
/// stand.
struct TouchedPages {
  private let website: Website
  private var outputs: Set<String> = []
  private var files: Set<SourceID> = []
  private var paths: Set<String> = []
  private let entries: Set<EntryID>
  /// Whether the fragments that pages read are touched.
  private var fragments: [Read: Bool] = [:]

  /// Nothing if an error may touch every page.
  init?(_ errors: [Diagnostic], _ run: BuildRun, _ assets: [MadeAsset]) {
    website = run.website
    let output = run.options.output + "/"
    let forAll = Set(["site.yaml", "schema.yaml"].map { run.options.content + "/" + $0 })
    for error in errors {
      let places = ([error.range] + error.notes.map(\.range)).compactMap { $0?.file }
      guard error.range != nil else { return nil }
      for file in places {
        let path = run.sources.path(of: file)
        guard !forAll.contains(path), !path.hasPrefix(run.options.content + "/translations/") else {
          return nil
        }
        if path.hasPrefix(output) { outputs.insert(String(path.dropFirst(output.count))) }
        files.insert(file)
        paths.insert(path)
      }
    }
    for asset in assets where outputs.contains(asset.asset.file) { paths.insert(asset.asset.source) }
    entries = Set(website.catalog.entries(inFiles: Array(paths)))
  }

  mutating func holds(_ page: MadePage) -> Bool {
    outputs.contains(page.planned.file) || page.reads.contains { holds($0) }
  }

  private mutating func holds(_ read: Read) -> Bool {
    if let entry = read.entry, entries.contains(entry) { return true }
    let name = read.name?.text ?? ""
    switch read.kind {
    case .template: return website.theme.source(of: name).map(files.contains) ?? false
    case .file, .asset, .picture: return read.path.map(paths.contains) ?? false
    case .fragment:
      if let known = fragments[read] { return known }
      // Of those that it is made of, each is asked in its turn.
      fragments[read] = false
      let isTouched = website.fragments(in: [read]).contains { $0.reads.contains { holds($0) } }
      fragments[read] = isTouched
      return isTouched
    default: return false
    }
  }
}
