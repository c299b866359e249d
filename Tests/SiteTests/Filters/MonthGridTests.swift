import Content
import Diagnostics
import Liquid
import TestSupport
import Testing

@testable import Site

@Suite struct `The grid of a month` {
  private static let monday = 0
  private static let sunday = 6

  /// Days since 1970 of a day of December 2026, which begins on a Tuesday.
  private func day(_ number: Int) throws -> Int {
    try #require(CalendarTime.date("2026-12-01")) + number - 1
  }

  private func weeks(_ firstWeekday: Int, _ days: [ClosedRange<Int>] = []) throws -> [[MonthGrid.Day]] {
    let grid = try #require(MonthGrid(month: "2026/12", firstWeekday: firstWeekday))
    let first = try day(1)
    return grid.weeks(
      of: days.map { MonthGrid.Happening(days: first + $0.lowerBound - 1...first + $0.upperBound - 1) })
  }

  @Test(arguments: [(monday, 30, 5), (sunday, 29, 5), (1, 1, 5), (2, 25, 6)])
  func `begins with the week in which the month begins`(first: Int, number: Int, count: Int) throws {
    let weeks = try weeks(first)
    #expect(weeks.count == count)
    #expect(weeks.allSatisfy { $0.count == 7 })
    #expect(weeks[0][0].number == (number == 1 ? try day(1) : try day(number - 30)))
    #expect(weeks.joined().filter(\.isInMonth).count == 31)
    #expect(weeks.joined().map(\.number) == Array(weeks[0][0].number...(weeks[0][0].number + count * 7 - 1)))
  }

  @Test(arguments: ["2026", "2026/13", "2026/0", "a/b", "2026/12/01", ""])
  func `there is none for what is no month`(month: String) {
    #expect(MonthGrid(month: month, firstWeekday: 0) == nil)
  }

  @Test func `what lasts over the end of a week is named again in the next`() throws {
    let days = try weeks(Self.monday, [4...8]).joined().filter { !$0.bars.isEmpty }
    let bars = days.compactMap { $0.bars[0] }
    #expect(bars.count == 5)
    #expect(bars.map(\.isNamed) == [true, false, false, true, false])
    #expect(bars.map(\.begins) == [true, false, false, false, false])
    #expect(bars.map(\.ends) == [false, false, false, false, true])
  }

  @Test func `a bar keeps its line for the whole week, and nothing lies over it`() throws {
    let week = try weeks(Self.monday, [1...1, 2...4, 3...3, 4...4, 1...5])[0]
    let lines = week.map { $0.bars.map { $0?.happening } }
    #expect(lines == [[], [4, 0], [4, 1], [4, 1, 2], [4, 1, 3], [4], []])
  }

  @Test func `a line that is free above something stays empty`() throws {
    let week = try weeks(Self.monday, [1...2, 2...4])[0]
    #expect(week[3].bars.map { $0?.happening } == [nil, 1])
  }

  @Test func `what begins before the month and ends behind it fills all of its weeks`() throws {
    let bars = try weeks(Self.sunday, [-90...120]).joined().compactMap { $0.bars.first ?? nil }
    #expect(bars.count == 35)
    #expect(bars.filter(\.isNamed).count == 5)
    #expect(bars.allSatisfy { !$0.begins && !$0.ends })
  }
}

/// Events by the clock of a site that is three hours ahead.
private let calendar = """
  == site.yaml
  title: Test Academy
  base_url: https://academy.example.org
  languages: [en, ar]
  timezone: Asia/Riyadh
  currency: USD
  == events/night.md
  ---
  title: Night
  kind: live_room
  hosts: [ada]
  start: 2026-12-04T22:00:00Z
  duration: 1h
  timezone: Europe/London
  ---
  Late.
  == events/midnight.md
  ---
  title: Until midnight
  kind: live_room
  hosts: [ada]
  start: 2026-12-06T18:00:00Z
  end: 2026-12-06T21:00:00Z
  ---
  It ends as the next day begins.
  """

@Suite struct `Events in the grid of a month` {
  private let template = """
    {%- assign weeks = content.events | month_grid: '2026/12', 'mon' -%}
    {%- for week in weeks %}{% for day in week %}{% for bar in day.bars %}{{ day.date | date: '%d' }} {{ bar.item.title }}\
    {% if bar.begins and bar.ends %} whole{% endif %};{% endfor %}{% endfor %}{% endfor -%}
    """

  @Test func `stand on the days of the site's clock`() async throws {
    let folder = ScratchFolder()
    let catalog = await ContentFixture(calendar).load(in: folder).value.catalog
    let page = PageContext(catalog, language: "en")
    #expect(try page.print(template) == "05 Night whole;06 Until midnight whole;")
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [("'2026/12', 'monday'", "no day of the week"), ("'december', 'mon'", "no month")])
  func `need a month and a day of the week`(arguments: String, complaint: String) async throws {
    let folder = ScratchFolder()
    let catalog = await ContentFixture(calendar).load(in: folder).value.catalog
    let printed = try PageContext(catalog, language: "en").print(
      "{{ content.events | month_grid: \(arguments) }}")
    #expect(printed.contains(complaint))
    withExtendedLifetime(folder) {}
  }
}
