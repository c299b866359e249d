import TestSupport
import Testing

@Suite struct `V-23 access` {
  @Test(arguments: [
    "access: {type: 1️⃣limited}", "access: {type: limited, days: 1️⃣0}", "access: {type: lifetime, days: 1️⃣30}",
    "access: {days: 1️⃣30}", "access_type: subscription\naccess_days: 1️⃣30", "lifetime_access: 1️⃣false",
  ])
  func `days belong to limited access, and to that alone`(lines: String) async {
    let result = await ContentFixture(SampleEntry.course("loops", lines)).check()
    #expect(result.findings("V-23") == ["1️⃣"])
  }

  @Test(arguments: [
    "", "access: {type: limited, days: 180}", "access: {type: lifetime}", "lifetime_access: true",
    "access_type: lifetime\naccess_days: 0",
  ])
  func `matching type and days are fine`(lines: String) async {
    let result = await ContentFixture(SampleEntry.course("loops", lines)).check()
    #expect(result.findings("V-23").isEmpty)
  }
}
