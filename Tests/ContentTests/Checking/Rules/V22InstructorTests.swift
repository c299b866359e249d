import TestSupport
import Testing

@Suite struct `V-22 instructors` {
  @Test func `two primary instructors are one too many`() async {
    let result = await check("[{person: ada, role: primary}, {person: grace, role: 1️⃣primary}]")
    #expect(result.findings("V-22") == ["1️⃣"])
    #expect(result.messages("V-22") == ["a course has one primary instructor, found 2"])
  }

  @Test func `who has no role counts as primary`() async {
    let result = await check("[ada, 1️⃣grace]")
    #expect(result.findings("V-22") == ["1️⃣"])
  }

  @Test func `somebody must be primary`() async {
    let result = await check("1️⃣[{person: ada, role: assistant}]")
    #expect(result.findings("V-22") == ["1️⃣"])
  }

  @Test(arguments: ["1️⃣30", "1️⃣29.99"])
  func `shares sum to 100, and messages keep them to themselves`(share: String) async {
    let result = await check(
      "[{person: ada, revenue_share: 70.02}, {person: grace, role: co_instructor, revenue_share: \(share)}]")
    #expect(result.findings("V-22") == ["1️⃣"])
    #expect(result.messages("V-22") == ["the revenue shares must sum to 100, found more"])
  }

  @Test func `a single share that is not everything leaves some over`() async {
    let result = await check("[{person: ada, revenue_share: 1️⃣70}, {person: grace, role: assistant}]")
    #expect(result.findings("V-22") == ["1️⃣"])
  }

  @Test(arguments: [
    "[ada]", "[ada, {person: grace, role: co_instructor}]",
    "[{person: ada, revenue_share: 66.67}, {person: grace, role: assistant, revenue_share: 33.33}]",
  ])
  func `one primary instructor, and shares without rest, are fine`(instructors: String) async {
    #expect(await check(instructors).findings("V-22").isEmpty)
  }

  private func check(_ instructors: String) async -> ContentFixture.Result {
    await ContentFixture(
      SampleEntry.course("loops", instructors: instructors) + """
        == people/grace.md
        ---
        {name: Grace, roles: [instructor]}
        ---
        """
    ).check()
  }
}
