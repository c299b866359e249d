/// Sums up one thing after the other in 64 bits, in the same way in every process.
public struct RunningFingerprint: Sendable {
  public private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  public init() {}

  public mutating func add(_ number: UInt64) {
    let product = (value ^ number).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    value = product.high ^ product.low ^ 0xE703_7ED1_A0B4_28DB
  }

  public mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  public mutating func add(_ text: String) { add(text.utf8Span.span) }

  public mutating func add(_ bytes: Span<UInt8>) { add(Fingerprint.of(bytes)) }
}
