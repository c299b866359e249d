internal import CXXHash

/// What is left of bytes when one only wants to know whether they have changed: XXH3, the same on
/// every machine, and no protection against somebody who makes up bytes for it.
public enum Fingerprint {
  /// 64 bits: for a few million things of one kind, and for finding things.
  public static func of(_ bytes: Span<UInt8>, seed: UInt64 = 0) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe lectern_hash($0.baseAddress, $0.count, seed) }
  }

  /// Of everything between the beginning of the first element and the end of the last, gaps included.
  static func ofMemory<Element: BitwiseCopyable>(of array: [Element]) -> UInt64 {
    unsafe array.withUnsafeBytes { unsafe of($0, seed: 0) }
  }

  static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    unsafe lectern_hash(bytes.baseAddress, bytes.count, seed)
  }

  /// 128 bits: for what must never be taken for another.
  public static func wide(of bytes: Span<UInt8>) -> WideFingerprint {
    let hash = unsafe bytes.withUnsafeBytes { unsafe lectern_wide_hash($0.baseAddress, $0.count) }
    return WideFingerprint(low: hash.low, high: hash.high)
  }
}

/// 128 bits that stand for bytes.
public struct WideFingerprint: Hashable, Sendable, BitwiseCopyable {
  public var low: UInt64
  public var high: UInt64

  public init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }
}
