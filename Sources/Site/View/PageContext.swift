import Content
import Diagnostics
import Liquid
import Localization

/// What every value of a page knows: the site that it comes from, the language that it is shown in,
/// and where to note what the page reads.
final class PageContext: Sendable {
  let website: Website
  let bench: Workbench
  /// The number of the page's language among the site's.
  let languageNumber: Int
  let language: String
  private let knownAddresses: KnownAddresses
  /// The fragments that are being made, outermost first.
  let openFragments: [String]
  /// What is asked is printed: addresses are whole, and pictures are files.
  let isOnPaper: Bool

  init(
    _ website: Website, language: Int, on bench: Workbench, openFragments: [String] = [],
    isOnPaper: Bool = false
  ) {
    self.website = website
    self.bench = bench
    languageNumber = language
    self.language = website.addresses.languages[language]
    knownAddresses = website.knownAddresses
    self.openFragments = openFragments
    self.isOnPaper = isOnPaper
  }

  var catalog: Catalog { website.catalog }

  func note(_ kind: Read.Kind, _ name: Name = .none, of record: PublicRecord? = nil) {
    bench.note(Read(kind, name, of: record?.id, language: languageNumber))
  }

  /// Whether the site makes pages of a kind. A template that comes or goes brings or takes the page that others lead
  /// to: whatever a page shows asks here, so that it is made again then.
  func makes(_ kind: PageKind) -> Bool {
    note(.items, Name(kind.name + "#made"))
    return website.makes(kind)
  }

  /// The address of an entry's page in the language of this one; nothing for entries without one.
  func address(of record: PublicRecord) -> String? {
    knownAddresses.address(of: record, language: languageNumber)
  }

  /// An address of the site as it is told: nobody can follow half of one from a paper.
  func told(_ address: String) -> String { isOnPaper ? website.addresses.origin + address : address }

  /// How a page is rendered: what nobody knows is a mistake, and complaints say what the page is about.
  func renderOptions(about record: PublicRecord? = nil, escapesHTML: Bool = true) -> RenderOptions {
    var context = website.filterContext(languageNumber)
    context.escapesHTML = escapesHTML
    context.localizer.phrases = CatalogPhrases(page: self)
    context.localizer.inLanguage = { [website, bench] in
      guard let number = website.addresses.languages.firstIndex(of: $0) else { return nil }
      var other = website.filterContext(number).localizer
      other.phrases = CatalogPhrases(page: PageContext(website, language: number, on: bench))
      return other
    }
    context.host = self
    context.observer = PageObserver(page: self)
    var options = RenderOptions(context: context)
    options.strictVariables = true
    options.nothingHasMembers = true
    options.strictFilters = true
    options.limits = .generous
    options.fragments = self
    options.subject = record.map {
      Diagnostic.Note("while rendering `\($0.collection)/\($0.slug)`", at: $0.place)
    }
    return options
  }
}

/// Notes what a render reads besides the catalogue.
private struct PageObserver: RenderObserver {
  let page: PageContext

  func didUse(template name: String) { page.note(.template, Name(name)) }
  func didPrint(_ phrase: ClockPhrase) { page.note(.clock, Name(phrase.key)) }
}

/// The words of the interface as the content folder tells them.
struct CatalogPhrases: PhraseBook {
  let page: PageContext

  func phrase(_ key: String) -> Phrase? {
    let name = Name(key)
    page.note(.phrase, name)
    return SpokenPhrases.phrase(name, in: page.language, page.catalog.translations)
  }

  var keys: [String] { page.catalog.translations.keys }
}
