import Diagnostics
import Liquid
import Localization
import PDF
import TestSupport
import Typesetting

@testable import Documents

/// A template as text, with markers where complaints are expected.
struct TemplateFixture {
  let marked: MarkedText
  let template: DocumentTemplate
  let diagnostics: [Diagnostic]

  static let families = ["EB Garamond", "Amiri", "Inter", "Noto Sans Mono"]

  init(_ text: String, families: [String]? = Self.families, paper: PaperChoice? = nil) {
    marked = MarkedText(text)
    let settings = TemplateSettings(
      families: families, paper: paper,
      pictureProblem: { $0 == "missing.svg" ? "there is no such file" : nil })
    let loaded = DocumentTemplate.load(marked.bytes, file: SourceID(index: 0), settings: settings)
    template = loaded.value
    diagnostics = loaded.diagnostics
  }

  /// Name and marker of each complaint, in the order of the places.
  var findings: [String] { findings(diagnostics) }

  func findings(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.sorted { ($0.range?.lower ?? 0) < ($1.range?.lower ?? 0) }.map { diagnostic in
      let place = diagnostic.range.map { range in
        marked.offsets.first { $0.value == Int(range.lower) }?.key ?? "\(range.lower)"
      }
      return "\(diagnostic.id.name) at \(place ?? "nowhere")"
    }
  }

  /// The document that it makes of values.
  func make(
    _ values: [(String, TemplateValue)] = [], language: String = "en",
    _ change: (inout PaperContext) -> Void = { _ in }
  ) -> MadePaper {
    var filters = FilterContext(now: 1_780_272_000, escapesHTML: true)
    filters.localizer = Localizer(locale: FormattingLocale(language: language) ?? .english)
    var context = PaperContext(
      values: [.map(TemplateMap(values))], filters: filters, language: language,
      subject: Diagnostic.Note("while making `certificates/CERT-1`"))
    context.picture = { path in
      path.hasPrefix("missing")
        ? nil : PaperPicture(number: path.utf8.count, width: .points(100), height: .points(50))
    }
    context.qr = { $0.utf8.count > 100 ? nil : Bitmap(width: 1, height: 1, rows: [0x80]) }
    change(&context)
    return template.make(context)
  }

  /// The document in words; complaints stand below it.
  func said(
    _ values: [(String, TemplateValue)] = [], language: String = "en",
    _ change: (inout PaperContext) -> Void = { _ in }
  ) -> String {
    let made = make(values, language: language, change)
    let complaints = (diagnostics + made.diagnostics).map { "! \($0.id.name): \($0.summary)\n" }
    return made.manuscript.outline + complaints.joined()
  }
}

extension TemplateValue {
  static func object(_ members: (String, TemplateValue)...) -> TemplateValue { .map(TemplateMap(members)) }
}
