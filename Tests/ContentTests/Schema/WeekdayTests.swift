import Content
import TestSupport
import Testing

/// Weekdays as numbers: PeerLoop counts from Sunday, Droply from the day that the site names.
@Suite struct `Numbers of weekdays` {
  private static let fromSunday = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
  private static let fromMonday = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  @Test(arguments: ["", "weekday_zero: monday\n", "weekday_zero: sunday\n"])
  func `day_of_week counts from Sunday, whatever the site says`(setting: String) async {
    #expect(await weekdays("day_of_week", setting: setting) == Self.fromSunday.map { "[\($0)]" })
  }

  @Test(arguments: [
    ("", fromMonday), ("weekday_zero: monday\n", fromMonday), ("weekday_zero: sunday\n", fromSunday),
  ])
  func `weekday counts from the site's day, which is Monday`(setting: String, expected: [String]) async {
    #expect(await weekdays("weekday", setting: setting) == expected.map { "[\($0)]" })
  }

  @Test func `a list of numbers counts from the site's day, a list of words needs none`() async {
    let result = await ContentFixture(
      SmallAcademy.site + "weekday_zero: sunday\n" + SmallAcademy.content + """
        == availability.yaml
        - {id: a, person: grace, start_time: "09:00", weekdays: [0, 2]}
        - {id: b, person: grace, start_time: "12:00", weekdays: [mon, Tuesday]}
        - {id: c, person: grace, start_time: "15:00", day_of_week: fri}
        """
    ).check()
    let entries = result.entries("availability", in: "availability.yaml")
    #expect(entries.map { $0.outline("weekdays") } == ["[sun, tue]", "[mon, tue]", "[fri]"])
    #expect(result.notUnderstood(in: "availability.yaml").isEmpty)
  }

  @Test(arguments: ["day_of_week", "weekday", "weekdays"])
  func `there is no eighth day`(name: String) async {
    let result = await ContentFixture(
      "== availability.yaml\n- {person: ada, start_time: \"09:00\", \(name): 1️⃣7}\n"
    ).check()
    #expect(result.findings("V-07") == ["1️⃣"])
  }

  private func weekdays(_ name: String, setting: String) async -> [String] {
    var text = SmallAcademy.site + setting + SmallAcademy.content + "== availability.yaml\n"
    for number in 0...6 {
      text += "- {id: \(number), user_id: 7, start_time: \"09:00\", \(name): \(number)}\n"
    }
    let result = await ContentFixture(text).check()
    return result.entries("availability", in: "availability.yaml")
      .map { $0.outline("weekdays") }
  }
}
