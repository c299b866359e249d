import Content
import TestSupport
import Testing

@Suite struct `V-13 repeated order` {
  @Test func `neighbours with one order are warned of once, and their titles decide`() async {
    let result = await ContentFixture(
      """
      == tags.yaml
      - {slug: c, name: C, order: 2}
      - {slug: a, name: A, order: 2}
      - {slug: b, name: B, order: 1️⃣2}
      - {slug: d, name: D, order: 1}
      """
    ).check()
    #expect(result.findings("V-13") == ["1️⃣"])
    #expect(result.messages("V-13") == ["3 tags have the order 2"])
    #expect(result.catalog.all("tags").map(\.slug) == ["d", "a", "b", "c"])
  }

  @Test func `with one order and one title, slugs decide`() async {
    let result = await ContentFixture(
      """
      == faqs.yaml
      - {slug: z, question: Why?, answer: So., order: 1}
      - {slug: y, question: Why?, answer: So., order: 1}
      """
    ).check()
    #expect(result.catalog.all("faqs").map(\.slug) == ["y", "z"])
  }

  @Test func `numbers in file names count`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops") + SampleEntry.section("loops/01-first")
        + SampleEntry.lesson("loops/01-first/01-a") + SampleEntry.lesson("loops/01-first/01-b")
    ).check()
    #expect(result.findings("V-13").count == 1)
    #expect(result.messages("V-13") == ["2 lessons have the order 1"])
  }

  @Test func `items inside an entry are compared as well`() async {
    let result = await ContentFixture(
      SampleEntry.course("trees") + """
        == paths/way.md
        ---
        title: Way
        short_description: A way.
        is_free: true
        steps:
          - {type: course, course: trees, order: 1}
          - {type: milestone, title: Rest, order: 1️⃣1}
        ---
        Go.
        """
    ).check()
    #expect(result.findings("V-13") == ["1️⃣"])
  }

  @Test func `other parents, other headings, other tiers and deleted entries do not count`() async {
    let result = await ContentFixture(
      """
      == categories.yaml
      - {slug: data, name: Data, order: 1}
      - {slug: a, name: A, order: 1, parent: data}
      - {slug: gone, name: Gone, order: 1, deleted: true}
      == faqs.yaml
      - {question: Why?, answer: So., order: 1, category: Money}
      - {question: How?, answer: So., order: 1, category: Time}

      """
        + SampleEntry.course(
          "loops",
          """
          prerequisites:
            - {content: A hand, tier: required, order: 1}
            - {content: A foot, tier: nice_to_have, order: 1}
          """)
    ).check()
    #expect(result.findings("V-13").isEmpty)
  }
}
