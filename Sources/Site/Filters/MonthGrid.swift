import Content
import Liquid
import Localization

/// A month as a calendar on a wall shows it: whole weeks, and in them what takes place as bars, one below the other,
/// each on one line for as many days of a week as it lasts.
struct MonthGrid: Sendable {
  /// What takes place on some days, counted since 1970.
  struct Happening {
    let days: ClosedRange<Int>
  }

  /// What one day shows of a happening.
  struct Bar: Equatable {
    /// Which of them it is.
    let happening: Int
    /// Whether it begins or ends on this day.
    let begins: Bool
    let ends: Bool
    /// Whether its name stands here: on its first day, and again in each week that it reaches into.
    let isNamed: Bool
  }

  struct Day: Equatable {
    let number: Int
    let isInMonth: Bool
    /// One for each line that is taken on this day; nothing where the line belongs to another day's happening.
    var bars: [Bar?] = []
  }

  private let month: ClosedRange<Int>
  private let start: Int

  /// - Parameters:
  ///   - month: as in the addresses of calendars: `2026/12`.
  ///   - firstWeekday: the day with which weeks begin, from 0 for Monday.
  init?(month: String, firstWeekday: Int) {
    let parts = month.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2, 1...12 ~= parts[1], let first = Self.day(parts[0], parts[1]),
      let next = parts[1] == 12 ? Self.day(parts[0] + 1, 1) : Self.day(parts[0], parts[1] + 1)
    else { return nil }
    self.month = first...(next - 1)
    start = first - (CalendarTime.weekday(days: first) - firstWeekday + 7) % 7
  }

  private static func day(_ year: Int, _ month: Int) -> Int? {
    guard 1...9_999 ~= year else { return nil }
    let digits = String(year)
    return CalendarTime.date(
      String(repeating: "0", count: 4 - digits.utf8.count) + digits + (month < 10 ? "-0" : "-")
        + "\(month)-01")
  }

  /// The weeks, with all that reaches into them.
  func weeks(of happenings: [Happening]) -> [[Day]] {
    stride(from: start, through: month.upperBound, by: 7).map { first in
      week(first...(first + 6), happenings)
    }
  }

  private func week(_ days: ClosedRange<Int>, _ happenings: [Happening]) -> [Day] {
    var week = days.map { Day(number: $0, isInMonth: month.contains($0)) }
    let shown = happenings.indices.filter { happenings[$0].days.overlaps(days) }
    for happening in shown.sorted(by: { isAbove(happenings[$0].days, happenings[$1].days, $0 < $1) }) {
      let all = happenings[happening].days
      let here = all.clamped(to: days)
      let places = (here.lowerBound - days.lowerBound)...(here.upperBound - days.lowerBound)
      let line = (0...).first { line in
        places.allSatisfy { line >= week[$0].bars.count || week[$0].bars[line] == nil }
      }
      for place in places {
        let number = week[place].number
        week[place].put(
          Bar(
            happening: happening, begins: number == all.lowerBound, ends: number == all.upperBound,
            isNamed: number == here.lowerBound), on: line ?? 0)
      }
    }
    return week
  }

  /// What lasts longer lies above what begins later, so that lines break as little as can be.
  private func isAbove(_ one: ClosedRange<Int>, _ other: ClosedRange<Int>, _ isEarlier: Bool) -> Bool {
    if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
    return one.count == other.count ? isEarlier : one.count > other.count
  }
}

extension MonthGrid.Day {
  fileprivate mutating func put(_ bar: MonthGrid.Bar, on line: Int) {
    while bars.count <= line { bars.append(nil) }
    bars[line] = bar
  }
}

extension Filter {
  /// `page.items | month_grid: page.value, 'sun'`: the weeks of a month, of seven days each, and the bars of each day.
  /// Days are those of the site's clock.
  static let monthGrid = Filter("month_grid", 2...2, isExtension: true) { input, arguments, context in
    let month = arguments[0]?.text ?? ""
    let word = arguments[1]?.text ?? ""
    guard let firstWeekday = WordList.weekday.words.firstIndex(of: word) else {
      throw RenderFault(.argument, "`\(word)` is no day of the week such as `mon`")
    }
    guard let grid = MonthGrid(month: month, firstWeekday: firstWeekday) else {
      throw RenderFault(.argument, "`\(month)` is no month such as `2026/12`")
    }
    let zone = TimeZone(context.timeZone) ?? .utc
    let lasting = input.listed.compactMap { item in
      item.days(zone).map { (item: item, happening: MonthGrid.Happening(days: $0)) }
    }
    let items = lasting.map(\.item)
    return .list(
      grid.weeks(of: lasting.map(\.happening)).map { week in .list(week.map { .map(TemplateMap($0, items)) })
      })
  }
}

extension TemplateValue {
  fileprivate var listed: [TemplateValue] {
    switch self {
    case .list(let items): items
    case .object(let object): (0..<(object.itemCount ?? 0)).map { object.item(at: $0) }
    default: []
    }
  }

  /// The days from when something starts to when it ends, by the clock of a zone.
  fileprivate func days(_ zone: TimeZone) -> ClosedRange<Int>? {
    guard case .object(let object) = self, case .quantity(.moment(let start)) = object.member(.start) else {
      return nil
    }
    var last = start
    if case .quantity(.moment(let end)) = object.member(.end) { last = max(start, end - 1) }
    return zone.date(at: start)...zone.date(at: last)
  }
}

extension TimeZone {
  /// The day of the zone's calendar at a moment, in days since 1970.
  fileprivate func date(at moment: Int) -> Int {
    let local = moment + offset(at: moment)
    return local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
  }
}

extension TemplateMap {
  fileprivate init(_ day: MonthGrid.Day, _ items: [TemplateValue]) {
    let bars = day.bars.map { bar -> TemplateValue in
      guard let bar else { return .nothing }
      return .map(
        TemplateMap([
          ("item", items[bar.happening]), ("begins", .boolean(bar.begins)), ("ends", .boolean(bar.ends)),
          ("is_named", .boolean(bar.isNamed)),
        ]))
    }
    self.init([
      ("date", .quantity(.day(day.number))), ("is_in_month", .boolean(day.isInMonth)), ("bars", .list(bars)),
    ])
  }
}

extension Name {
  fileprivate static let start: Name = "start"
  fileprivate static let end: Name = "end"
}
