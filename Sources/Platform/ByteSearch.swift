internal import Glibc

/// Searches bytes a word or more at a time, where byte by byte is too slow for every page of every
/// build. Stands here because it takes the compiler's checks out of its loops.
public enum ByteSearch {
  /// Where `byte` stands first at or behind `start`; the number of bytes if nowhere.
  ///
  /// The corresponding C function is `memchr`.
  public static func first(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
    let count = bytes.count
    guard start < count, start >= 0 else { return count }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return count }
      guard let found = unsafe memchr(base + start, Int32(byte), count - start) else { return count }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// The places, each a multiple of 32, of blocks of 32 bytes that hold at least `least` digits.
  public static func blocksWithDigits(_ least: Int, in bytes: Span<UInt8>) -> [Int] {
    let count = bytes.count
    var found: [Int] = []
    unsafe bytes.withUnsafeBytes { buffer in
      var place = 0
      while place + 32 <= count {
        let block = unsafe buffer.loadUnaligned(fromByteOffset: place, as: SIMD32<UInt8>.self)
        let fromZero = block &- SIMD32<UInt8>(repeating: 0x30)
        let isDigit = fromZero .< SIMD32<UInt8>(repeating: 10)
        let ones = SIMD32<UInt8>(repeating: 0).replacing(with: SIMD32<UInt8>(repeating: 1), where: isDigit)
        if Int(ones.wrappedSum()) >= least { found.append(place) }
        place += 32
      }
      if place < count { found.append(place) }
    }
    return found
  }
}
