import TestSupport
import Testing

@Suite struct `V-26 drip` {
  @Test(arguments: [
    "{type: 1️⃣after_enrollment}", "{type: 1️⃣on_date, days: 0}", "{type: 1️⃣after_item}",
    "{type: on_date, date: 2026-07-01T00:00:00Z, days: 1️⃣3}", "{type: after_enrollment, days: 3, after: 1️⃣a}",
    "{enabled: 1️⃣true}", "{enabled: true, days: 3, date: 1️⃣2026-07-01T00:00:00Z}",
  ])
  func `each type needs its own parameter and no other`(drip: String) async {
    let result = await ContentFixture(lessons(second: drip)).check()
    #expect(result.findings("V-26") == ["1️⃣"])
  }

  @Test(arguments: [
    "{type: after_enrollment, days: 3}", "{type: on_date, date: 2026-07-01T00:00:00Z, days: 0}",
    "{type: after_item, after: a}", "{enabled: true, days: 3}",
    "{enabled: false, days: 3, date: 2026-07-01T00:00:00Z}",
    "{type: after_enrollment, days: 0}",
  ])
  func `a type with its parameter is fine`(drip: String) async {
    let result = await ContentFixture(lessons(second: drip)).check()
    #expect(result.findings("V-26").isEmpty)
  }

  @Test(arguments: [
    ("1️⃣b", "`b` comes after this lesson, so it cannot be waited for"),
    ("1️⃣a", "this lesson waits for itself"), ("1️⃣trees/c", "`c` belongs to another course"),
  ])
  func `a lesson waits for an earlier one of its course`(after: String, message: String) async {
    let result = await ContentFixture(
      lessons(first: "{type: after_item, after: \(after)}") + SampleEntry.course("trees")
        + SampleEntry.section("trees/01-other") + SampleEntry.lesson("trees/01-other/01-c")
    ).check()
    #expect(result.findings("V-26") == ["1️⃣"])
    #expect(result.messages("V-26") == [message])
  }

  @Test func `sections wait for earlier sections`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops")
        + SampleEntry.section("loops/01-first", "drip: {type: after_item, after: 1️⃣second}")
        + SampleEntry.section("loops/02-second", "drip: {type: after_item, after: first}")
    ).check()
    #expect(result.findings("V-26") == ["1️⃣"])
  }

  private func lessons(first: String = "{enabled: false}", second: String = "{enabled: false}") -> String {
    SampleEntry.course("loops") + SampleEntry.section("loops/01-first")
      + SampleEntry.lesson("loops/01-first/01-a", "type: text\ndrip: \(first)")
      + SampleEntry.section("loops/02-second")
      + SampleEntry.lesson("loops/02-second/01-b", "type: text\ndrip: \(second)")
  }
}
