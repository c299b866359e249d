import TestSupport
import Testing

@testable import Content

/// Made-up academies full of moments: whatever is loaded before the clock turns is the same.
@Suite struct `Between two turns of the clock` {
  @Test(arguments: 0..<16) func `everything stays as it is`(seed: Int) async {
    var academy = TimedAcademy(seed: UInt64(seed))
    let folder = academy.folder()
    let now = ContentFixture.defaultNow
    let first = await load(folder, now: now)
    let end = first.turnsAt ?? now + 1000 * 86_400
    for _ in 0..<3 {
      let later = Int.random(in: now..<end, using: &academy.random)
      let second = await load(folder, now: later)
      #expect(CatalogOutline.difference(first.lines, second.lines) == nil, "\(later - now) seconds later")
      #expect(second.turnsAt ?? .max >= end)
    }
    let last = await load(folder, now: end - 1)
    #expect(CatalogOutline.difference(first.lines, last.lines) == nil, "just before the turn")
  }

  private func load(_ folder: String, now: Int) async -> (lines: [String], turnsAt: Int?) {
    let result = await ContentFixture(folder, now: now).check()
    let lines = CatalogOutline.of(result.catalog)
    return (lines + result.findings.map(\.description), result.catalog.clock.turnsAt)
  }
}

/// Writes content whose moments lie around the present, some of them on the same second.
struct TimedAcademy {
  var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  mutating func folder() -> String {
    let parts = [people(), hours(), courses(), events(), posts(), coupons()]
    return parts.joined()
  }

  /// Within some days of the present, often to the second.
  private mutating func moment() -> String {
    let steps = [1, 60, 3600, 86_400]
    let step = steps[Int.random(in: 0..<4, using: &random)]
    return CalendarTime.text(
      seconds: ContentFixture.defaultNow + Int.random(in: -20...20, using: &random) * step)
  }

  private mutating func maybe(_ name: String) -> String {
    Bool.random(using: &random) ? ", \(name): \(moment())" : ""
  }

  private mutating func one(of words: String...) -> String {
    words[Int.random(in: 0..<words.count, using: &random)]
  }

  private mutating func some(_ count: Int, _ write: (inout TimedAcademy, Int) -> String) -> String {
    (0..<Int.random(in: 0...count, using: &random)).map { write(&self, $0) }.joined()
  }

  private mutating func people() -> String {
    let notice = one(of: "1h", "2d", "20d", "3d")
    return """
      == people/ada.md
      ---
      {name: Ada, roles: [instructor], timezone: \(one(of: "Europe/Berlin", "Africa/Cairo")),
       booking_notice: \(notice), service: {session_duration: \(one(of: "30min", "1h"))}}
      ---

      """
  }

  private mutating func hours() -> String {
    let hours = some(3) { academy, number in
      let days = academy.one(
        of: "weekdays: [mon, thu]", "frequency: daily", "frequency: monthly, monthday: 3",
        "frequency: once, valid_from: 2026-06-20")
      let zone = academy.one(of: "", ", timezone: Asia/Tokyo", ", timezone: America/New_York")
      let times = "start_time: \"0\(number + 6):00\", end_time: \"1\(number):00\""
      return "- {id: h\(number), person: ada, \(days), \(times)\(zone)}\n"
    }
    let exceptions = some(2) { academy, number in
      let day = "2026-06-0\(number + 2)"
      let times = "start: \(day)T06:00:00Z, end: \(day)T07:30:00Z"
      return "- {id: x\(number), person: ada, \(times), is_blocked: \(academy.one(of: "true", "false"))}\n"
    }
    return (hours.isEmpty ? "" : "== availability.yaml\n" + hours)
      + (exceptions.isEmpty ? "" : "== availability_exceptions.yaml\n" + exceptions)
  }

  private mutating func courses() -> String {
    """
    == courses/c/index.md
    ---
    {title: C, lang: en, category: data, instructors: [ada]\(maybe("published_at"))}
    ---
    Text
    == courses/c/01-s/index.md
    ---
    {title: S}
    ---

    """
      + some(3) { academy, number in
        let drip = "drip: {type: on_date, date: \(academy.moment())}"
        return """
          == courses/c/01-s/0\(number + 1)-l.md
          ---
          {title: L\(number), type: text, preview: true, \(drip)\(academy.maybe("published_at"))}
          ---
          Text

          """
      }
  }

  private mutating func events() -> String {
    some(4) { academy, number in
      let end = academy.one(of: "duration: 1h", "duration: 1d", "span: week", "end: \(academy.moment())")
      let status = academy.one(of: "", ", status: scheduled")
      return """
        == events/e\(number).md
        ---
        {title: E\(number), start: \(academy.moment()), \(end)\(academy.maybe("started_at"))\(status)}
        ---
        Text

        """
    }
  }

  private mutating func posts() -> String {
    some(3) { academy, number in
      let promoted = "promoted_at: \(academy.moment())\(academy.maybe("expires_at"))"
      return """
        == posts/p\(number).md
        ---
        {title: P\(number)\(academy.maybe("published_at")), course: c, promotion: {\(promoted)}}
        ---
        Text
        == announcements/a\(number).md
        ---
        {title: A\(number), audience: all\(academy.maybe("expires_at"))}
        ---
        Text

        """
    }
  }

  private mutating func coupons() -> String {
    "== coupons.yaml\n"
      + some(4) { academy, number in
        "- {code: C\(number), public: true, discount: 5%\(academy.maybe("starts_at"))\(academy.maybe("expires_at"))}\n"
      } + "- {code: LAST, public: true, discount: 5%}\n"
  }
}
