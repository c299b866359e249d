import Content
import Diagnostics
import Liquid
import Localization
import PDF
import Platform
import TestSupport
import Testing

@testable import Documents
@testable import Typesetting

@Suite struct `Designs of certificates` {
  private struct Loaded {
    let template: DocumentTemplate
    let diagnostics: [Diagnostic]
    let marked: MarkedText

    func made(_ values: [(String, TemplateValue)] = Self.values) -> MadePaper {
      let filters = FilterContext(now: 1_780_272_000, escapesHTML: false)
      var context = PaperContext(values: [.map(TemplateMap(values))], filters: filters, language: "en")
      context.picture = { PaperPicture(number: $0.utf8.count, width: .points(100), height: .points(50)) }
      context.qr = { _ in Bitmap(width: 1, height: 1, rows: [0x80]) }
      return template.make(context)
    }

    static let values: [(String, TemplateValue)] = CertificateTokens.names.map { ($0, .text("[\($0)]")) }
  }

  private static func load(_ text: String, language: String = "en") async throws -> [Loaded] {
    let marked = MarkedText(text)
    let fixture = ContentFixture("== certificate_templates.yaml\n" + text)
    let catalog = await fixture.check().catalog
    let settings = TemplateSettings(families: ["EB Garamond", "Inter", "Amiri"])
    return catalog.all("certificate_templates").map { record in
      let loaded = DocumentTemplate.certificate(record, language: language, settings: settings) { _ in
        marked.bytes + [0x0A]
      }
      return Loaded(template: loaded.value, diagnostics: loaded.diagnostics, marked: marked)
    }
  }

  private static let head = """
    - slug: a
      name: A
      orientation: landscape
      size: A4
      is_default: true

    """

