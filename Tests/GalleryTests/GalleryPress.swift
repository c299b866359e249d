import Content
import Diagnostics
import Documents
import Fonts
import Foundation
import Hyphenation
import Liquid
import PDF
import Site
import TestSupport

@testable import Printing

/// Prints cases; what can be shared is read once for all of them.
enum GalleryPress {
  struct Paper {
    /// Nothing if the template cannot be used at all.
    var set: PaperPress.SetPaper?
    var pdf: [UInt8] = []
    var hasErrors = false
    /// The same paper as two of many, one after the other.
    var ofMany: [[UInt8]] = []
    var problems: String
  }

  static let date = Timestamp(seconds: 1_780_272_000)
  private static let fonts = Result { try FontLibrary() }
  private static let hyphenation = HyphenationLibrary()

  /// The demo's own, so that designs speak as on its site.
  private static let translations: Translations = {
    var sources = SourceMap()
    return Translations.load(Checkout.path + "/Content/translations", sources: &sources).value
  }()

  private struct Loaded {
    var template: DocumentTemplate
    var diagnostics: [Diagnostic]
    var sources: SourceMap
  }

  static func print(_ item: GalleryCase) async throws -> Paper {
    let fonts = try fonts.get()
    let shelf = PictureShelf { item.file($0) }
    var settings = TemplateSettings(families: fonts.families) { shelf.problem($0) }
    settings.paper = item.design.flatMap { PaperChoice($0.paper) }
    settings.folder = item.design?.folder ?? ""
    let loaded = try await load(item, settings)
    let loading = DiagnosticReport(loaded.diagnostics, sources: loaded.sources)
    if loading.errorCount > 0 { return Paper(hasErrors: true, problems: problems(loading)) }
    let context = try context(item)
    let press = try PaperPress(loaded.template, fonts, hyphenation, shelf)
    let set = try press.set(context, at: date)
    let report = DiagnosticReport(loaded.diagnostics + set.diagnostics, sources: loaded.sources)
    var paper = Paper(set: set, hasErrors: report.errorCount > 0, problems: problems(report))
    paper.pdf = try press.print(context, at: date).pdf
    paper.ofMany = try (0..<2).map { _ in try press.printOfMany(context, at: date).pdf }
    return paper
  }

  private static func load(_ item: GalleryCase, _ settings: TemplateSettings) async throws -> Loaded {
    guard let source = item.template else { return try await certificate(item.name, settings) }
    var sources = SourceMap()
    let file = sources.add(path: item.name + ".yaml", text: source)
    let checked = DocumentTemplate.load(source, file: file, settings: settings)
    return Loaded(template: checked.value, diagnostics: checked.diagnostics, sources: sources)
  }

  private struct NoSuchDesign: Error { let name: String }

  private static func certificate(_ name: String, _ settings: TemplateSettings) async throws -> Loaded {
    let item = GalleryCase(group: "certificates", name: name)
    let designs = item.file("/certificate_templates.yaml") ?? []
    let fixture = ContentFixture(
      "== certificate_templates.yaml\n" + String(decoding: designs, as: UTF8.self))
    let catalog = await fixture.check().catalog
    let slug = String(name.split(separator: ".")[0])
    guard let record = catalog.all("certificate_templates").first(where: { $0.slug == slug }) else {
      throw NoSuchDesign(name: name)
    }
    let checked = DocumentTemplate.certificate(record, language: "en", settings: settings)
    return Loaded(template: checked.value, diagnostics: checked.diagnostics, sources: catalog.sources)
  }

  private static func context(_ item: GalleryCase) throws -> PaperContext {
    var values = TemplateMap()
    if let markdown = item.markdown { values = TemplateMap([("text", .text(markdown))]) }
    if let bytes = item.values, case .map(let map) = try Self.values(bytes) { values = map }
    var filters = FilterContext(now: Int(date.seconds), escapesHTML: false)
    let language = item.design?.language ?? "en"
    filters.localizer = Localizer(language, translations) ?? .english
    return PaperContext(values: [.map(values)], filters: filters, language: language)
  }

  private static func values(_ json: [UInt8]) throws -> TemplateValue {
    try JSONDecoder().decode(ValueOfCase.self, from: Data(json)).value
  }

  private static func problems(_ report: DiagnosticReport) -> String {
    report.diagnostics.map { problem in
      let place = problem.range.map { " at \($0.lower)" } ?? ""
      return "\(problem.severity) \(problem.id.name)\(place): \(problem.summary)\n"
    }.joined()
  }
}

/// A value of a case, as templates take it; a map of cents is an amount.
private struct ValueOfCase: Decodable {
  let value: TemplateValue

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if let flag = try? box.decode(Bool.self) {
      value = .boolean(flag)
    } else if let number = try? box.decode(Int.self) {
      value = .integer(number)
    } else if let number = try? box.decode(Double.self) {
      value = .float(number)
    } else if let text = try? box.decode(String.self) {
      value = .text(text)
    } else if let list = try? box.decode([ValueOfCase].self) {
      value = .list(list.map(\.value))
    } else if let map = try? box.decode([String: ValueOfCase].self) {
      value =
        Self.amount(map["cents"]?.value)
        ?? .map(
          TemplateMap(map.sorted { $0.key < $1.key }.map { ($0.key, $0.value.value) }))
    } else {
      value = .nothing
    }
  }

  private static func amount(_ cents: TemplateValue?) -> TemplateValue? {
    guard case .integer(let cents)? = cents, let unit = CurrencyUnit("USD", digits: 2) else { return nil }
    return .quantity(.money(minorUnits: Int64(cents), unit))
  }
}
