import Content
import TestSupport
import Testing

@Suite struct `V-01 slugs` {
  @Test func `two entries of a collection cannot have one slug`() async {
    let result = await ContentFixture(
      """
      == tags.yaml
      - {slug: loops, name: Loops}
      - {slug: 1️⃣loops, name: Repetition}
      """
    ).check()
    #expect(result.findings("V-01") == ["1️⃣"])
    #expect(result.messages("V-01") == ["two tags have the slug `loops`"])
  }

  @Test func `two lessons of a course cannot have one slug, since they share an address`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops") + SampleEntry.section("loops/01-first")
        + SampleEntry.lesson("loops/01-first/01-a", "type: text\nslug: start")
        + SampleEntry.section("loops/02-second")
        + SampleEntry.lesson("loops/02-second/01-b", "type: text\nslug: 1️⃣start")
    ).check()
    #expect(result.findings("V-01") == ["1️⃣"])
  }

  @Test func `lessons of different courses and entries of different collections may share a slug`() async {
    let result = await ContentFixture(
      SampleEntry.course("one") + SampleEntry.section("one/01-first")
        + SampleEntry.lesson("one/01-first/01-start") + SampleEntry.course("two")
        + SampleEntry.section("two/01-first") + SampleEntry.lesson("two/01-first/01-start") + """
          == tags.yaml
          - {slug: one, name: One}
          """
    ).check()
    #expect(result.findings("V-01").isEmpty)
  }

  @Test(arguments: ["Loops", "two words", "-loops", "lo--ops", "loops!"])
  func `a slug is lower-case letters, digits and hyphens`(slug: String) async {
    let result = await ContentFixture("== tags.yaml\n- {slug: 1️⃣\"\(slug)\", name: Loops}").check()
    #expect(result.findings("V-01") == ["1️⃣"])
  }

  @Test func `letters of other scripts stay in slugs, and titles always give the same one`() async {
    let result = await ContentFixture(
      """
      == tags.yaml
      - {slug: حلقات, name: Loops}
      - {name: "What's new: Swift 6.3"}
      """
    ).check()
    #expect(result.findings("V-01").isEmpty)
    #expect(result.catalog.all("tags").map(\.slug) == ["حلقات", "whats-new-swift-6-3"])
  }
}
