import Diagnostics
import Testing

@testable import Liquid

@Suite struct LayoutTests {
  private let base = "<{% block head %}H{% endblock %}|{% block main %}M{% endblock %}>"

  @Test func `blocks fill the layout's, others keep what the layout has`() {
    let page = "{% layout 'base' %}{% block main %}page{% endblock %}"
    #expect(CheckedFixture(templates: ["base": base, "page": page]).text() == "<H|page>")
  }

  @Test func `a layout by itself renders its own blocks`() {
    #expect(CheckedFixture(templates: ["base": base]).text("base") == "<H|M>")
  }

  @Test(arguments: ["super", "block.super"])
  func `super is what the layout above has`(_ word: String) {
    let middle = "{% layout 'base' %}{% block main %}[{{ \(word) }}]{% endblock %}"
    let page =
      "{% layout 'middle' %}{% block main %}({{ \(word) }}){% endblock %}{% block head %}x{% endblock %}"
    let fixture = CheckedFixture(templates: ["base": base, "middle": middle, "page": page])
    #expect(fixture.text() == "<x|([M])>")
  }

  @Test func `what stands outside blocks is not printed, yet assigned`() {
    let page = "junk {% layout 'base' %}{% assign x = 5 %}{% block main %}{{ x }}{% endblock %} junk"
    #expect(CheckedFixture(templates: ["base": base, "page": page]).text() == "<H|5>")
  }

  @Test func `blocks may stand in blocks and in loops`() {
    let base = "{% block a %}{% for i in (1..2) %}{% block b %}-{% endblock %}{% endfor %}{% endblock %}"
    let page = "{% layout 'base' %}{% block b %}{{ i }}{% endblock %}"
    #expect(CheckedFixture(templates: ["base": base, "page": page]).text() == "12")
  }

  @Test func `layouts in a circle end with a complaint`() {
    let fixture = CheckedFixture(templates: ["a": "{% layout 'b' %}", "b": "{% layout 'a' %}"])
    #expect(fixture.summaries("a") == ["Nesting too deep"])
  }

  @Test func `a layout that is not there is complained about`() {
    let fixture = CheckedFixture(templates: ["base": base, "page": "{% layout 'bass' %}"])
    let diagnostics = fixture.render("page").diagnostics
    #expect(diagnostics.map(\.summary) == ["Could not find asset bass"])
    #expect(diagnostics.map(\.hint) == ["did you mean `base`?"])
  }

  @Test(arguments: [
    ("{% block a %}{% endblock %}{% block a %}{% endblock %}", "block 'a' is here twice"),
    ("{% layout 'x' %}{% layout 'y' %}", "a template has one layout, outside all blocks"),
    ("{% if true %}{% layout 'x' %}{% endif %}", "a template has one layout, outside all blocks"),
    ("{% layout x %}", "Expected string but found id in \"x\""),
    ("{% block %}{% endblock %}", "Expected id but found end_of_string in \"\""),
    ("{% block a %}", "'block' tag was never closed"),
  ])
  func `mistakes are named`(_ text: String, _ message: String) {
    #expect(CheckedFixture(templates: ["page": text]).summaries() == [message])
  }

  @Test func `other modes do not know these tags`() {
    for tag in ["layout 'x'", "block a", "component 'x'"] {
      let name = tag.prefix { $0 != " " }
      #expect(
        LanguageFixture.rendered("{% \(tag) %}", in: .lax)
          == "!Liquid syntax error (line 1): Unknown tag '\(name)'")
    }
  }
}
