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
}
