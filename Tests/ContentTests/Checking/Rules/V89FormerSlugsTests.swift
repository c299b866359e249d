import TestSupport
import Testing

@Suite struct `V-89 former slugs` {
  @Test func `lead to one entry, and not away from another`() async {
    let result = await ContentFixture(
      """
      == tags.yaml
      - {slug: swift, name: Swift, former_slugs: [swift-language, 1️⃣numbers]}
      - {slug: numbers, name: Numbers, former_slugs: [2️⃣swift-language, 3️⃣numbers]}
      """
    ).check()
    #expect(result.findings("V-89") == ["1️⃣", "2️⃣", "3️⃣"])
    #expect(
      result.messages("V-89") == [
        "the former slug `numbers` is another's name",
        "`swift-language` is told twice as a former slug of tags",
        "the former slug `numbers` is what the tag is called now",
      ])
  }

  @Test func `are the entry's own in another collection, or in another course`() async {
    let result = await ContentFixture(
      """
      == tags.yaml
      - {slug: swift, name: Swift, former_slugs: [loops]}
      == courses/loops/index.md
      ---
      title: Loops
      lang: en
      ---
      == courses/loops/01-basics/index.md
      ---
      title: Basics
      ---
      == courses/loops/01-basics/01-first.md
      ---
      title: First
      former_slugs: [second]
      ---
      == courses/swift/index.md
      ---
      title: Swift
      lang: en
      ---
      == courses/swift/01-basics/index.md
      ---
      title: Basics
      ---
      == courses/swift/01-basics/01-second.md
      ---
      title: Second
      ---
      """
    ).check()
    #expect(result.findings("V-89") == [])
  }
}
