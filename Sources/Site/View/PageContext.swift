public import Content
import Diagnostics
public import Liquid
import Localization

/// What every value of a page knows: the catalogue that it comes from, and the language that it is
/// shown in.
public final class PageContext: Sendable {
  public let catalog: Catalog
  public let language: String
  public let localizer: Localizer
  let bench: Workbench

  public init(_ catalog: Catalog, language: String, on bench: Workbench = Workbench()) {
    self.catalog = catalog
    self.language = language
    self.bench = bench
    localizer = Localizer(
      locale: FormattingLocale(language: language) ?? .english,
      phrases: CatalogPhrases(translations: catalog.translations, language: language),
      minorDigits: { code in
        Currency.codes.contains(code) ? Currency(code).map { Int($0.minorDigits) } : nil
      })
  }

  /// How a page is rendered: what nobody knows is a mistake, and complaints say what the page is about.
  public func renderOptions(about record: PublicRecord? = nil, escapesHTML: Bool = true) -> RenderOptions {
    var options = RenderOptions(
      context: FilterContext(
        now: catalog.now, escapesHTML: escapesHTML, timeZone: catalog.settings.timeZone, localizer: localizer)
    )
    options.strictVariables = true
    options.nothingHasMembers = true
    options.strictFilters = true
    options.limits = .generous
    options.subject = record.map {
      Diagnostic.Note("while rendering `\($0.collection)/\($0.slug)`", at: $0.place)
    }
    return options
  }
}

/// The words of the interface as the content folder tells them.
struct CatalogPhrases: PhraseBook {
  let translations: Translations
  let language: String

  func phrase(_ key: String) -> Phrase? {
    switch translations[Name(key), in: language] {
    case nil: nil
    case .text(let text): .text(text)
    case .plural(let forms):
      .plural(
        Dictionary(
          forms.compactMap { form, text in PluralCategory(rawValue: form.rawValue).map { ($0, text) } },
          uniquingKeysWith: { first, _ in first }))
    }
  }

  var keys: [String] { translations.keys }
}
