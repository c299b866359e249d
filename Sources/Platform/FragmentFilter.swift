/// Tells quickly where in a text one of many fragments of six or twelve bytes may stand: sometimes where
/// none does, and never the other way round. Upper and lower case of ASCII are one.
///
/// Looks at every third place only, at four bytes there: whichever way a fragment lies, one of the
/// first three four-byte words within it begins at such a place. What passes is asked again with all
/// of its bytes.
/// Stands here because it takes the compiler's checks out of its loop.
public struct FragmentFilter: Sendable {
  /// A place at which a fragment may begin, and which kind of fragment.
  public struct Candidate: Sendable {
    public var place: Int
    public var isLong: Bool
    /// The ``FragmentFilter/key(_:at:isLong:)`` of what stands there.
    public var key: UInt64
  }

  public static let shortLength = 6
  public static let longLength = 12
  private static let step = 3
  private static let wordMask: UInt32 = 0x2020_2020

  private var words: [UInt32]
  private var fragments: [UInt32]
  private let wordShift: UInt32
  private let fragmentShift: UInt64
  public private(set) var isEmpty = true

  /// A filter that has room for so many fragments.
  public init(count: Int) {
    let wordBits = max(18, Self.bits(for: count * Self.step * 12))
    let fragmentBits = max(18, Self.bits(for: count * 16))
    wordShift = UInt32(32 - min(27, wordBits))
    fragmentShift = UInt64(64 - min(28, fragmentBits))
    words = Array(repeating: 0, count: 1 << (32 - Int(wordShift) - 5))
    fragments = Array(repeating: 0, count: 1 << (64 - Int(fragmentShift) - 5))
  }

  /// As another run wrote it.
  public init?(_ file: inout FlatFileReader) {
    guard let facts = file.next(UInt64.self), facts.count == 3, let words = file.next(UInt32.self),
      let fragments = file.next(UInt32.self), (5...27).contains(facts[0]), (36...59).contains(facts[1]),
      words.count == 1 << (27 - facts[0]), fragments.count == 1 << (59 - facts[1])
    else { return nil }
    wordShift = UInt32(facts[0])
    fragmentShift = facts[1]
    isEmpty = facts[2] != 0
    self.words = words
    self.fragments = fragments
  }

  public func write(to file: inout FlatFileWriter) throws(FileProblem) {
    try file.append([UInt64(wordShift), fragmentShift, isEmpty ? 1 : 0])
    try file.append(words)
    try file.append(fragments)
  }

  private static func bits(for count: Int) -> Int { Int.bitWidth - max(1, count - 1).leadingZeroBitCount }

  /// A number that stands for the bytes of a fragment in lower case.
  public static func key(_ bytes: Span<UInt8>, at place: Int, isLong: Bool) -> UInt64 {
    var (first, rest) = (UInt64(0), UInt64(0))
    for index in 0..<(isLong ? 8 : shortLength) { first |= UInt64(bytes[place + index]) << UInt64(8 * index) }
    guard isLong else { return shortKey(first) }
    for index in 8..<longLength { rest |= UInt64(bytes[place + index]) << UInt64(8 * index - 64) }
    return longKey(first, rest)
  }

  @inline(__always)
  private static func shortKey(_ bytes: UInt64) -> UInt64 {
    (bytes | 0x2020_2020_2020) &* 0x9E37_79B9_7F4A_7C15
  }

  @inline(__always)
  private static func longKey(_ first: UInt64, _ rest: UInt64) -> UInt64 {
    let mixed = ((first | 0x2020_2020_2020_2020) &* 0xD6E8_FEB8_6659_FD93) ^ (rest | 0x2020_2020)
    return (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Adds the fragment that stands in `bytes` at `place`, and gives its key.
  public mutating func insert(_ bytes: Span<UInt8>, at place: Int, isLong: Bool) -> UInt64 {
    isEmpty = false
    for start in place..<place + Self.step {
      var word: UInt32 = 0
      for index in 0..<4 { word |= UInt32(bytes[start + index]) << UInt32(8 * index) }
      let bit = Self.hash(word) >> wordShift
      words[Int(bit >> 5)] |= 1 << (bit & 31)
    }
    let key = Self.key(bytes, at: place, isLong: isLong)
    let bit = UInt32(truncatingIfNeeded: key >> fragmentShift)
    fragments[Int(bit >> 5)] |= 1 << (bit & 31)
    return key
  }

  @inline(__always)
  private static func hash(_ word: UInt32) -> UInt32 { (word | wordMask) &* 0x9E37_79B1 }

  /// The places within `range` (by the third places looked at) where a fragment may begin, in no
  /// order; `range` begins at a multiple of three.
  public func candidates(
    in bytes: Span<UInt8>, range: Range<Int>, into found: inout [Candidate]
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
  private func confirm(_ text: UnsafeRawBufferPointer, at place: Int, into found: inout [Candidate]) {
    for start in max(0, place - Self.step + 1)...place where start + Self.shortLength <= text.count {
      let low = unsafe UInt64(text.loadUnaligned(fromByteOffset: start, as: UInt32.self))
      let high = unsafe UInt64(text.loadUnaligned(fromByteOffset: start + 4, as: UInt16.self))
      add(Candidate(place: start, isLong: false, key: Self.shortKey(low | high << 32)), to: &found)
      guard start + Self.longLength <= text.count else { continue }
      let first = unsafe text.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      let rest = unsafe UInt64(text.loadUnaligned(fromByteOffset: start + 8, as: UInt32.self))
      add(Candidate(place: start, isLong: true, key: Self.longKey(first, rest)), to: &found)
    }
  }

  private func add(_ candidate: Candidate, to found: inout [Candidate]) {
    let bit = UInt32(truncatingIfNeeded: candidate.key >> fragmentShift)
    if unsafe fragments.withUnsafeBufferPointer({ unsafe $0[Int(bit >> 5)] }) >> (bit & 31) & 1 != 0 {
      found.append(candidate)
    }
  }
}
