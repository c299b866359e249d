import Diagnostics
import Liquid
import Localization
import Names

/// libFuzzer's entrance: the first byte chooses how the others are compiled and rendered.
@_cdecl("LLVMFuzzerTestOneInput")
public func renderAnything(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  Attempt(choices: first).run(Array(bytes.dropFirst()))
  return 0
}

/// One way to treat a template. Digits as first bytes keep the files of the corpus readable.
struct Attempt {
  static let modes: [ParsingMode] = [.lax, .strict, .strict2, .checked]
  static let limits = RenderLimits(
    renderScore: 4_000, renderLength: 40_000, assignScore: 40_000, steps: 4_000)

  let choices: UInt8
  var mode: ParsingMode { Self.modes[Int(choices & 3)] }
  var escapesHTML: Bool { choices & 4 != 0 }
  /// With Lectern's filters, and complaints about names that there are not.
  var isOurs: Bool { choices & 8 != 0 || mode == .checked }

  func run(_ text: [UInt8]) {
    var settings = CompilerSettings(mode: mode, filters: isOurs ? .extended : .standard)
    settings.escapesHTML = escapesHTML
    settings.file = SourceID(index: 0)
    let library = TemplateLibrary(settings: settings, names: { ["self", "card", "frame"] }) { name in
      name == "self"
        ? TemplateSource(text: text) : Surroundings.partials[name].map { TemplateSource(text: $0) }
    }
    do throws(SyntaxFault) {
      render(try Template.compile(text, settings), library, source: text)
    } catch {
      checkPlaces([error.diagnostic(in: settings.file)], within: text.count)
    }
  }

  private func render(_ template: Template, _ library: TemplateLibrary, source: [UInt8]) {
    var options = RenderOptions(context: Surroundings.context(escapesHTML: escapesHTML))
    options.limits = Self.limits
    options.strictVariables = isOurs
    options.strictFilters = isOurs
    var output = OutputBuffer()
    let result = Renderer.render(
      template, in: library, with: [Surroundings.globals], options: options, into: &output)
    checkPlaces(ContextLint.check(template) + template.diagnostics + result.diagnostics, within: source.count)
    for fault in result.errors { precondition(!fault.description.isEmpty) }
    precondition(output.bytes.count <= 4_000_000, "the limit of output does not hold")
  }

  /// Partials have no file here, so that every place is one of the template itself.
  private func checkPlaces(_ diagnostics: [Diagnostic], within count: Int) {
    for diagnostic in diagnostics {
      guard let range = diagnostic.range else { continue }
      precondition(range.lower <= range.upper && range.upper <= count)
    }
  }
}

/// What templates find around them: every kind of value, and partials that use each other.
enum Surroundings {
  static let partials: [String: [UInt8]] = [
    "card": "[{{ card }}{{ card.title }}{{ forloop.index }}]", "again": "{% include 'again' %}",
    "stop": "a{% break %}b", "broken": "x{% if %}", "frame": "<{% block body %}b{% endblock %}>",
    "inner": "{% layout 'frame' %}{% block body %}{{ super }}!{% endblock %}",
    "box": "({{ content }}{{ a }})", "sets": "{% assign z = a %}{% increment c %}{% cycle 1, 2 %}",
  ].mapValues { Array($0.utf8) }

  static let globals: TemplateValue = map(
    ("n", .nothing), ("t", .boolean(true)), ("f", .boolean(false)), ("i", .integer(7)),
    ("lo", .integer(.min)), ("hi", .integer(.max)), ("big", .bigInteger(.power(ofTen: 25))),
    ("d", .float(1.5)), ("inf", .float(.infinity)), ("nan", .float(.nan)), ("s", .text("a <b> & 'c'")),
    ("u", .text("é日👍\u{301}")), ("day", .text("2024-02-29 12:30")), ("html", .markup("<b>x</b>")),
    ("l", .list([.integer(3), .text("b"), .nothing, .list([.integer(1)])])),
    ("r", .range(1, 5)), ("wide", .range(.min, .max)), ("m", map(("a", .integer(1)), ("title", .text("T")))),
    ("rows", .list([map(("a", .integer(2))), map(("a", .integer(1)))])), ("o", .object(Thing())),
    ("money", dinars),
    ("dec", .quantity(.decimal(coefficient: .min, scale: 18))),
    ("rate", .quantity(.rate(basisPoints: 1_250))),
    ("span", .quantity(.duration(seconds: 5_400))), ("at", .quantity(.moment(-1))),
    ("date", .quantity(.day(19_000))), ("time", .quantity(.time(86_399))), ("e", .empty), ("b", .blank))

  private static let dinars: TemplateValue =
    CurrencyUnit("KWD", digits: 3).map { .quantity(.money(minorUnits: -14_900, $0)) } ?? .nothing

  private static func map(_ members: (String, TemplateValue)...) -> TemplateValue {
    .map(TemplateMap(members))
  }

  static func context(escapesHTML: Bool) -> FilterContext {
    FilterContext(
      now: 1_700_000_000, escapesHTML: escapesHTML, timeZone: "Asia/Riyadh",
      localizer: Localizer(locale: arabic, phrases: Words(), minorDigits: { $0 == "KWD" ? 3 : 2 }))
  }

  private static let arabic = FormattingLocale(language: "ar", region: "EG", digits: .arabic) ?? .english
}

/// An object that is a list, too, and holds itself.
struct Thing: TemplateObject {
  var memberNames: [String] { ["title", "self"] }
  var itemCount: Int? { 3 }
  var identity: String? { "thing" }
  var printed: TemplateValue { .text("<thing>") }
  func item(at index: Int) -> TemplateValue { .integer(index) }
  func member(_ name: Name) -> TemplateValue? {
    switch name {
    case .title: .text("Thing")
    case "self": .object(self)
    default: nil
    }
  }
}

struct Words: PhraseBook {
  let keys = ["hello", "lessons"]
  func phrase(_ key: String) -> Phrase? {
    switch key {
    case "hello": .text("Hello {{ name }}")
    case "lessons": .plural([.one: "one", .other: "{{ count }} lessons"])
    default: nil
    }
  }
}
