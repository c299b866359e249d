/// Remembers in 16 MB which values have been seen: never forgets one, and is wrong about a new
/// one less than once in ten million among a million.
public struct SeenFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 21)

  public init() {}

  /// Whether the value was (most likely) seen before.
  public mutating func insert(_ hash: UInt64) -> Bool {
    var wasSeen = true
    var step = hash
    for _ in 0..<8 {
      let bit = Int(step & (1 << 27 - 1))
      let mask = UInt64(1) << UInt64(bit & 63)
      if bits[bit >> 6] & mask == 0 {
        wasSeen = false
        bits[bit >> 6] |= mask
      }
      step = Self.mixed(step)
    }
    return wasSeen
  }

  /// Of a value in one of several fields.
  public static func hash(_ text: String, _ seed: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ UInt64(seed)
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mixed(hash)
  }

  /// The finishing step of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
