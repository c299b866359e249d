internal import Platform

/// The bytes behind an anchor, so far as they decide whether a secret can stand there: where thousands of secrets
/// share an anchor, one comparison tells all but a few of them off. Letters and blanks that may be told alike are one.
struct AnchorTail: BitwiseCopyable, Sendable {
  private static let length = 8

  private var bytes: UInt64 = 0
  /// Which of them count.
  private var mask: UInt64 = 0

  /// What a secret goes on with.
  init(of secret: Span<UInt8>, _ rest: Range<Int>) {
    for index in rest.prefix(Self.length) { add(secret[index], at: index - rest.lowerBound) }
  }

  /// What an output goes on with. Where an escape may begin, whatever follows may be anything.
  init(in output: Span<UInt8>, behind candidate: FragmentFilter.Candidate) {
    let start = candidate.place
    let end = start + (candidate.isLong ? FragmentFilter.longLength : FragmentFilter.shortLength)
    for place in start..<min(output.count, end + Self.length) {
      guard !Escape.isLead(output[place]) else { return }
      if place >= end { add(output[place], at: place - end) }
    }
  }

  /// Whether nothing speaks against it that the one goes on like the other.
  func mayBe(_ other: AnchorTail) -> Bool { (bytes ^ other.bytes) & mask & other.mask == 0 }

  private mutating func add(_ byte: UInt8, at index: Int) {
    let folded: UInt8 = byte == 0x2B || byte.isBlank ? 0x20 : byte.lowered
    bytes |= UInt64(folded) << UInt64(8 * index)
    mask |= 0xFF << UInt64(8 * index)
  }
}
