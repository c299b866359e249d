import TestSupport
import Testing

@Suite struct `V-05 category tree` {
  @Test func `categories that stand above each other are an error, told once`() async {
    let result = await ContentFixture(
      """
      == categories.yaml
      - {slug: data, name: Data}
      - {slug: a, name: A, parent: b}
      - {slug: b, name: B, parent: c}
      - {slug: c, name: C, parent: 1️⃣a}
      """
    ).check()
    #expect(result.findings("V-05") == ["1️⃣"])
    #expect(result.messages("V-05") == ["`parent` leads in a circle: `a`, `b`, `c`, `a`"])
  }

  @Test func `a category is not its own parent`() async {
    let result = await ContentFixture("== categories.yaml\n- {slug: data, name: Data, parent: 1️⃣data}").check()
    #expect(result.findings("V-05") == ["1️⃣"])
    #expect(result.messages("V-05") == ["`parent` of `data` names the entry itself"])
  }

  @Test func `a subcategory must stand below the course's category`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "category: data\nsubcategory_id: 1️⃣painting") + Self.tree
    ).check()
    #expect(result.findings("V-05") == ["1️⃣"])
  }

  @Test func `a subcategory at any depth and further categories anywhere are fine`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "category: data\nsubcategory: bayes\ncategories: [painting]") + Self.tree
    ).check()
    #expect(result.findings("V-05").isEmpty)
  }

  private static let tree = """
    == categories.yaml
    - {slug: data, name: Data}
    - {slug: statistics, name: Statistics, parent: data}
    - {slug: bayes, name: Bayes, parent: statistics}
    - {slug: painting, name: Painting}
    """
}
