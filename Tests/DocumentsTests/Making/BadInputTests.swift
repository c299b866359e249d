import Diagnostics
import Liquid
import TestSupport
import Testing

@testable import Documents
@testable import Typesetting

@Suite struct `Bad input of documents` {
  @Test func `pictures and codes that cannot be are told`() {
    let fixture = TemplateFixture(
      """
      blocks:
        - image: 1️⃣"{{ path }}"
        - qr: 2️⃣"{{ long }}"
        - qr: 3️⃣"{{ empty }}"
      """)
    let made = fixture.make([
      ("path", .text("missing.png")), ("long", .text(String(repeating: "x", count: 101))),
      ("empty", .text("")),
    ])
    #expect(fixture.findings(made.diagnostics) == ["missing-picture at 1️⃣", "bad-qr at 2️⃣", "bad-qr at 3️⃣"])
    #expect(made.diagnostics.allSatisfy { $0.notes.map(\.text) == ["while making `certificates/CERT-1`"] })
  }

  @Test func `what cannot be set is told where it is written`() {
    let fixture = TemplateFixture("blocks:\n  - Fine\n  - box: [2️⃣Long name]\n")
    let made = fixture.make()
    guard case .group(let inner) = made.manuscript.sections[0].blocks[1].content else {
      return #expect(Bool(false))
    }
    let problem = SettingProblem(kind: .missingGlyphs("🦀x"), origin: inner[0].origin)
    let diagnostics = made.diagnostics(for: [problem, SettingProblem(kind: .unsettled, origin: 99)])
    #expect(fixture.findings(diagnostics) == ["unsettled-pages at 0", "missing-glyphs at 2️⃣"])
    #expect(diagnostics[0].summary == "no font has `🦀` (U+1F980), `x` (U+0078)")
  }

  @Test func `the words of private papers are not repeated`() {
    let fixture = TemplateFixture("blocks: [A]")
    let made = fixture.make { $0.hidesValues = true }
    let problems = [
      SettingProblem(kind: .lineTooLong(by: .points(72), text: "Ada Byron"), origin: 1),
      SettingProblem(kind: .missingGlyphs("Ж"), origin: 1),
    ]
    #expect(
      made.diagnostics(for: problems).map(\.summary) == [
        "a line is 25.4 mm too long for its place", "no font has some of its characters",
      ])
  }

  @Test func `lists in lists end somewhere`() {
    let fixture = TemplateFixture(
      "blocks: [{each: (1..2000), blocks: [{each: (1..2000), blocks: [{when: 1 == 2, blocks: []}]}]}]")
    #expect(fixture.make { $0.mostBlocks = 10_000 }.diagnostics.map(\.id.name) == ["template-limit"])
    let long = TemplateFixture("blocks: [{each: (1..99999999999), blocks: [A]}]")
    #expect(long.make().diagnostics.map(\.id.name) == ["template-limit"])
  }

  @Test func `nothing crashes`() {
    let deep = String(repeating: "[", count: 5_000)
    let texts = [
      "", "blocks", "- a", "blocks: \(deep)", "blocks: [{box: \(deep)}]", "\u{0}", "blocks: [{}]",
      "blocks: {}",
      "styles: []\nfonts: 3\npage: []\nblocks: [[]]",
      "page: {size: {width: 1e99mm, height: -1mm}}\nblocks: [A]",
      "blocks: [{text: A, at: {x: 99999pt, width: -5mm}}]", "blocks: [{table: [], rows: []}]",
      "blocks: [{table: [auto], rows: [[]]}]", "blocks: [{columns: []}]", "blocks: [{list: []}]",
      "blocks: [&a {box: *a}]", "a: &a [A, A]\nblocks: [{box: *a}]",
      "styles: {a: {size: 1000000pt}, b: {extends: a, size: 0}}\nblocks: [{text: A, style: b}]",
      "blocks: ['{{']", "blocks: ['{% if %}']", "blocks: ['{{ }}']",
      "blocks: ['[^a]: b', '***', '```', '<b>', '\\']",
      "blocks: [{space: 1e5mm}]", "blocks: [{page_break: page}]", "blocks: [{each: '', blocks: [A]}]",
    ]
    for text in texts {
      _ = TemplateFixture(text).make().manuscript.outline
    }
    let broken = DocumentTemplate.load([0xFF, 0xFE, 0x00], file: SourceID(index: 0))
    #expect(!broken.diagnostics.isEmpty)
  }

  @Test func `a long chain of styles is no danger`() {
    let styles = (1...20_000).map { "  s\($0): {extends: s\($0 - 1)}\n" }.joined()
    let fixture = TemplateFixture("styles:\n  s0: {size: 7pt}\n\(styles)blocks: [{text: A, style: s20000}]\n")
    #expect(fixture.findings == [])
    #expect(fixture.template.sheet.look("s20000").size == .points(7))
  }

  @Test func `random edits of a template never crash`() {
    var random = SeededRandom(seed: 7)
    let good = Array(
      """
      page: {size: A5, margins: 2cm, foot: ["{{ page }}"]}
      styles: {big: {size: 20pt, extends: body}}
      blocks:
        - heading: "A *{{ name }}*"
          style: big
        - each: (1..3)
          as: n
          blocks: [{text: "{{ n }}", at: {x: 1cm, y: 10%, width: 3cm}}]
        - table: [1fr, {align: decimal}]
          rows: [[a, "{{ name }}"], {each: (1..2), cells: [b]}]
      """.utf8)
    for _ in 0..<400 {
      var text = good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text.remove(at: place)
        case 1: text.insert(UInt8.random(in: 0...255, using: &random), at: place)
        default: text[place] = good[Int.random(in: 0..<good.count, using: &random)]
        }
      }
      let loaded = DocumentTemplate.load(text, file: SourceID(index: 0))
      let filters = FilterContext(now: 0, escapesHTML: false)
      let context = PaperContext(values: [], filters: filters, language: "en")
      _ = loaded.value.make(context).manuscript.outline
    }
  }
}
