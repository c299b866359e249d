internal import CICU

/// A time zone of the IANA database, by ICU.
public struct TimeZone: Sendable, Hashable {
  let name: String

  /// Nothing if ICU knows no zone of this name.
  public init?(_ name: String) {
    guard Self.isKnown(name) else { return nil }
    self.name = name
  }

  public static let utc = TimeZone(known: "UTC")

  private init(known name: String) {
    self.name = name
  }

  /// Whether `name` is a zone. The corresponding C function is `ucal_getCanonicalTimeZoneID`.
  public static func isKnown(_ name: String) -> Bool {
    guard name.utf8.count < 64, name.first?.isLetter == true, !name.hasPrefix("GMT+"), !name.utf8.contains(0)
    else { return false }
    return unsafe lectern_zone_is_known(name)
  }

  /// Seconds that the zone's clocks are ahead of UTC at a moment, daylight saving included.
  public func offset(at seconds: Int) -> Int {
    let offset = unsafe lectern_zone_offset(name, Int64(seconds))
    return offset == .min ? 0 : Int(offset) / 1000
  }

  /// The moment at which the zone's clocks show a time of day on a day since 1970-01-01. A time
  /// that occurs twice means the first; one that is left out is read as if the clocks had not been
  /// changed yet. Both are the way of RFC 5545.
  public func moment(day: Int, second: Int) -> Int {
    let local = day * 86_400 + second
    let before = offset(at: local - 86_400)
    if offset(at: local - before) == before { return local - before }
    let after = offset(at: local + 86_400)
    return offset(at: local - after) == after ? local - after : local - before
  }
}
