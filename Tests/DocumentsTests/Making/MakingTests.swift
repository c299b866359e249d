import Diagnostics
import Liquid
import Localization
import PDF
import Testing

@testable import Documents
@testable import Typesetting

@Suite struct `Making documents` {
  private static let courses = TemplateValue.list([
    .object(("title", .text("Swift")), ("price", .text("10.00"))),
    .object(("title", .text("Data")), ("price", .text("7.50"))),
  ])

  @Test func `blocks become what they say`() {
    let fixture = TemplateFixture(
      """
      blocks:
        - heading: Invoice {{ number }}
          anchor: top
        - text: "To **{{ name }}**,\\nsee [the site](https://a.example), *please*"
        - rule: 1pt
        - space: 12pt
        - page_break: page
        - {image: logo.svg, alt: Logo, width: 30mm}
        - {image: logo.svg, caption: Our *logo*}
        - {qr: "https://a.example/{{ number }}", size: 20mm}
        - box: [Inside]
          padding: 2mm
        - columns: [{width: 30%, blocks: [Left]}, [Right]]
        - flow_columns: [Text]
        - contents: 2
        - list: [One, {stack: [Two, Three]}]
          numbering: lower_roman
      """)
    #expect(
      fixture.said([("number", .integer(7)), ("name", .text("Ada"))]) == """
        heading1 Invoice 7 (#top)
        text To *Ada*,⏎see the site, /please/ →https://a.example
        rule
        space 12.0
        picture Logo (breaks:page)
        group
          picture - (decoration)
          text Our /logo/ (caption)
        bitmap https://a.example/7
        group
          text Inside
        columns
          column 30%
            text Left
          column 1fr
            text Right
        flow 2
          text Text
        contents 2
        list
          [i.]
            text One
          [ii.]
            group
              text Two
              text Three

        """)
  }

  @Test func `lists and conditions repeat and leave out`() {
    let fixture = TemplateFixture(
      """
      blocks:
        - each: courses
          as: course
          blocks:
            - text: "{{ forloop.index }} of {{ forloop.length }}: {{ course.title }}"
            - when: forloop.last and course.price != nil
              blocks: [That is all]
              else: [And]
        - each: nothing
          blocks: [Never]
          else: [None]
      """)
    #expect(
      fixture.said([("courses", Self.courses), ("nothing", .list([]))]) == """
        text 1 of 2: Swift
        text And
        text 2 of 2: Data
        text That is all
        text None

        """)
  }

  @Test func `a break before what may be left out stands before whatever comes first`() {
    let fixture = TemplateFixture(
      """
      blocks:
        - Cover
        - page_break: page
        - {when: missing, blocks: [Never]}
        - {when: sheet.pages > 6, blocks: [{text: Contents}]}
        - each: courses
          as: course
          blocks: ["{{ course.title }}"]
      """)
    let values: [(String, TemplateValue)] = [("missing", .nothing), ("courses", Self.courses)]
    #expect(fixture.said(values) == "text Cover\ntext Swift (breaks:page)\ntext Data\n")
    let long = fixture.said(values) { $0.pageCount = 7 }
    #expect(long == "text Cover\ntext Contents (breaks:page)\ntext Swift\ntext Data\n")
  }

  @Test func `a template says who wrote it, and by which words it is found`() {
    let fixture = TemplateFixture(
      """
      author: "{{ name }}"
      keywords: "{{ name }}, , loops , "
      blocks: [A]
      """)
    let made = fixture.make([("name", .text("Ada"))])
    #expect(made.author == "Ada" && made.keywords == ["Ada", "loops"])
    #expect(TemplateFixture("author: ''\nblocks: [A]").make([]).author == nil)
  }

  @Test func `tables have heads, repeated rows, groups and sums`() throws {
    let fixture = TemplateFixture(
      """
      blocks:
        - table:
            - {width: 1fr, head: Course}
            - {width: 30mm, align: decimal, head: "**Price**"}
          rows:
            - {cells: [{text: All of them, span: 2}], keep_with_next: true}
            - each: courses
              as: course
              when: course.title != 'Data'
              cells: ["{{ course.title }}", "{{ course.price }}"]
              subtotals: ["{{ course.price }}"]
          foot:
            - [Total, {blocks: [a, b]}]
          zebra: "#eee"
          carried: {forward: [Carried, {}], brought: [Brought, {}]}
      """)
    #expect(fixture.findings == [])
    #expect(
      fixture.said([("courses", Self.courses)]) == """
        table
          head /Course/ | */Price/*
          row All of them (2)
          row Swift | 10.00
          foot Total | a / b

        """)
    guard
      case .table(let table)? = fixture.make([("courses", Self.courses)]).manuscript.sections[0].blocks.first?
        .content
    else { return #expect(Bool(false)) }
    #expect(
      table.columns == [Table.Column(.share(1), .start), Table.Column(.fixed(.millimetres(30)), .decimal)])
    #expect(table.body.map { $0.background != nil } == [false, true])
    #expect(table.body[0].keepsWithNext)
    #expect(table.body[1].subtotals.map(\.string) == ["10.00"])
    #expect(table.carried?.forward.cells[1].blocks.isEmpty == true)
  }

  @Test func `marks in values are words`() {
    let fixture = TemplateFixture(
      """
      blocks:
        - text: "**{{ name }}** and _{{ name }}_ in [{{ name }}]({{ address }})"
        - text: "{{ name }}"
        - text: "{% capture c %}{{ name }}{% endcapture %}*{{ c }}*"
        - text: |
            {{ lines }}

            - {{ first }}. is no *list*
            # nor a heading
            1. nor a number
      """)
    let name = "*A_b*_c_ [x](y) <i>&amp; `q`\\"
    #expect(
      fixture.said([
        ("name", .text(name)), ("address", .text("https://a.example/x_(1)")),
        ("lines", .text("One\n\n2. Two\r\n")),
        ("first", .text("# 1")),
      ]) == """
        text *\(name)* and /\(name)/ in \(name) →https://a.example/x_(1)
        text \(name)
        text /\(name)/
        text One⏎2. Two⏎- # 1. is no /list/⏎# nor a heading⏎1. nor a number

        """)
  }

  @Test func `footnotes are counted through the document`() {
    let fixture = TemplateFixture(
      """
      blocks:
        - text: Price[^vat] or more[^more]
          notes: {vat: "With *tax*", more: "{{ more }}"}
        - text: Again[^a]
          notes: {a: See above}
      """)
    #expect(
      fixture.said([("more", .text("_not_ less"))]) == """
        text Price^1 or more^2 {text ^1\u{A0}With /tax/} {text ^2\u{A0}_not_ less}
        text Again^3 {text ^3\u{A0}See above}

        """)
  }

  @Test func `a picture with a caption is one figure at one place`() {
    let fixture = TemplateFixture(
      "blocks: [{image: a.svg, caption: A, anchor: fig, at: {x: 1cm, width: 4cm, height: 5cm}, border: 1pt}]")
    let figure = fixture.make().manuscript.sections[0].blocks[0]
    guard case .group(let inner) = figure.content else { return #expect(Bool(false)) }
    #expect(figure.style.place != nil && figure.style.frame.isDrawn && figure.style.anchor == "fig")
    #expect(inner.allSatisfy { $0.style.place == nil && !$0.style.frame.isDrawn && $0.style.anchor == nil })
  }

  @Test func `texts may ask for the page of a name`() {
    let fixture = TemplateFixture("blocks: [{text: 'See page [00](#page:fees).'}]")
    #expect(fixture.said() == "text See page 00. →#fees p.fees\n")
  }

  @Test func `sections stand between the document's own pages`() {
    let fixture = TemplateFixture(
      """
      page: {size: A4, margins: {inner: 30mm, outer: 20mm, top: 10mm, bottom: 10mm}}
      numbering: {style: lower_roman}
      blocks:
        - Before
        - each: "(1..2)"
          as: n
          blocks:
            - section: ["Part {{ n }}"]
              page: {orientation: landscape, first: {margins: 5mm}}
              numbering: decimal
              begins: right
        - After
      """)
    let made = fixture.make()
    #expect(
      made.manuscript.outline == """
        section 1
        text Before
        section 2
        text Part 1
        section 3
        text Part 2
        section 4
        text After

        """)
    let sections = made.manuscript.sections
    #expect(sections.map { $0.design.right.width } == [210, 297, 297, 210].map { .millimetres($0) })
    #expect(sections.map { $0.numbering?.style } == [.lowerRoman, .decimal, .decimal, nil])
    #expect(sections.map(\.breakBefore) == [.page, .right, .right, .page])
    #expect(sections[0].design.left?.margins.start == .millimetres(20))
    #expect(sections[0].design.right.margins.start == .millimetres(30))
    #expect(sections[1].design.first?.margins == Edges(all: .millimetres(5)))
    #expect(sections[0].design.first == nil)
  }

  @Test func `running heads know their page`() {
    let fixture = TemplateFixture(
      """
      page:
        foot: ["Page **{{ page }}** of {{ pages }}, {{ headings[0] }} {{ oops }}"]
      blocks: [Text]
      """)
    let made = fixture.make()
    let facts = PageFacts(
      number: 2, count: 9, label: "ii", lastLabel: "ix", isLeft: true, isFirstOfSection: false,
      isOpening: false, headings: ["Money"])
    let blocks = made.manuscript.sections[0].design.right.foot?.blocks(facts) ?? []
    #expect(blocks.map { $0.outline("") } == ["text Page *2* of 9, Money\n"])
    #expect(made.takeRunningProblems().map(\.id.name) == ["unknown-variable"])
    #expect(made.takeRunningProblems().isEmpty)
  }

  @Test func `a template knows what says the same in every document`() {
    let fixture = TemplateFixture(
      """
      page: {backdrop: [{image: frame.svg, at: {width: 100%}}]}
      blocks:
        - Always
        - "{{ 'now' | upcase }}"
        - "{{ name }}"
        - box: [A, {stack: ["{{ name }}"]}]
        - box: [A, B]
        - contents: 1
        - {image: "{{ cover }}"}
        - {text: "A[^a]", notes: {a: "{{ name }}"}}
        - {table: [auto], rows: [["{{ name }}"]]}
        - {markdown: "'# A'"}
        - {text: "See [00](#page:a)"}
        - {box: [{text: "A[^b]", notes: {b: B}}]}
      """)
    let expected = [true, true, false, false, true] + Array(repeating: false, count: 7)
    #expect(fixture.template.blocks.map(\.isConstant) == expected)
    let made = fixture.make([("name", .text("Ada")), ("cover", .text("a.jpg"))])
    let section = made.manuscript.sections[0]
    #expect(section.blocks.map(\.isConstant) == expected)
    #expect(section.design.right.backdrop.map(\.isConstant) == [true])
    let origins = section.blocks.filter(\.isConstant).map(\.origin)
    #expect(Set(origins).count == origins.count)
  }

  @Test func `languages decide which way papers read`() {
    let fixture = TemplateFixture("language: \"{{ lang }}\"\nblocks: [مرحبا]")
    #expect(fixture.make([("lang", .text("ar"))]).manuscript.isRightToLeft)
    #expect(!fixture.make([("lang", .text(""))]).manuscript.isRightToLeft)
    #expect(fixture.make([("lang", .text(""))], language: "ar").manuscript.language == "ar")
    let forced = TemplateFixture("direction: rtl\nblocks: [A]")
    #expect(forced.make().manuscript.isRightToLeft)
  }

  @Test func `a block may be in another language than its document`() {
    let fixture = TemplateFixture(
      """
      blocks:
        - "{{ 12 | number }}"
        - {stack: ["{{ 12 | number }} {{ sheet.language }}"], language: "{{ other }}"}
        - "{{ 12 | number }}"
      """)
    let made = fixture.make([("other", .text("ar"))]) { context in
      context.options.context.localizer.inLanguage = { tag in
        FormattingLocale(language: tag).map { Localizer(locale: $0) }
      }
    }
    #expect(made.manuscript.outline == "text 12\ngroup\n  text ١٢ en\ntext 12\n")
    #expect(made.manuscript.language == "en" && !made.manuscript.isRightToLeft)
    guard case .group(let inner) = made.manuscript.sections[0].blocks[1].content,
      case .text(let text) = inner[0].content
    else {
      Issue.record("there is no text in the other language")
      return
    }
    #expect(text.style.direction == .rightToLeft && inner[0].style.properties?.language == "ar")
  }

  @Test func `styles may look different where one reads from right to left`() throws {
    let fixture = TemplateFixture(
      """
      styles:
        name: {size: 20pt, leading: 1.1, right_to_left: {size: 120%, leading: 1.6}}
        course: {extends: name, size: 50%}
      blocks: [{text: A, style: name}, {text: B, style: course, space_before: 3mm}]
      """)
    func looks(_ language: String) -> [String] {
      fixture.make(language: language).manuscript.sections[0].blocks.map { block in
        guard case .text(let text) = block.content else { return "" }
        let size = text.text.styled.styles.first?.size.points ?? 0
        return "\(size) \(text.leading) \(block.style.spaceBefore > .zero)"
      }
    }
    #expect(fixture.findings == [])
    #expect(looks("en") == ["20.0 1100 false", "10.0 1100 true"])
    #expect(looks("ar") == ["24.0 1600 false", "12.0 1600 true"])
  }

  @Test func `looks of a heading stay where a style says other things`() throws {
    let fixture = TemplateFixture("blocks: [{heading: A, style: {color: '#ff0000'}}, {heading: A}]")
    let blocks = fixture.make().manuscript.sections[0].blocks
    #expect(blocks.map(\.style.keepsWithNext) == [true, true])
    #expect(blocks.map(\.style.spaceAfter) == [blocks[1].style.spaceAfter, blocks[1].style.spaceAfter])
    #expect(fixture.findings.isEmpty)
  }
}
