import Content
import TestSupport
import Testing

@Suite struct `V-04 hidden references` {
  @Test func `a link to something hidden is left out, and its title stays unsaid`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "related:\n  - {course: 1️⃣secret}")
        + SampleEntry.course("secret", "status: draft") + """
          == people/kit.md
          ---
          name: Kit Hidden
          roles: [instructor]
          visibility: private
          ---
          == books/primer.md
          ---
          {title: Primer, author: A, category: data, lang: en, page_count: 9, preview_pages: 0, price: 1.00, seller: 2️⃣kit}
          ---
          Text.
          """
    ).check()
    #expect(Set(result.findings("V-04")) == ["1️⃣", "2️⃣"])
    #expect(
      Set(result.messages("V-04")) == [
        "`course` refers to a course that is a draft",
        "`seller` refers to a person that has a private profile",
      ])
  }

  @Test func `what is hidden itself may refer to anything`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "status: draft\nrelated:\n  - {course: secret}")
        + SampleEntry.course("secret", "status: draft")
    ).check()
    #expect(result.findings("V-04").isEmpty)
  }

  @Test func `what hangs on something hidden is hidden with it, without a word`() async {
    let result = await ContentFixture(
      """
      == categories.yaml
      - {slug: data, name: Data}
      - {slug: old, name: Old, status: archived}
      - {slug: older, name: Older, parent: old}
      """
    ).check()
    #expect(result.findings("V-04").isEmpty)
    #expect(result.catalog.entry("categories", "older")?.visibility == .hidden(.belongsToHidden))
  }
}
