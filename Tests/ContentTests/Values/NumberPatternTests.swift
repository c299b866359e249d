import Testing

@testable import Content

@Suite struct `A pattern of numbers` {
  private let day = CalendarTime.days(year: 2026, month: 3, day: 9)

  private func problem(_ text: String) -> NumberPattern.Problem? {
    do throws(NumberPattern.Problem) { _ = try NumberPattern(text) } catch { return error }
    return nil
  }

  @Test func `gives numbers that follow one another`() throws {
    let series = try NumberPattern("INV-{year}-{seq:5}").series(onDay: day)
    #expect(series.number(1) == "INV-2026-00001")
    #expect(series.number(123_456) == "INV-2026-123456")
    #expect(try NumberPattern("{seq}").series(onDay: day).number(7) == "7")
  }

  @Test func `knows its numbers again, and no others`() throws {
    let series = try NumberPattern("INV-{year}-{seq:5}-X").series(onDay: day)
    #expect(series.place(of: "INV-2026-00042-X") == 42)
    #expect(series.place(of: "INV-2026-42-X") == 42)
    for other in ["INV-2025-00042-X", "INV-2026-00042", "INV-2026--X", "INV-2026-4a-X", "INV-2026-٤٢-X", ""] {
      #expect(series.place(of: other) == nil, "\(other)")
    }
    #expect(series.place(of: "INV-2026-" + String(repeating: "9", count: 30) + "-X") == nil)
  }

  @Test func `begins anew each year or month if it says which`() throws {
    let yearly = try NumberPattern("C{year}.{seq}")
    #expect(yearly.series(onDay: day) == yearly.series(onDay: day + 200))
    #expect(yearly.series(onDay: day) != yearly.series(onDay: day + 366))
    let monthly = try NumberPattern("{month}.{seq}")
    #expect(monthly.series(onDay: day) != monthly.series(onDay: day + 31))
    #expect(monthly.series(onDay: day).number(1) == "03.1")
  }

  @Test func `counts once and says what it does not know`() {
    #expect(problem("INV-{year}") == .noSequence)
    #expect(problem("{seq}-{seq:3}") == .twoSequences)
    #expect(problem("INV-{yaer}-{seq}") == .unknownPlaceholder("yaer"))
    #expect(problem("INV-{seq:0}") == .unknownPlaceholder("seq:0"))
    #expect(problem("INV-{seq") == .unclosed)
    #expect(problem("INV/{seq}") == .unfit("/"))
    #expect(problem("a}{seq}") == .unfit("}"))
  }
}
