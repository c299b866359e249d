import Localization

/// A moment as a clock somewhere shows it.
struct ClockTime {
  /// Since 1970-01-01 in UTC.
  let seconds: Int
  let nanoseconds: Int
  /// Seconds that the clock is ahead of UTC.
  let offset: Int
  /// `UTC` or `CET`; empty where only the offset is known.
  let zoneName: String

  /// What is later, or as long ago, is no date that anybody writes.
  static let latest = 1_000_000_000_000_000

  init(seconds: Int, nanoseconds: Int = 0, offset: Int, zoneName: String) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
    self.offset = offset
    self.zoneName = zoneName
  }

  init(seconds: Int, nanoseconds: Int = 0, in zone: DateZone) {
    let offset = zone.offset(at: seconds)
    self.init(
      seconds: seconds, nanoseconds: nanoseconds, offset: offset,
      zoneName: zone.abbreviation(offset: offset, at: seconds))
  }

  private var local: Int { seconds + offset }
  private var secondOfDay: Int { ((local % 86_400) + 86_400) % 86_400 }
  var date: CivilDate { CivilDate(daysSinceEpoch: (local - secondOfDay) / 86_400) }
  var hour: Int { secondOfDay / 3600 }
  var minute: Int { secondOfDay / 60 % 60 }
  var second: Int { secondOfDay % 60 }
}

/// The zone in which moments are shown.
struct DateZone: Sendable {
  private let zone: TimeZone
  private let name: String
  private let isUTC: Bool

  init(_ name: String) {
    self.zone = TimeZone(name) ?? .utc
    let known = TimeZone.isKnown(name) ? name : "UTC"
    self.name = known
    isUTC = ["UTC", "Etc/UTC", "Etc/UCT", "Zulu", "UCT", "Universal"].contains(known)
  }

  func offset(at seconds: Int) -> Int { isUTC ? 0 : zone.offset(at: seconds) }

  /// The moment at which its clocks show a local time.
  func moment(local: Int) -> Int {
    if isUTC { return local }
    let second = ((local % 86_400) + 86_400) % 86_400
    return zone.moment(day: (local - second) / 86_400, second: second)
  }

  /// The short name of the zone where it has one in English, as in e-mails; else digits as the
  /// database of zones has them, `+03`.
  func abbreviation(offset: Int, at seconds: Int) -> String {
    if isUTC { return "UTC" }
    if let names = Self.names[name] { return offset == names.offset ? names.standard : names.summer }
    let minutes = offset.magnitude / 60
    let digits = (minutes / 60 < 10 ? "0" : "") + String(minutes / 60)
    let rest = minutes % 60 == 0 ? "" : (minutes % 60 < 10 ? "0" : "") + String(minutes % 60)
    return (offset < 0 ? "-" : "+") + digits + rest
  }

  private static let families: [(standard: String, summer: String, offset: Int, zones: [String])] = [
    ("GMT", "BST", 0, ["Europe/London"]),
    ("GMT", "IST", 0, ["Europe/Dublin"]),
    ("GMT", "GMT", 0, ["GMT", "Etc/GMT", "Africa/Abidjan", "Africa/Accra", "Atlantic/Reykjavik"]),
    ("WET", "WEST", 0, ["Europe/Lisbon"]),
    (
      "CET", "CEST", 3600,
      [
        "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Rome", "Europe/Amsterdam",
        "Europe/Brussels",
        "Europe/Vienna", "Europe/Zurich", "Europe/Stockholm", "Europe/Oslo", "Europe/Copenhagen",
        "Europe/Prague", "Europe/Warsaw", "Europe/Budapest", "Africa/Tunis", "Africa/Algiers",
      ]
    ),
    (
      "EET", "EEST", 7200,
      [
        "Europe/Athens", "Europe/Helsinki", "Europe/Kyiv", "Europe/Kiev", "Europe/Bucharest", "Europe/Sofia",
        "Africa/Cairo", "Africa/Tripoli", "Asia/Beirut",
      ]
    ),
    ("MSK", "MSK", 10_800, ["Europe/Moscow"]),
    ("EAT", "EAT", 10_800, ["Africa/Nairobi"]),
    ("WAT", "WAT", 3600, ["Africa/Lagos"]),
    ("SAST", "SAST", 7200, ["Africa/Johannesburg"]),
    ("IST", "IST", 19_800, ["Asia/Kolkata", "Asia/Calcutta"]),
    ("PKT", "PKT", 18_000, ["Asia/Karachi"]),
    ("JST", "JST", 32_400, ["Asia/Tokyo"]),
    ("KST", "KST", 32_400, ["Asia/Seoul"]),
    ("CST", "CST", 28_800, ["Asia/Shanghai", "Asia/Taipei"]),
    ("HKT", "HKT", 28_800, ["Asia/Hong_Kong"]),
    ("IST", "IDT", 7200, ["Asia/Jerusalem"]),
    ("AEST", "AEDT", 36_000, ["Australia/Sydney", "Australia/Melbourne"]),
    ("NZST", "NZDT", 43_200, ["Pacific/Auckland"]),
    ("EST", "EDT", -18_000, ["America/New_York", "America/Toronto", "US/Eastern", "America/Detroit"]),
    ("CST", "CDT", -21_600, ["America/Chicago", "US/Central", "America/Winnipeg"]),
    ("MST", "MDT", -25_200, ["America/Denver", "US/Mountain"]),
    ("MST", "MST", -25_200, ["America/Phoenix"]),
    ("PST", "PDT", -28_800, ["America/Los_Angeles", "US/Pacific", "America/Vancouver"]),
    ("AST", "ADT", -14_400, ["America/Halifax"]),
    ("NST", "NDT", -12_600, ["America/St_Johns"]),
    ("AKST", "AKDT", -32_400, ["America/Anchorage"]),
    ("HST", "HST", -36_000, ["Pacific/Honolulu"]),
  ]

  private static let names = Dictionary(
    families.flatMap { family in
      family.zones.map { ($0, (standard: family.standard, summer: family.summer, offset: family.offset)) }
    }, uniquingKeysWith: { first, _ in first })
}
