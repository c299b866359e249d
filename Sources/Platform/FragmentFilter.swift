/// Tells quickly where in a text one of many fragments of six bytes may stand: sometimes where none
/// does, and never the other way round. Upper and lower case of ASCII are one.
///
/// Looks at every third place only, at four bytes there: whichever way a fragment lies, one of the
/// four-byte words within it begins at such a place. What passes is asked again with all six bytes.
/// Stands here because it takes the compiler's checks out of its loop.
public struct FragmentFilter: Sendable {
  public static let length = 6
  private static let step = 3
  private static let wordMask: UInt32 = 0x2020_2020
  private static let fragmentMask: UInt64 = 0x2020_2020_2020

  private var words: [UInt32]
  private var fragments: [UInt32]
  private let wordShift: UInt32
  private let fragmentShift: UInt64
  public private(set) var isEmpty = true

  /// A filter that has room for so many fragments.
  public init(count: Int) {
    let wordBits = max(13, Self.bits(for: count * Self.step * 12))
    let fragmentBits = max(13, Self.bits(for: count * 16))
    wordShift = UInt32(32 - min(27, wordBits))
    fragmentShift = UInt64(64 - min(28, fragmentBits))
    words = Array(repeating: 0, count: 1 << (32 - Int(wordShift) - 5))
    fragments = Array(repeating: 0, count: 1 << (64 - Int(fragmentShift) - 5))
  }

  private static func bits(for count: Int) -> Int { Int.bitWidth - max(1, count - 1).leadingZeroBitCount }

  /// Six bytes as one number, the first one lowest, in lower case.
  public static func key(_ bytes: Span<UInt8>, at place: Int) -> UInt64 {
    var key: UInt64 = 0
    for index in 0..<length { key |= UInt64(bytes[place + index]) << UInt64(8 * index) }
    return key | fragmentMask
  }

  public mutating func insert(_ key: UInt64) {
    isEmpty = false
    let key = key | Self.fragmentMask
    for offset in 0..<UInt64(Self.step) {
      let bit = Self.hash(UInt32(truncatingIfNeeded: key >> (8 * offset))) >> wordShift
      words[Int(bit >> 5)] |= 1 << (bit & 31)
    }
    let bit = UInt32(truncatingIfNeeded: Self.hash(key) >> fragmentShift)
    fragments[Int(bit >> 5)] |= 1 << (bit & 31)
  }

  @inline(__always)
  private static func hash(_ word: UInt32) -> UInt32 { (word | wordMask) &* 0x9E37_79B1 }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  /// The places within `range` (by the third places looked at) where a fragment may begin, in no
  /// order; `range` begins at a multiple of three.
  public func candidates(
    in bytes: Span<UInt8>, range: Range<Int>, into found: inout [Int]
  ) {
    let last = bytes.count - 4
    guard !isEmpty, last >= 0 else { return }
    unsafe bytes.withUnsafeBytes { text in
      unsafe words.withUnsafeBufferPointer { words in
        var place = range.lowerBound
        let end = min(range.upperBound, last + 1)
        while place < end {
          let word = unsafe text.loadUnaligned(fromByteOffset: place, as: UInt32.self)
          let bit = Self.hash(word) >> wordShift
          if unsafe words[Int(bit >> 5)] >> (bit & 31) & 1 != 0 {
            unsafe confirm(text, at: place, into: &found)
          }
          place += Self.step
        }
      }
    }
  }

  /// Adds those of the three fragments around a word that may be searched for.
  private func confirm(_ text: UnsafeRawBufferPointer, at place: Int, into found: inout [Int]) {
    for start in max(0, place - Self.step + 1)...place where start + Self.length <= text.count {
      let low = unsafe UInt64(text.loadUnaligned(fromByteOffset: start, as: UInt32.self))
      let high = unsafe UInt64(text.loadUnaligned(fromByteOffset: start + 4, as: UInt16.self))
      let bit = UInt32(truncatingIfNeeded: Self.hash(low | high << 32 | Self.fragmentMask) >> fragmentShift)
      if unsafe fragments.withUnsafeBufferPointer({ unsafe $0[Int(bit >> 5)] }) >> (bit & 31) & 1 != 0 {
        found.append(start)
      }
    }
  }
}
