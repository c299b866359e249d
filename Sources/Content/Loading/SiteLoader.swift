import Diagnostics
import Platform
import YAML

/// Reads site.yaml and schema.yaml, which decide how everything else is read.
struct SiteLoader {
  struct Site: Sendable {
    var schema: Schema
    var settings: SiteSettings
    /// The site's own entry.
    var site: LoadedBatch?
  }

  static func load(folder: String, sources: inout SourceMap) -> Checked<Site> {
    var site = Site(schema: .standard, settings: SiteSettings(), site: nil)
    var diagnostics: [Diagnostic] = []
    guard let names = try? FileSystem.names(in: folder) else { return Checked(site) }
    let schema = RootFile.schema.find(among: names, in: folder, &sources)
    diagnostics += schema.diagnostics
    if let name = schema.value {
      let extended = SchemaFile.load(folder + "/" + name, extending: site.schema, sources: &sources)
      site.schema = extended.value
      diagnostics += extended.diagnostics
    }
    let found = RootFile.site.find(among: names, in: folder, &sources)
    diagnostics += found.diagnostics
    guard let name = found.value else {
      if !names.isEmpty {
        diagnostics.append(.missingSite(at: .start(of: sources.add(path: folder + "/site.yaml"))))
      }
      return Checked(site, diagnostics)
    }
    let file = ContentFile(
      path: folder + "/" + name, source: sources.add(path: folder + "/" + name),
      collection: site.schema.number(of: "site") ?? 0, role: .data, slug: "site")
    // Read twice: the first time only to learn the languages and the currency.
    var batch = LoadedBatch()
    var complaints: [Diagnostic] = []
    for _ in 0..<2 {
      batch = FileLoader.load(
        .files(0..<1), of: ContentScan(files: [file]), schema: site.schema,
        context: site.settings.decodingContext)
      guard let draft = batch.drafts.first else { break }
      let reader = SettingsReader(store: batch.store, slots: draft.slots, file: file.source)
      site.settings = SiteSettings(reader)
      complaints = reader.codes().diagnostics
    }
    diagnostics += complaints
    // It is no file of the scan.
    for index in batch.drafts.indices { batch.drafts[index].file = -1 }
    site.site = batch
    return Checked(site, diagnostics)
  }
}
