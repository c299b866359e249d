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
        var digits: UInt64 = 0
        for offset in stride(from: 0, to: 32, by: 8) {
          let word = unsafe buffer.loadUnaligned(fromByteOffset: place + offset, as: UInt64.self)
          digits &+= digitsByByte(word)
        }
        if Int((digits &* 0x0101_0101_0101_0101) >> 56) >= least { found.append(place) }
        place += 32
      }
      if place < count { found.append(place) }
    }
    return found
  }

  /// One in each of eight bytes that is a digit.
  @inline(__always)
  private static func digitsByByte(_ word: UInt64) -> UInt64 {
    let fromZero = word ^ 0x3030_3030_3030_3030
    let others = ((fromZero & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676) | fromZero
    return (~others >> 7) & 0x0101_0101_0101_0101
  }
}
