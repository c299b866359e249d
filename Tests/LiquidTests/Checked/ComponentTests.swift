import Diagnostics
import Testing

@testable import Liquid

@Suite struct ComponentTests {
  @Test func `a component gets its arguments and what stands in its block`() {
    let fixture = CheckedFixture(
      templates: [
        "components/note": "<aside class=\"{{ kind }}\">{{ content }}</aside>",
        "page": "{% component 'note', kind: 'tip' %}<b>{{ x }}</b>{% endcomponent %}",
      ], variables: [("x", .text("<"))])
    #expect(fixture.text() == "<aside class=\"tip\"><b>&lt;</b></aside>")
  }

  @Test func `a component does not see the variables around it`() {
    let fixture = CheckedFixture(templates: [
      "components/note": "{{ y }}", "page": "{% assign y = 1 %}{% component 'note' %}{% endcomponent %}",
    ])
    #expect(fixture.summaries() == ["undefined variable y"])
  }

  @Test func `components may stand in each other`() {
    let fixture = CheckedFixture(templates: [
      "components/box": "[{{ content }}]",
      "page": "{% component 'box' %}a{% component 'box' %}b{% endcomponent %}{% endcomponent %}",
    ])
    #expect(fixture.text() == "[a[b]]")
  }

  @Test func `a component that renders itself ends`() {
    let fixture = CheckedFixture(templates: [
      "components/box": "{% component 'box' %}{% endcomponent %}",
      "page": "{% component 'box' %}{% endcomponent %}",
    ])
    #expect(fixture.summaries() == ["Nesting too deep"])
  }

  @Test func `a component that is not there is complained about`() {
    let fixture = CheckedFixture(templates: [
      "components/note": "", "page": "{% component 'noet' %}{% endcomponent %}",
    ])
    #expect(fixture.render("page").diagnostics.map(\.hint) == ["did you mean `components/note`?"])
  }
}
