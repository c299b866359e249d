import Diagnostics
import Highlighting
import Liquid
import Markup
import Names
import PDF
import Testing

@testable import Documents
@testable import Typesetting

/// A text of an entry, as a page's view would lend it.
private struct Body: TemplateObject, MarkdownSource {
  let markdown: MarkdownText

  func member(_ name: Name) -> TemplateValue? { nil }
  var memberNames: [String] { [] }
}

@Suite struct `Markdown on paper` {
  private static func said(
    _ text: String, template: String = "blocks: [{markdown: body}]", language: String = "en",
    _ change: (inout PaperContext) -> Void = { _ in }
  ) -> String {
    TemplateFixture(template).said([("body", .text(text))], language: language, change)
  }

  @Test func `paragraphs, headings, quotes and breaks`() {
    #expect(
      Self.said(
        """
        # One *two*

        First "quoted" text
        on two lines  
        and three.

        > Quoted
        >
        > > Deeper

        ---

        ## One two
        <div>dropped</div>

        [Back](#one-two) and [out](https://a.example) and [bad](javascript:x) ~~gone~~ `code`<br>
        """) == """
          heading1 One /two/ (#one-two)
          text First “quoted” text on two lines⏎and three.
          group (blockQuote)
            text Quoted
            group (blockQuote)
              text Deeper
          rule
          heading2 One two (#one-two-1)
          text Back and out and bad ~gone~ code →#one-two →https://a.example :code
          ! dangerous-address: this address would run a program or open a file, and is left out

          """)
  }

  @Test func `lists keep their numbers, boxes and paragraphs`() {
    #expect(
      Self.said(
        """
        3. Three
        4. Four
           - [ ] open
           - [x] done

        * Loose

          Second

        * Other
        """) == """
          list
            [3.]
              text Three
            [4.]
              text Four
              list
                [☐]
                  text open
                [☑]
                  text done
          list
            [•]
              text Loose
              text Second
            [•]
              text Other

          """)
  }

  @Test func `tables, code, mathematics, callouts and components`() {
    #expect(
      Self.said(
        """
        | A | B |
        |---|--:|
        | *a* | 1 |

        ```swift
        let a = 1
          \tb

        c
        ```

        $$
        \\frac{a+1}{2} \\le x^2_1 \\alpha
        $$

        Inline $x^{10}$.

        > [!WARNING]
        > Careful

        ```component quote
        text: Hello
        ```
        """)
          == """
          table
            head /A/ | /B/
            row /a/ | 1
          text let a = 1⏎      b⏎⏎c (code)
          text /(a+1)/2 ≤ x²₁ α/ (formula)
          text Inline /x¹⁰/. :formula
          group
            text *Warning*
            text Careful
          text text: Hello

          """)
  }

  @Test func `code is coloured by who knows its language`() throws {
    let fixture = TemplateFixture("blocks: [{markdown: body}]\nstyles: {code_keyword: {color: '#f00'}}")
    let made = fixture.make([("body", .text("```swift x\nlet a\n\n  <b>\n```\n\n```\nlet\n```"))]) {
      context in
      context.highlight = { code, language in
        #expect(language == "swift" && code == Array("let a\n\n  <b>\n".utf8))
        return Array("<span class=\"hk\">let</span> a\n\n  &lt;b&gt;\n".utf8)
      }
    }
    let blocks = made.manuscript.sections[0].blocks
    guard case .text(let code) = blocks[0].content, case .text(let plain) = blocks[1].content else {
      return #expect(Bool(false))
    }
    #expect(code.text.string == "let a\u{2028}\u{2060}\u{2028}\u{2060}  <b>")
    #expect(code.text.styled.styles.map(\.colour) == [Colour(red: 255, green: 0, blue: 0), .black])
    #expect(plain.text.styled.styles.map(\.colour) == [.black])
  }

  @Test func `every class of code has a style`() {
    let sheet = TemplateFixture("blocks: [A]").template.sheet
    for kind in CodeClass.allCases { #expect(sheet.has("code_\(kind)")) }
  }

  @Test func `components are what their site makes of them`() {
    let text = "```component box\nwidth: 3\n```\n"
    let said = Self.said(text) { context in
      context.component = { name, yaml in [Block(.space(.points(Double(yaml.count)))), Block(.group([]))] }
    }
    #expect(said == "space 9.0\ngroup\n")
  }

  @Test func `footnotes come to the foot, and once`() {
    #expect(
      Self.said(
        """
        A[^a] and B[^b] and again[^a].

        [^a]: Note *one*[^b]
        [^b]: Note two

            More
        """) == """
          text A^1 and B^2 and again^1. {text ^1\u{A0}Note /one/} {text ^2\u{A0}Note two text More}

          """)
  }

  @Test func `pictures are figures with captions`() {
    #expect(
      Self.said(
        """
        ![A cat](cat.jpg "Our cat")

        ![](cat.jpg)

        Text with ![a dog](dog.jpg) in it.

        ![Gone](missing.jpg)
        """) == """
          group
            picture A cat
            text Our cat (caption)
          picture - (decoration)
          text Text with a dog in it.
          text Gone
          ! missing-picture: the picture `missing.jpg` cannot be used

          """)
  }

  @Test func `two texts of one paper keep their anchors apart`() {
    let template = "blocks: [{markdown: body}, {markdown: body, top_level: 3}]"
    #expect(
      Self.said("# A\n[to](#a) [other](#b)", template: template) == """
        heading1 A (#a)
        text to other →#a →#b
        heading3 A (#text2-a)
        text to other →#text2-a →#b

        """)
  }

  @Test func `addresses may stand at the foot`() {
    let template = "blocks: [{markdown: body, link_notes: true}]"
    #expect(
      Self.said("See [it](https://a.example/b), [here](#x).", template: template) == """
        text See it^1, here. →https://a.example/b {text ^1\u{A0}https://a.example/b} →#x

        """)
  }

  @Test func `paragraphs of the other direction read their own way`() {
    let made = TemplateFixture("blocks: [{markdown: body}]").make([("body", .text("English\n\nعربي\n\n123"))])
    let styles = made.manuscript.sections[0].blocks.map { block -> ParagraphStyle? in
      if case .text(let text) = block.content { text.style } else { nil }
    }
    #expect(styles.map { $0?.direction } == [.leftToRight, .rightToLeft, .leftToRight])
    #expect(styles.map { $0?.language } == ["en", "ar", "en"])
  }

  @Test func `paragraphs of a book are indented but behind headings, those of a letter are not`() {
    func indents(_ look: String) -> [Length] {
      let fixture = TemplateFixture("look: \(look)\nblocks: [{markdown: body}]")
      let made = fixture.make([("body", .text("# A\n\none\n\ntwo\n\n- a\n\nthree"))])
      return made.manuscript.sections[0].blocks.compactMap { block in
        if case .text(let text) = block.content, text.level == nil { text.style.indent } else { nil }
      }
    }
    #expect(indents("book") == [.zero, Length.points(10.5).times(1_200, by: 1_000), .zero])
    #expect(indents("letter") == [.zero, .zero, .zero])
  }

  @Test func `what is wrong in a text is shown where it is written`() {
    let fixture = TemplateFixture("blocks: [{markdown: body}]")
    let text = "One\n\n![x](missing.png)\n\nTwo"
    let source = MarkdownText(Array(text.utf8), file: SourceID(index: 5), base: 100)
    let made = fixture.make([("body", .object(Body(markdown: source)))])
    #expect(
      made.diagnostics.map(\.range) == [SourceRange(file: SourceID(index: 5), lower: 105, upper: 122)])
    let problem = SettingProblem(
      kind: .unsettled, origin: made.manuscript.sections[0].blocks.last?.origin ?? 0)
    #expect(
      made.diagnostics(for: [problem]).map(\.range) == [
        SourceRange(file: SourceID(index: 5), lower: 124, upper: 127)
      ])
  }

  @Test func `hostile texts give a result`() {
    let texts = [
      String(repeating: "*a **b ", count: 5_000), String(repeating: "> ", count: 3_000) + "a",
      String(repeating: "[", count: 10_000), "$" + String(repeating: "^", count: 10_000) + "$",
      "$" + String(repeating: "\\frac", count: 10_000) + "$",
      "$" + String(repeating: "{", count: 10_000) + "$",
      "[^a]\n\n[^a]: [^a]", "\u{0}\u{FFFF}", "```\n" + String(repeating: " ", count: 1_000),
      "| |\n|-|\n|" + String(repeating: "a|", count: 1_000),
    ]
    for text in texts { _ = Self.said(text) }
  }

  @Test func `markup is printed as the text in it`() {
    let fixture = TemplateFixture("blocks: [{markdown: body}, '{{ body }}']")
    #expect(
      fixture.said([("body", .markup("<p>A &amp; <b>B</b></p>"))]) == """
        text A & B
        text A & B

        """)
  }
}
