internal import CICU

/// A time zone of the IANA database, by ICU.
public struct TimeZone: Sendable {
  private let name: [UInt16]

  /// Nothing if ICU knows no zone of this name.
  public init?(_ name: String) {
    guard Self.isKnown(name) else { return nil }
    self.name = Array(name.utf16)
  }

  /// Whether `name` is a zone. The corresponding C function is `ucal_getCanonicalTimeZoneID`.
  public static func isKnown(_ name: String) -> Bool {
    let wanted = Array(name.utf16)
    guard !wanted.isEmpty, wanted.count < 64, name.first?.isLetter == true, !name.hasPrefix("GMT+") else {
      return false
    }
    var result = [UInt16](repeating: 0, count: 128)
    var isSystem: UBool = 0
    var status = U_ZERO_ERROR
    _ = unsafe wanted.withUnsafeBufferPointer { wanted in
      unsafe result.withUnsafeMutableBufferPointer { result in
        unsafe lectern_canonical_zone(
          wanted.baseAddress, Int32(wanted.count), result.baseAddress, Int32(result.count), &isSystem, &status
        )
      }
    }
    return status.rawValue <= 0 && isSystem != 0
  }

  /// Seconds that the zone's clocks are ahead of UTC at a moment, daylight saving included.
  public func offset(at seconds: Int) -> Int {
    var status = U_ZERO_ERROR
    let calendar = unsafe name.withUnsafeBufferPointer { name in
      unsafe lectern_calendar_open(name.baseAddress, Int32(name.count), &status)
    }
    defer { unsafe lectern_calendar_close(calendar) }
    unsafe lectern_calendar_set_millis(calendar, Double(seconds) * 1000, &status)
    let offset = unsafe lectern_calendar_offset(calendar, &status)
    return status.rawValue <= 0 ? Int(offset) / 1000 : 0
  }
}
