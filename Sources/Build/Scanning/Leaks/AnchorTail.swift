internal import Platform

/// The bytes behind an anchor, so far as they decide whether a secret can stand there: where thousands of secrets
/// share an anchor, one comparison tells all but a few of them off. Letters and blanks that may be told alike are one.
struct AnchorTail: BitwiseCopyable, Sendable {
  private static let length = 24

  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  /// How many of them count.
  private var count: UInt8 = 0

  /// What a secret goes on with.
  init(of secret: Span<UInt8>, _ rest: Range<Int>) {
    for index in rest.prefix(Self.length) { add(secret[index]) }
  }

  /// What an output goes on with. Where an escape may begin, whatever follows may be anything.
  init(in output: Span<UInt8>, behind candidate: FragmentFilter.Candidate) {
    let start = candidate.place
    let end = start + (candidate.isLong ? FragmentFilter.longLength : FragmentFilter.shortLength)
    for place in start..<min(output.count, end + Self.length) {
      guard !Escape.isLead(output[place]) else { return }
      if place >= end { add(output[place]) }
    }
  }

  /// Whether nothing speaks against it that the one goes on like the other.
  func mayBe(_ other: AnchorTail) -> Bool {
    let shared = Int(min(count, other.count))
    guard (first ^ other.first) & Self.mask(shared) == 0 else { return false }
    return (second ^ other.second) & Self.mask(shared - 8) == 0
      && (third ^ other.third) & Self.mask(shared - 16) == 0
  }

  /// The bits of so many bytes, from the first one.
  private static func mask(_ count: Int) -> UInt64 {
    if count >= 8 { return .max }
    return count > 0 ? 1 << UInt64(8 * count) - 1 : 0
  }

  private mutating func add(_ byte: UInt8) {
    let folded: UInt8 = byte == 0x2B || byte.isBlank ? 0x20 : byte.lowered
    let bits = UInt64(folded) << UInt64(8 * (count % 8))
    switch count / 8 {
    case 0: first |= bits
    case 1: second |= bits
    default: third |= bits
    }
    count += 1
  }
}
