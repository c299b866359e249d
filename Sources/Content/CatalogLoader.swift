public import Diagnostics
import Platform
import YAML

/// Reads a content folder into a checked catalogue: scan, parse, assemble, check.
public struct CatalogLoader: Sendable {
  /// The content folder, as messages show it.
  public let folder: String
  public let now: Int
  public let jobs: Int
  /// Entries that are being written or reviewed count as published: for those who want to see them.
  public let showsDrafts: Bool
  /// Rows that the catalogue does not keep are checked; whoever reads them anyway checks them then.
  public var checksRows = true

  public init(folder: String, now: Int, jobs: Int, showsDrafts: Bool = false) {
    self.folder = folder
    self.now = now
    self.jobs = jobs
    self.showsDrafts = showsDrafts
  }

  /// How long each stage took, for `--verbose`.
  public struct Stage: Sendable {
    public let name: String
    public let items: Int
    public let seconds: Double
  }

  public struct Loaded: Sendable {
    public let catalog: Catalog
    public let rows: StreamedRows
    public let stages: [Stage]
  }

  public func load() async -> Checked<Loaded> {
    var clock = StageClock()
    var sources = Self.sources()
    let rootFingerprint = RootFingerprint.of(folder)
    let head = SiteLoader.load(folder: folder, sources: &sources)
    var diagnostics = head.diagnostics
    let scan = ContentScanner.scan(
      folder, schema: head.value.schema, languages: head.value.settings.languages, sources: &sources)
    let words = TranslationLoader.load(scan.translations, languages: head.value.settings.languages)
    diagnostics += scan.diagnostics + words.diagnostics
    clock.note("scan", items: scan.files.count)

    let schema = head.value.schema
    let context = head.value.settings.decodingContext
    var batches = [head.value.site].compactMap { $0 }
    batches += await Load.perform(scan, schema: schema, context: context, jobs: jobs)
    clock.note("parse", items: scan.files.count)

    for batch in batches { sources.hide(batch.secrets) }
    var parts = AssembledParts(
      schema: schema, settings: head.value.settings, sources: sources, clock: Clock(now: now))
    parts.settings.showsDrafts = showsDrafts
    parts.translations = words.value
    parts.looseFiles = scan.looseFiles
    parts.rootFingerprint = rootFingerprint
    let assembled = Assembler.assemble(&batches, parts)
    let catalog = assembled.value
    diagnostics += assembled.diagnostics
    if catalog.entries.isEmpty, head.value.site == nil {
      diagnostics = [.emptyContent(folder)] + scan.diagnostics
    }
    clock.note("assemble", items: catalog.entryCount)

    let links = DerivationSources(catalog)
    diagnostics += await RuleBook.check(catalog, links, jobs: jobs)
    clock.note("check", items: Rule.all.count)
    let rows = StreamedRows(scan, links, context: context)
    if checksRows { diagnostics += await RowChecker.check(rows, jobs: jobs) }
    clock.note("rows", items: scan.files.count { if case .rows = $0.role { true } else { false } })
    return Checked(Loaded(catalog: catalog, rows: rows, stages: clock.stages), diagnostics)
  }
}

extension CatalogLoader {
  /// Files that are read once more when somebody is to see a line of them.
  static func sources(known: KnownSources = KnownSources()) -> SourceMap {
    SourceMap(known: known) { path, visit in
      try? FileSystem.readPieces(of: path) { piece in
        visit(piece)
        return true
      }
    }
  }
}

/// Notes how long each stage takes.
private struct StageClock {
  var stages: [CatalogLoader.Stage] = []
  private var last = Process.monotonicSeconds

  mutating func note(_ name: String, items: Int) {
    let now = Process.monotonicSeconds
    stages.append(CatalogLoader.Stage(name: name, items: items, seconds: now - last))
    last = now
  }
}

/// The schema of a site, for those who want nothing else of its content.
public enum SiteSchema {
  /// Lectern's own schema with what the folder's schema.yaml adds, and the site's languages.
  public static func load(folder: String) -> (schema: Schema, languages: [String]) {
    var sources = SourceMap()
    let site = SiteLoader.load(folder: folder, sources: &sources).value
    return (site.schema, site.settings.languages)
  }
}
