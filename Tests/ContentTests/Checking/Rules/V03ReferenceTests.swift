import Content
import TestSupport
import Testing

@Suite struct `V-03 references` {
  @Test func `a reference to nothing is an error that names the nearest match`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "category: 1️⃣dats\nrelated: [{course: 2️⃣trees}]")
    ).check()
    #expect(result.findings("V-03") == ["1️⃣", "2️⃣"])
    #expect(result.messages("V-03").contains("there is no `dats` among categories"))
    #expect(result.output.contains("did you mean `data`?"))
  }

  @Test func `slugs, handles, category paths and ids resolve`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "category: data/statistics", instructors: "[\"@ada\"]")
        + SampleEntry.course("trees", "category: 42") + """
          == categories.yaml
          - {slug: data, name: Data}
          - {slug: statistics, name: Statistics, parent: data, id: 42}
          """
    ).check()
    #expect(result.findings("V-03").isEmpty)
    #expect(result.catalog.entry("courses", "trees")?["category"]?.target?.slug == "statistics")
  }

  @Test func `a tag that nobody wrote down comes into being`() async {
    let result = await ContentFixture(SampleEntry.course("loops", "tags: [Control flow]")).check()
    #expect(result.findings("V-03").isEmpty)
    #expect(result.catalog.entry("tags", "control-flow") != nil)
  }

  @Test func `messages do not repeat who somebody is`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops") + """
        == private/enrollments.yaml
        - {id: e1, account: 1️⃣lin@example.org, course: loops, status: active}
        """
    ).check()
    #expect(result.findings("V-03") == ["1️⃣"])
    #expect(result.messages("V-03") == ["`account` names nothing among accounts"])
  }

  @Test func `a name that two entries answer to, by slug and by id, is no reference`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "category: 1️⃣data") + """
        == categories.yaml
        - {slug: data, name: Data}
        - {slug: art, name: Art, id: data}
        """
    ).check()
    #expect(result.findings("V-03") == ["1️⃣"])
  }
}
