public import Content
public import Diagnostics
import Liquid
import Localization
import Synchronization

/// All that pages are made of: the catalogue, the theme, and what follows from both. It never
/// changes once it is made, and all threads share it.
public final class Website: Sendable {
  public let catalog: Catalog
  public let theme: Theme
  public let addresses: Addresses
  public let assets: Assets
  public let pictures: SitePictures
  let contentFolder: String
  /// What is said of files, by where they lie.
  let media: [String: EntryID]
  /// The files of content and templates, for complaints.
  public let sources: SourceMap
  let listing: Listing
  let fragments = Fragments()
  /// Of each language.
  let isRightToLeft: [Bool]
  /// What templates may ask of the entries of each collection.
  let members: [EntryMembers]
  private let contexts: [FilterContext]
  private let planned = Mutex<KnownPlan?>(nil)

  private struct KnownPlan: Sendable {
    let map: SiteMap
    let redirects: [Redirect]
    let addresses: KnownAddresses
  }

  /// - Parameters:
  ///   - baseAddress: where the site will be, if not where site.yaml says.
  ///   - pictureCache: the folder in which is kept what was made of pictures.
  public init(
    _ catalog: Catalog, theme: Theme, sources: SourceMap, contentFolder: String, baseAddress: String? = nil,
    pictureCache: String? = nil
  ) {
    self.catalog = catalog
    self.theme = theme
    self.sources = sources
    let base = baseAddress ?? catalog.site?["base_url"]?.text ?? ""
    let languages = catalog.settings.languages
    addresses = Addresses(
      base: base, languages: languages, schema: catalog.schema,
      hasPages: { theme.makes($0) && Self.has($0.feature, catalog) })
    assets = Assets(
      themeFolders: [theme.assetFolder] + [theme.baseAssetFolder].compactMap { $0 },
      contentFolder: contentFolder, basePath: addresses.basePath)
    self.contentFolder = contentFolder
    pictures = SitePictures(assets, contentFolder: contentFolder, cache: pictureCache)
    media = Self.media(catalog)
    listing = Listing(catalog)
    isRightToLeft = languages.map { FormattingLocale(language: $0)?.isRightToLeft ?? false }
    members = EntryMembers.all(of: catalog.schema)
    contexts = languages.map { language in
      FilterContext(
        now: catalog.now, escapesHTML: true, timeZone: catalog.settings.timeZone,
        localizer: Localizer(language))
    }
  }

  /// Whether there are pages of a kind: its template is there, and the part of the site that it belongs to.
  public func makes(_ kind: PageKind) -> Bool { theme.makes(kind) && Self.has(kind.feature, catalog) }

  private static func has(_ feature: String?, _ catalog: Catalog) -> Bool {
    guard let feature, let told = catalog.site?["features"]?.list, !told.isEmpty else { return true }
    return told.contains { $0.text == feature }
  }

  /// All pages that search engines should know, of whatever kind is planned.
  var siteMap: SiteMap { knownPlan?.map ?? SiteMap() }

  /// Old addresses, and where what stood there is now.
  var redirects: [Redirect] { knownPlan?.redirects ?? [] }

  private var knownPlan: KnownPlan? {
    if let known = planned.withLock({ $0 }) { return known }
    _ = Planner.plan(self)
    return planned.withLock { $0 }
  }

  var knownAddresses: KnownAddresses { planned.withLock { $0?.addresses } ?? KnownAddresses(addresses) }

  func keep(_ plan: [PlannedPage], _ redirects: [Redirect]) {
    let known = KnownPlan(
      map: SiteMap(plan.filter(isMapped)), redirects: redirects, addresses: KnownAddresses(addresses, plan))
    planned.withLock { $0 = known }
  }

  private func isMapped(_ page: PlannedPage) -> Bool {
    guard !page.kind.isTechnical else { return false }
    return page.subject.flatMap { catalog.publicRecord($0) }?.wantsToBeFound != false
  }

  /// The address of a paper of an entry, or of another page that it has, by its kind; nothing if the site makes none
  /// for it.
  func address(ofKind name: String, of record: PublicRecord, language: Int) -> String? {
    guard let kind = PageKind.named[name], makes(kind) else { return nil }
    return addresses.address(of: kind, of: record, language: language)
  }

  public func number(ofLanguage language: String) -> Int {
    addresses.languages.firstIndex(of: language) ?? 0
  }

  /// What filters know on pages in a language; the words come from whoever is asking, because asking is
  /// noted.
  func filterContext(_ language: Int) -> FilterContext {
    contexts[language]
  }
}

extension Localizer {
  /// What every page of a language shares.
  fileprivate init(_ language: String) {
    self.init(
      locale: FormattingLocale(language: language) ?? .english, minorDigits: Self.minorDigits)
  }
}
