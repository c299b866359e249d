import TestSupport
import Testing

@Suite struct `V-11 unique names` {
  @Test func `names are unique in each language, whatever their capital letters`() async {
    let result = await ContentFixture(
      """
      == categories.yaml
      - {slug: data, name: {en: Data, ar: بيانات}}
      - {slug: numbers, name: {en: Numbers, ar: 1️⃣بيانات}}
      == tags.yaml
      - {slug: swift, name: Swift}
      - {slug: swift-language, name: 2️⃣SWIFT}
      """
    ).check()
    #expect(result.findings("V-11") == ["1️⃣", "2️⃣"])
    #expect(
      result.messages("V-11") == [
        "two categories have the same name in `ar`", "two tags have the same name in `en`",
      ])
  }

  @Test func `names in translated files count as well`() async {
    let result = await ContentFixture(
      """
      == tags/swift.md
      ---
      name: {en: Swift, ar: 1️⃣سويفت}
      ---
      == tags/bird.md
      ---
      name: Bird
      ---
      == tags/bird.ar.md
      ---
      name: سويفت
      ---
      """
    ).check()
    #expect(result.findings("V-11") == ["1️⃣"])
  }

  @Test func `a word may mean different things in different languages and collections`() async {
    let result = await ContentFixture(
      """
      == tags.yaml
      - {slug: data, name: Data}
      - {slug: gift, name: {en: Gift, ar: هدية}}
      - {slug: present, name: {en: Present, ar: Gift}}
      """
    ).check()
    #expect(result.findings("V-11").isEmpty)
  }
}
