import Diagnostics
import TestSupport
import Testing

@testable import Documents

@Suite struct `Reading document templates` {
  @Test func `a good template gives no complaints`() {
    let fixture = TemplateFixture(
      """
      page: {size: A5, orientation: landscape, margins: {inner: 20mm, outer: 15mm, top: 1in, bottom: 2cm}}
      fonts: {body: [EB Garamond, Amiri], display: Inter}
      styles:
        title: {font: display, size: 24pt, color: "#0F4C5C"}
        fine: {extends: title, size: 50%, features: [small_caps, tabular]}
      blocks:
        - Only text
        - text: "Hello **{{ name }}**"
          style: fine
          at: {x: 10mm, y: 50%, width: 30mm, height: 10mm}
        - rule: 1pt dashed #ccc
        - box: [{text: Inside}]
          padding: 2mm 4mm
          border: 0.5pt
      """)
    #expect(fixture.findings == [])
  }

  @Test func `every slip has its place`() {
    let fixture = TemplateFixture(
      """
      1️⃣pages: {size: A4}
      page:
        size: 2️⃣A44
        margins: 3️⃣4 miles
        background: 4️⃣blu5
      blocks:
        - 5️⃣txt: Hello
        - text: Hello
          6️⃣colr: red
          style: 7️⃣titel
        - rule: 8️⃣1pt dotty
        - heading: Hi
          level: 9️⃣9
      """)
    #expect(
      fixture.findings == [
        "unknown-key at 1️⃣", "unknown-word at 2️⃣", "bad-length at 3️⃣", "bad-color at 4️⃣",
        "unknown-block at 5️⃣", "unknown-key at 6️⃣", "unknown-style at 7️⃣", "wrong-type at 8️⃣",
        "out-of-range at 9️⃣",
      ])
  }

  @Test func `slips are answered with the right words`() {
    let fixture = TemplateFixture(
      """
      fonts: {body: [EB Garamnd]}
      page: {orientation: landscap}
      blocks:
        - {text: A, style: heding1}
        - {imge: a.svg}
        - {text: B, stlye: body}
        - {rule: 1pt dahsed}
      """)
    let labels = Set(fixture.diagnostics.compactMap(\.label))
    #expect(
      labels == [
        "did you mean `EB Garamond`?", "did you mean `landscape`?", "did you mean `heading1`?",
        "did you mean `image` by `imge`?", "did you mean `style`?", "did you mean `dashed`?",
      ])
  }

  @Test func `what a block needs must be there`() {
    let fixture = TemplateFixture(
      """
      blocks:
        - 1️⃣each: courses
        - 2️⃣{text: A, heading: B}
        - 3️⃣{table: [auto]}
        - text: 4️⃣[a, b]
        - heading:5️⃣
        - each: a
          blocks:
            - columns:
                - blocks: [6️⃣{section: [A]}]
      """)
    #expect(
      fixture.findings == [
        "missing-key at 1️⃣", "two-kinds at 2️⃣", "missing-key at 3️⃣", "wrong-type at 4️⃣",
        "wrong-type at 5️⃣", "misplaced-section at 6️⃣",
      ])
  }

  @Test func `styles that extend themselves or nobody are told`() {
    let fixture = TemplateFixture(
      """
      styles:
        a: {extends: 1️⃣b}
        b: {extends: c}
        c: {extends: a}
        d: {extends: 2️⃣nobody}
        heading1: {extends: 3️⃣heading1}
      blocks: [Text]
      """)
    #expect(fixture.findings == ["style-circle at 1️⃣", "unknown-style at 2️⃣", "style-circle at 3️⃣"])
  }

  @Test(arguments: [
    ("x: -1mm", "start"), ("x: 200mm, width: 20mm", "end"), ("y: 290mm, height: 10mm", "bottom"),
    ("bottom: 10mm, height: 300mm", "top"), ("end: 220mm", "end"), ("x: 101%", "start"),
  ])
  func `a place outside of the page is told`(_ place: String, _ side: String) {
    let fixture = TemplateFixture("blocks:\n  - {text: A, at: {\(place)}}\n")
    #expect(fixture.diagnostics.map(\.id.name) == ["outside-page"])
    #expect(fixture.diagnostics.first?.summary.contains("at the \(side) by") == true)
  }

  @Test func `places are those of the section's own paper`() {
    let fixture = TemplateFixture(
      """
      blocks:
        - section: [{text: A, at: {x: 250mm, width: 40mm}}]
          page: {orientation: landscape, backdrop: [{text: A, at: {x: 280mm}}]}
        - section: [{text: A, at: {y: 2️⃣200mm}}]
          page: {size: A6, orientation: portrait}
        - {text: A, at: {x: 150mm, width: 1️⃣70mm}}
      """)
    #expect(fixture.findings == ["outside-page at 2️⃣", "outside-page at 1️⃣"])
  }

  @Test func `pictures that are not there are told at once`() {
    let fixture = TemplateFixture(
      """
      page: {backdrop: [{image: 1️⃣missing.svg, at: {width: 100%}}]}
      blocks: [{image: here.svg}, {image: "{{ cover }}"}]
      """)
    #expect(fixture.findings == ["missing-picture at 1️⃣"])
  }

  @Test func `a colour that became a comment is explained`() {
    let fixture = TemplateFixture("page: {margins: 1cm}\nblocks:\n  - text: A\n    background: #fff\n")
    #expect(fixture.diagnostics.first?.hint == "put it between quotation marks: `#` begins a comment")
  }

  @Test func `notes and their signs belong together`() {
    let fixture = TemplateFixture(
      """
      page: {backdrop: [3️⃣Floating]}
      blocks:
        - text: 1️⃣A[^vat]
          notes: {vta: 2️⃣Tax}
      """)
    #expect(fixture.diagnostics.map(\.id.name) == ["missing-key", "unused-note", "unknown-note"])
    #expect(fixture.diagnostics.last?.label == "did you mean `vta`?")
  }

  @Test func `margins leave room`() {
    #expect(
      TemplateFixture("page: {margins: 1️⃣11cm}\nblocks: [A]").findings == ["out-of-range at 1️⃣"])
  }

  @Test func `the standard styles are right`() {
    #expect(StandardStyles.problems == [])
  }

  @Test func `no name of a block is another block's key`() {
    let kinds = Set(BlockKind.all.map(\.name))
    for kind in BlockKind.all {
      let keys = (kind.keys + BlockKind.commonKeys).map(\.name)
      #expect(kinds.isDisjoint(with: keys), "\(kind.name)")
      #expect(Set(keys).count == keys.count, "\(kind.name)")
    }
  }
}
