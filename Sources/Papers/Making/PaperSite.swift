import Content
import Diagnostics
import Liquid
import Localization
import Platform
import Site
import Synchronization

/// What papers are made from besides their records: the site, its rules of privacy, and its designs.
final class PaperSite: Sendable {
  let website: Website
  let catalog: Catalog
  let rules: IssuingRules
  let designs: DesignChoice
  /// What uuids that nobody told are made with.
  let secret: [UInt8]
  /// The numbers of papers that follow one another.
  let numbers: NumberBook
  let shop: PrintShop
  private let zone: TimeZone
  private let spoken = Mutex<[String: FilterContext]>([:])
  private let pictureStates = Mutex<[String: UInt64]>([:])
  private let statements = Mutex<StatementSources?>(nil)
  private let held = Mutex<HeldCertificates?>(nil)

  init(_ website: Website, _ shop: PrintShop, secret: [UInt8], numbers: NumberBook) {
    self.website = website
    catalog = website.catalog
    self.shop = shop
    self.secret = secret
    self.numbers = numbers
    rules = IssuingRules(website.catalog)
    designs = DesignChoice(website.catalog)
    zone = TimeZone(website.catalog.settings.timeZone) ?? .utc
  }

  /// What filters know on papers in a language.
  func filters(_ language: String) -> FilterContext {
    spoken.withLock { spoken in
      if let known = spoken[language] { return known }
      let context = FilterContext(
        now: catalog.now, escapesHTML: false, timeZone: catalog.settings.timeZone,
        localizer: Localizer(language, catalog.translations) ?? .english)
      spoken[language] = context
      return context
    }
  }

  /// Whether a day is over where the site is.
  func isOver(day: Int) -> Bool {
    catalog.now >= end(ofDay: day)
  }

  func end(ofDay day: Int) -> Int { zone.moment(day: day + 1, second: 0) }

  /// Who refers to whom, for those who ask for statements.
  var statementSources: StatementSources {
    statements.withLock { known in
      if let known { return known }
      let sources = StatementSources(catalog)
      known = sources
      return sources
    }
  }

  /// What learners hold, for those who make their reports: all of it, if somebody has gathered it.
  var heldCertificates: HeldCertificates {
    if let known = held.withLock({ $0 }) { return known }
    let found = HeldCertificates(self)
    held.withLock { $0 = found }
    return found
  }

  /// Reads rows, too, before the first report asks.
  func gatherCertificates(_ rows: StreamedRows, jobs: Int) async {
    let found = await HeldCertificates(self, rows, jobs: jobs)
    held.withLock { $0 = found }
  }

  /// Tells the states of a picture's file apart.
  func state(ofPicture path: String) -> UInt64 {
    pictureStates.withLock { states in
      if let known = states[path] { return known }
      var bytes: [UInt8] = []
      let state =
        (try? FileSystem.read(shop.file(ofPicture: path), into: &bytes)) == nil
        ? 0 : Fingerprint.of(bytes.span)
      states[path] = state
      return state
    }
  }
}

/// What the site has decided about certificates.
struct IssuingRules: Sendable {
  enum HolderName: String, Sendable {
    case full, masked, hidden
  }

  let publishes: Bool
  let holderName: HolderName
  let canBeFound: Bool
  let publishesGrades: Bool
  /// Of the picture beside each certificate; nothing for none.
  let dotsPerInch: Int?

  init(_ catalog: Catalog) {
    let site = catalog.all("site").first
    let certificates = site?["certificates"]
    publishes = site?["privacy"]?["publish_certificates"]?.boolean ?? false
    holderName = site?["privacy"]?["holder_name"]?.text.flatMap { HolderName(rawValue: $0) } ?? .full
    // Where pages hide who holds a certificate, guessing must not tell it either.
    canBeFound = publishes && holderName != .hidden && certificates?["find_by_name"]?.boolean ?? true
    publishesGrades = certificates?["publish_grades"]?.boolean ?? false
    let dots = Int(certificates?["picture_dpi"]?.integer ?? 150)
    dotsPerInch = dots > 0 ? dots : nil
  }
}

/// Which design a certificate has: the one that it names, or the default one of its type.
struct DesignChoice: Sendable {
  private var byType: [String: EntryID] = [:]
  private var forAll: EntryID?

  init(_ catalog: Catalog) {
    for template in catalog.visible("certificate_templates") where template["is_default"]?.boolean == true {
      if let type = template["type"]?.text {
        if byType[type] == nil { byType[type] = template.id }
      } else if forAll == nil {
        forAll = template.id
      }
    }
  }

  func design(of certificate: Record, type: String) -> EntryID? {
    certificate["template"]?.target?.id ?? byType[type] ?? forAll
  }
}
