import Diagnostics
import TestSupport
import Testing

@testable import Liquid

/// Complaints about templates of our own stand where the mistake is.
@Suite struct ComplaintTests {
  private static func check(
    _ marked: String, variables: [(String, TemplateValue)] = [], templates: [String: String] = [:]
  ) -> (marked: MarkedText, diagnostics: [Diagnostic]) {
    let text = MarkedText(marked)
    var all = templates
    all["page"] = text.text
    return (text, CheckedFixture(templates: all, variables: variables).render("page").diagnostics)
  }

  private static func place(_ diagnostic: Diagnostic) -> [Int] {
    diagnostic.range.map { [Int($0.lower), Int($0.upper)] } ?? []
  }

  @Test func `an unknown variable names the nearest one`() throws {
    let (text, found) = Self.check(
      "a {% if true %}1️⃣{{ corse.title }}2️⃣{% endif %}", variables: [("course", .text(""))])
    let diagnostic = try #require(found.first)
    #expect(diagnostic.summary == "undefined variable corse")
    #expect(diagnostic.id.name == "unknown-variable")
    #expect(diagnostic.hint == "did you mean `course`?")
    #expect(Self.place(diagnostic) == [text.offsets["1️⃣"], text.offsets["2️⃣"]])
  }

  @Test func `an unknown filter names the nearest one, whether or not it is rendered`() throws {
    let (text, found) = Self.check("{% if false %}{{ 'x' | 1️⃣upcsae2️⃣ }}{% endif %}")
    let diagnostic = try #require(found.first)
    #expect(diagnostic.summary == "there is no filter `upcsae`")
    #expect(diagnostic.label == "did you mean `upcase`?")
    #expect(Self.place(diagnostic) == [text.offsets["1️⃣"], text.offsets["2️⃣"]])
  }

  @Test(arguments: [
    ("{{ 'x' | append }}", "`append` takes 1 arguments, found 0"),
    ("{{ 'x' | date: style: 'long', '%Y' }}", "`date` takes 1 arguments, found 2"),
    ("{{ 'x' | upcase: 1, 2 }}", "`upcase` takes 0 arguments, found 2"),
    ("{{ 'x' | upcase: size: 1 }}", "`upcase` has no argument `size`"),
  ])
  func `wrong arguments are found without rendering`(_ text: String, _ summary: String) {
    let (_, found) = Self.check("{% if false %}\(text){% endif %}")
    #expect(found.map(\.summary) == [summary])
  }

  @Test func `an unknown tag names the nearest one and stands at its token`() throws {
    let (text, found) = Self.check("{% if true %}1️⃣{% rnder 'x' %}2️⃣{% endif %}")
    let diagnostic = try #require(found.first)
    #expect(diagnostic.summary == "Unknown tag 'rnder'")
    #expect(diagnostic.label == "did you mean `render`?")
    #expect(Self.place(diagnostic) == [text.offsets["1️⃣"], text.offsets["2️⃣"]])
  }

  @Test func `a mistake inside an expression stands at its token`() throws {
    let (text, found) = Self.check("ab {% if x = 1️⃣!2️⃣ %}".replacing("x = ", with: "x "))
    let diagnostic = try #require(found.first)
    #expect(diagnostic.summary.hasPrefix("Unexpected character !"))
    #expect(Self.place(diagnostic) == [text.offsets["1️⃣"], text.offsets["2️⃣"]])
  }

  @Test func `a fault in a partial names who used it`() throws {
    let (text, found) = Self.check(
      "1️⃣{% render 'part' %}2️⃣", templates: ["part": "x {{ nobody }}"])
    let diagnostic = try #require(found.first)
    #expect(diagnostic.range?.file.index == 1)
    #expect(diagnostic.notes.map(\.text) == ["used by this"])
    let note = try #require(diagnostic.notes.first?.range)
    #expect([Int(note.lower), Int(note.upper)] == [text.offsets["1️⃣"], text.offsets["2️⃣"]])
  }

  @Test func `a fault names the entry that was being rendered, behind the templates that led there`() {
    let place = SourceRange(file: SourceID(index: 7), lower: 3, upper: 8)
    var fixture = CheckedFixture(templates: ["page": "{% render 'part' %}", "part": "{{ nobody }}"])
    fixture.subject = Diagnostic.Note("while rendering the course `loops`", at: place)
    let notes = fixture.render("page").diagnostics.first?.notes
    #expect(notes?.map(\.text) == ["used by this", "while rendering the course `loops`"])
    #expect(notes?.last?.range == place)
  }

  @Test(arguments: ["include", "render"])
  func `an unknown partial names the nearest one`(_ tag: String) {
    let (_, found) = Self.check("{% \(tag) 'crad' %}", templates: ["card": ""])
    #expect(found.map(\.hint) == ["did you mean `card`?"])
  }

  @Test func `faults print nothing and rendering goes on`() {
    let fixture = CheckedFixture(templates: ["page": "a{{ 1 | divided_by: 0 }}b{{ nobody }}c"])
    #expect(fixture.text() == "abc")
    #expect(fixture.summaries() == ["divided by 0", "undefined variable nobody"])
  }

  @Test func `a limit that is reached is a complaint`() {
    let fixture = CheckedFixture(templates: ["page": "{% for i in (1..10000000) %}{% endfor %}"])
    #expect(fixture.text() == "")
    #expect(fixture.summaries() == ["Memory limits exceeded"])
  }

  @Test func `members that a map does not have are complained about`() {
    let (_, found) = Self.check("{{ m.b }}", variables: [("m", .map(TemplateMap([("a", .nothing)])))])
    #expect(found.map(\.summary) == ["undefined variable b"])
  }

  @Test func `what is there and holds nothing is no mistake`() {
    let (_, found) = Self.check(
      "{{ m.a }}{{ x }}", variables: [("m", .map(TemplateMap([("a", .nothing)]))), ("x", .nothing)])
    #expect(found.isEmpty)
  }
}
