import Diagnostics
import Liquid
import Testing

@testable import Documents

@Suite struct `Places of Liquid in templates` {
  @Test(arguments: [
    "blocks: [{text: 'It''s {{ name | 1️⃣upcas }}'}]",
    "blocks: [{text: \"\\u00fc\\n \\\"{{ name | 1️⃣upcas }}\\\"\"}]",
    "blocks:\n  - text: |\n      One\n        two\n\n      {{ name | 1️⃣upcas }}\n",
    "blocks:\n  - text: >\n      One\n      two\n\n      three {{ name | 1️⃣upcas }}\n",
    "blocks:\n  - text: One\n      two\n      {{ name | 1️⃣upcas }}\n",
    "blocks:\n  - text: \"One\n      two \\\n      {{ name | 1️⃣upcas }}\"\n",
    "blocks:\n  - text: |2\n      {{ name | 1️⃣upcas }}\n",
    "blocks:\r\n  - text: |\r\n      One\r\n      {{ name | 1️⃣upcas }}\r\n",
    "blocks:\n  - text: سلام {{ name | 1️⃣upcas }}\n",
  ])
  func `a slip in a value is shown where it is written`(_ text: String) {
    #expect(TemplateFixture(text).findings == ["unknown-filter at 1️⃣"])
  }

  @Test(arguments: [
    ("blocks: [{text: 'A 1️⃣{% fi %}'}]", "template-syntax"),
    ("blocks: [{each: 1️⃣'a | b: ', blocks: []}]", "unknown-filter"),
    ("blocks: [{each: 1️⃣'{{ a }}', blocks: []}]", "wrong-type"),
    ("blocks: [{when: 1️⃣'a %}', blocks: []}]", "wrong-type"),
    ("blocks: [{when: 1️⃣a = b, blocks: []}]", "template-syntax"),
  ])
  func `syntax is checked when the template is read`(_ text: String, _ id: String) {
    let fixture = TemplateFixture(text)
    #expect(fixture.diagnostics.map(\.id.name) == [id])
    #expect(fixture.findings.first?.hasSuffix("nowhere") == false)
  }

  @Test func `what nobody knows is shown where it is asked for`() {
    let fixture = TemplateFixture(
      """
      blocks:
        - text: |
            Dear reader,
            **1️⃣{{ nam }}**
        - each: 2️⃣coursse
          blocks: []
      """)
    let made = fixture.make([("name", .text("Ada")), ("courses", .list([]))])
    #expect(fixture.findings(made.diagnostics) == ["unknown-variable at 1️⃣", "unknown-variable at 2️⃣"])
    #expect(made.diagnostics.first?.hint == "did you mean `name`?")
    #expect(made.diagnostics.first?.notes.map(\.text) == ["while making `certificates/CERT-1`"])
  }
}