  @Test func `elements stand at their places and stay there`() async throws {
    let loaded = try #require(
      try await Self.load(
        Self.head + """
            background_image: /media/back.svg
            background_color: "#FBF8F2"
            elements:
              - {kind: text, x: 30, y: 80.5, w: 237, h: 14, text: "*{{student_name}}*", font: serif, size: 28, color: "#16262B", align: center}
              - {kind: text, x: 30, y: 100, w: 100, h: 5, text: شهادة, align: left, lang: ar}
              - {kind: line, x: 10, y: 20, w: 60, h: 0, color: "#8F4F12"}
              - {kind: rect, x: 0, y: 0, w: 297, h: 7, color: "#0F4C5C"}
              - {kind: image, x: 10, y: 10, w: 20, h: 20, image: /media/mark.svg}
              - {kind: qr, x: 200, y: 100, w: 30, h: 28, text: "{{verification_url}}"}
              - {kind: signature, x: 34, y: 148, w: 62, h: 20, text: "{{issued_by}}"}
          """
      ).first)
    #expect(loaded.diagnostics == [])
    let section = loaded.made().manuscript.sections[0]
    #expect(
      section.blocks.map { $0.outline("") }.joined() == """
        text *[student_name]*
        text شهادة
        rule (decoration)
        group (decoration)
        picture - (decoration)
        bitmap [verification_url]
        text /[issued_by]/

        """)
    let places = section.blocks.compactMap(\.style.place)
    #expect(places.count == 7 && places.allSatisfy(\.isPhysical))
    #expect(
      places[0].box
        == Box(
          x: .millimetres(30), y: .millimetres(80.5), width: .millimetres(237), height: .millimetres(14)))
    guard case .text(let arabic) = section.blocks[1].content,
      case .text(let name) = section.blocks[0].content,
      case .picture(let picture) = section.blocks[4].content,
      case .bitmap(let code) = section.blocks[5].content
    else { return #expect(Bool(false)) }
    #expect(arabic.alignment == .end && arabic.style.direction == .rightToLeft)
    #expect(name.text.styled.styles[0].families == ["EB Garamond", "Amiri"])
    #expect(name.text.styled.styles[0].size == .points(28))
    #expect(picture.width == .length(.millimetres(20)))
    #expect(abs((picture.height ?? .zero).units - Length.millimetres(10).units) <= 1)
    #expect(code.size == .millimetres(28))
    #expect(section.design.right.width == .millimetres(297))
    #expect(section.design.right.backdrop.count == 1)
    #expect(loaded.template.blocks.map(\.isConstant) == [false, true, true, true, true, false, false])
  }

  @Test func `the small HTML becomes paragraphs between the elements`() async throws {
    let loaded = try #require(
      try await Self.load(
        Self.head + """
            html_content: |
              <div align="center">
                <h1 class="title">Licence &amp; more</h1>
                <p>from <strong>{{issue_date}}</strong> on.<br>
                <em>Whoever  teaches</em> learns.</p>
                <img src="/media/x.svg" alt="Seal">
              </div>
            styles:
              title: {font: serif, size: 32, align: left}
            elements:
              - {kind: rect, x: 0, y: 0, w: 297, h: 40}
              - {kind: rect, x: 0, y: 150, w: 297, h: 10}
          """
      ).first)
    #expect(loaded.diagnostics == [])
    let blocks = loaded.made().manuscript.sections[0].blocks
    #expect(
      blocks[0].outline("") == """
        group
          heading1 Licence & more
          text from *[issue_date]* on.⏎/Whoever teaches/ learns.
          picture Seal

        """)
    #expect(blocks[0].style.place?.box.y == .millimetres(40))
    #expect(blocks[0].style.place?.box.height == .millimetres(110))
    #expect(blocks[0].style.place?.vertical == .middle)
    guard case .group(let inner) = blocks[0].content, case .text(let title) = inner[0].content,
      case .text(let words) = inner[1].content
    else { return #expect(Bool(false)) }
    #expect(title.alignment == .start && title.text.styled.styles[0].size == .points(32))
    #expect(words.alignment == .center)
  }

  @Test func `slips in the HTML, fonts and filters are shown where they are`() async throws {
    let text =
      Self.head + """
          html_content: |
            <p class="quiet">One</p>
            <center>Two</center>
            <p onclick="x">{{ issue_date | dat }}</p>
          styles:
            quite: {size: 12}
          elements:
            - {kind: text, x: 1, y: 1, w: 9, h: 9, text: "A {{ grade | 1️⃣upcas }}", font: 2️⃣EB Garamnd}
        """
    let loaded = try #require(try await Self.load(text).first)
    let source = loaded.marked.text
    func offset(_ words: String) -> UInt32 {
      UInt32(
        source.utf8.count - source.split(separator: words, maxSplits: 1)[1].utf8.count - words.utf8.count)
    }
    let found = loaded.diagnostics.map { "\($0.id.label) at \($0.range?.lower ?? 0)" }
    #expect(
      found == [
        "V-72 certificate-html at \(offset("<p class"))", "V-72 certificate-html at \(offset("<center>"))",
        "V-72 certificate-html at \(offset("<p onclick"))", "V-72 unknown-filter at \(offset("dat }}"))",
        "V-72 unknown-filter at \(loaded.marked.offsets["1️⃣"] ?? 0)",
        "V-72 unknown-font at \(loaded.marked.offsets["2️⃣"] ?? 0)",
      ])
    #expect(loaded.diagnostics[0].label == "did you mean `quite`?")
  }

  @Test(arguments: [
    "<", "<p", "<p class='", "</p></div>", "<p><p><p>", "{{", "<p>{{ grade", "<br><br>", "<img>",
    "<!-- x -->",
    "<h1></h1>", "a < b", "<p a=b=c/>",
  ])
  func `broken HTML gives a result`(_ html: String) async throws {
    let quoted = html.replacing("'", with: "''")
    for loaded in try await Self.load(Self.head + "  html_content: '\(quoted)'\n") {
      _ = loaded.made().manuscript.outline
    }
  }

  @Test func `long and hostile texts end soon`() async throws {
    for text in [String(repeating: "<p", count: 50_000), String(repeating: "{{a}}<br>", count: 3_000)] {
      for loaded in try await Self.load(Self.head + "  html_content: '\(text)'\n") { _ = loaded.made() }
    }
  }

  @Test func `without its file a design is read all the same`() async throws {
    let text = Self.head + "  elements: [{kind: text, x: 1, y: 1, w: 9, h: 9, text: '{{ grade | upcas }}'}]\n"
    let catalog = await ContentFixture("== certificate_templates.yaml\n" + text).check().catalog
    let record = try #require(catalog.all("certificate_templates").first)
    for source: [UInt8]? in [nil, []] {
      let loaded = DocumentTemplate.certificate(record, language: "ar") { _ in source }
      #expect(loaded.diagnostics.map(\.id.name) == ["unknown-filter"])
      #expect(loaded.diagnostics.first?.range == record["elements"]?.list.first?["text"]?.place)
    }
  }

  @Test func `the demo's own designs are right`() async throws {
    // Those that name a finished design say nothing themselves, and come last.
    let told = try Checkout.text("Content/certificate_templates.yaml")
    let own = told.prefix(upTo: try #require(told.firstRange(of: "\n- slug: classic\n")).lowerBound)
    let all = try await Self.load(String(own) + "\n")
    #expect(all.count == 4)
    for loaded in all {
      #expect(loaded.diagnostics == [])
      let made = loaded.made()
      #expect(made.diagnostics == [])
      #expect(made.manuscript.sections[0].blocks.count > 8)
    }
  }
}
