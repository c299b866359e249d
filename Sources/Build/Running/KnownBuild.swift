import Content
import Diagnostics
import Liquid
import Papers
import Platform
import Site

/// What the last whole build kept of itself, so far as a quick one needs it, with texts as they are now.
struct KnownBuild: Sendable {
  let website: Website
  /// Where its papers are printed.
  let shop: PrintShop
  let history: ReadHistory
  /// What no output may hold: the one of the last whole build, and another for what has been written since.
  let finders: [SecretFinder]
  let newSecrets: NewSecrets

  private static let catalogName = "catalog"
  private static let secretsName = "secrets"

  private enum Part: Sendable {
    case website(Website)
    case history(ReadHistory)
    case finder(SecretFinder)
  }

  init?(_ options: BuildOptions, _ manifest: Manifest, _ changed: ChangedTexts, jobs: Int) async {
    let texts = changed.allTexts
    let parts = await Scheduler.concurrentMap(count: 3, batch: 1, jobs: jobs) { range -> Part? in
      switch range.lowerBound {
      case 0: Self.website(options, manifest, texts).map { .website($0) }
      case 1: ManifestFile(folder: options.cache).readHistory(of: manifest).map { .history($0) }
      default:
        SecretFinder(
          options.cache + "/" + Self.secretsName,
          kind: ManifestFile.kind(Self.secretsName, of: manifest.identity)
        ).map { .finder($0) }
      }
    }
    guard case .website(let website) = parts[0], case .history(let history) = parts[1],
      case .finder(let finder) = parts[2]
    else { return nil }
    self.website = website
    shop = PrintShop(
      website, content: options.content, templates: options.templates, theme: options.theme)
    self.history = history
    newSecrets = NewSecrets(
      website.catalog, texts, unknownTo: finder, absent: Set(manifest.changes.absentSecrets))
    finders = [finder] + [newSecrets.finder].compactMap(\.self)
  }

  private static func website(_ options: BuildOptions, _ manifest: Manifest, _ texts: [String]) -> Website? {
    let path = options.cache + "/" + catalogName
    let stamp = ManifestFile.kind(catalogName, of: manifest.identity)
    guard
      let kept = CatalogSnapshot.read(path, folder: options.content, now: options.now, stamp: stamp),
      let catalog = BodyChange.apply(texts, to: kept)
    else { return nil }
    var sources = catalog.sources
    let theme = ThemeLoader.load(
      options.templates, over: options.theme, filters: .site, sources: &sources)
    return Website(
      catalog, theme: theme.value, sources: sources, contentFolder: options.content,
      baseAddress: options.baseAddress, pictureCache: options.pictureCache)
  }

  /// Keeps it. Without it every build is a whole one, so that a disk that has no room for it is no reason
  /// to fail.
  static func keep(_ website: Website, _ finder: SecretFinder, in folder: String, of manifest: Manifest) {
    try? finder.write(
      folder + "/" + secretsName, kind: ManifestFile.kind(secretsName, of: manifest.identity))
    try? CatalogSnapshot.write(
      website.catalog, to: folder + "/" + catalogName,
      stamp: ManifestFile.kind(catalogName, of: manifest.identity))
  }
}
