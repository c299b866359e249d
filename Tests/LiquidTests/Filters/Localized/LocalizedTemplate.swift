import Localization

@testable import Liquid

/// What a template prints in a language, with an amount of every kind at hand; invisible characters
/// are spelled out.
func localized(
  _ template: String, _ language: String, digits: FormattingLocale.Digits? = nil, escapesHTML: Bool = false
) throws -> String {
  var settings = CompilerSettings(mode: .lax, filters: .extended)
  settings.showsLines = false
  settings.escapesHTML = escapesHTML
  let compiled = try TemplateCompiler.compile(Array(template.utf8), settings)
  let localizer = localizer(language, digits: digits) ?? .english
  let context = FilterContext(
    now: 1_700_000_000, escapesHTML: escapesHTML, timeZone: "Asia/Riyadh", localizer: localizer)
  var output = OutputBuffer()
  _ = Renderer.render(
    compiled, in: TemplateLibrary([:], settings: settings), with: [.map(TemplateMap(quantities))],
    options: RenderOptions(context: context), into: &output)
  return String(decoding: output.bytes, as: UTF8.self).unicodeScalars.map { scalar in
    invisible[scalar] ?? String(scalar)
  }.joined()
}

private func localizer(_ language: String, digits: FormattingLocale.Digits? = nil) -> Localizer? {
  guard let locale = FormattingLocale(language: language, digits: digits) else { return nil }
  return Localizer(
    locale: locale, phrases: language == "ar" ? TestPhrases.arabic : TestPhrases.english,
    minorDigits: { ["USD": 2, "KWD": 3, "JPY": 0][$0] }, inLanguage: { localizer($0) })
}

private let invisible: [Unicode.Scalar: String] = [
  "\u{A0}": "<NBSP>", "\u{200F}": "<RLM>", "\u{200E}": "<LRM>", "\u{61C}": "<ALM>", "\u{202F}": "<NNBSP>",
]

private let quantities: [(String, TemplateValue)] = [
  ("price", money(14_950, "USD", 2)),
  ("dinars", money(1_234_567, "KWD", 3)),
  ("debt", money(-5, "USD", 2)),
  ("rating", .quantity(.decimal(coefficient: 48, scale: 1))),
  ("share", .quantity(.rate(basisPoints: 7_050))), ("length", .quantity(.duration(seconds: 5_400))),
  // 10 March 2026, 17:05 UTC.
  ("moment", .quantity(.moment(1_773_162_300))), ("day", .quantity(.day(20_522))),
  ("time", .quantity(.time(34_200))), ("name", .text("<Ada>")), ("html", .markup("<b>x</b>")),
  ("words", .list([.text("ا"), .text("ب"), .text("ج")])),
  ("names", .list([.text("Zoë"), .text("élan"), .text("Eve"), .text("item 10"), .text("item 9")])),
]

struct TestPhrases: PhraseBook {
  let phrases: [String: Phrase]

  func phrase(_ key: String) -> Phrase? { phrases[key] }
  var keys: [String] { phrases.keys.sorted() }

  static let english = TestPhrases(phrases: [
    "by": .text("By {name} & others"),
    "lessons": .plural([.one: "{count} lesson", .other: "{count} lessons"]),
  ])

  static let arabic = TestPhrases(phrases: [
    "by": .text("بقلم {name}"),
    "lessons": .plural([
      .zero: "لا دروس", .one: "درس واحد", .two: "درسان", .few: "{count} دروس", .many: "{count} درسًا",
      .other: "{count} درس",
    ]),
  ])
}

private func money(_ minorUnits: Int64, _ code: String, _ digits: Int) -> TemplateValue {
  CurrencyUnit(code, digits: digits).map { .quantity(.money(minorUnits: minorUnits, $0)) } ?? .nothing
}
