internal import CICU

/// A time zone of the IANA database, by ICU.
public struct TimeZone: Sendable {
  private let name: [UInt16]

  /// Nothing if ICU knows no zone of this name.
  public init?(_ name: String) {
    guard Self.isKnown(name) else { return nil }
    self.name = Array(name.utf16)
  }

  public static let utc = TimeZone(known: "UTC")

  private init(known name: String) {
    self.name = Array(name.utf16)
  }

  /// Whether `name` is a zone. The corresponding C function is `ucal_getCanonicalTimeZoneID`.
  public static func isKnown(_ name: String) -> Bool {
    let wanted = Array(name.utf16)
    guard !wanted.isEmpty, wanted.count < 64, name.first?.isLetter == true, !name.hasPrefix("GMT+") else {
      return false
    }
    return unsafe wanted.withUnsafeBufferPointer { name in
      unsafe lectern_zone_is_known(name.baseAddress, Int32(name.count))
    }
  }

  /// Seconds that the zone's clocks are ahead of UTC at a moment, daylight saving included.
  public func offset(at seconds: Int) -> Int {
    let offset = unsafe name.withUnsafeBufferPointer { name in
      unsafe lectern_zone_offset(name.baseAddress, Int32(name.count), Double(seconds) * 1000)
    }
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
