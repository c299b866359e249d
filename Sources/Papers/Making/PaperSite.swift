import Content
import Diagnostics
import Fonts
import Liquid
import Localization
import Platform
import Printing
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
  private let content: String
  private let templates: String
  private let zone: TimeZone
  private let shop = Mutex<Result<PrintShop, FontProblem>?>(nil)
  private let spoken = Mutex<[String: FilterContext]>([:])
  private let pictureStates = Mutex<[String: UInt64]>([:])
  private let statements = Mutex<StatementSources?>(nil)

  init(_ website: Website, content: String, templates: String, secret: [UInt8], numbers: NumberBook) {
    self.website = website
    catalog = website.catalog
    self.content = content
    self.templates = templates
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

  /// Fonts, designs and pictures, when the first paper is printed.
  func openShop() throws(FontProblem) -> PrintShop {
    let opened = shop.withLock { shop in
      if let shop { return shop }
      let result = Result { () throws(FontProblem) in
        let fonts = try FontLibrary()
        let shelf = PictureShelf(templates: templates + "/documents", content: content)
        let designs = PaperDesigns(
          catalog, folder: templates + "/documents", families: fonts.families, shelf: shelf,
          sources: website.sources)
        return PrintShop(designs, fonts, shelf)
      }
      shop = result
      return result
    }
    return try opened.get()
  }

  /// The shop, if anything was printed.
  var openedShop: PrintShop? { shop.withLock { shop in try? shop?.get() } }

  /// Tells the states of a picture's file apart.
  func state(ofPicture path: String) -> UInt64 {
    pictureStates.withLock { states in
      if let known = states[path] { return known }
      var bytes: [UInt8] = []
      let file = path.hasPrefix("/") ? content + path : templates + "/documents/" + path
      let state = (try? FileSystem.read(file, into: &bytes)) == nil ? 0 : Fingerprint.of(bytes.span)
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
