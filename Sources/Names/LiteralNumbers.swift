import Synchronization

/// Numbers that belong to literals of the program, found by where a literal stands: it never moves, so it is told
/// from others without looking at a letter of it. Any thread may ask, and nobody waits.
final class LiteralNumbers: Sendable {
  /// A literal's distance from the first one that was asked for, and below it the number; 0 is nobody's.
  private let cells: InlineArray<8192, Atomic<UInt64>>
  private let origin = Atomic<UInt>(0)

  /// Literals that found no cell so near to theirs are asked for anew each time.
  private static let tries = 16

  init() {
    cells = InlineArray { _ in Atomic(0) }
  }

  /// The number that `make` gives the literal; it may be asked more than once and must give the same again.
  func number(of literal: StaticString, _ make: () -> UInt32) -> UInt32 {
    guard let distance = distance(to: literal) else { return make() }
    var index = Int(truncatingIfNeeded: (distance &* 0x9E37_79B9) >> 19)
    for _ in 0..<Self.tries {
      let cell = cells[index].load(ordering: .relaxed)
      if cell >> 32 == UInt64(distance) { return UInt32(truncatingIfNeeded: cell) }
      if cell == 0 {
        let number = make()
        // Whoever else was here first has left the same, or another literal: the next one to ask will see.
        _ = cells[index].compareExchange(
          expected: 0, desired: UInt64(distance) << 32 | UInt64(number), ordering: .relaxed)
        return number
      }
      index = (index + 1) & 8191
    }
    return make()
  }

  /// Never 0; nothing where literals lie too far apart to be told in 32 bits, as in different libraries.
  private func distance(to literal: StaticString) -> UInt32? {
    guard literal.hasPointerRepresentation else { return nil }
    let place = unsafe UInt(bitPattern: literal.utf8Start)
    var first = origin.load(ordering: .relaxed)
    if first == 0 {
      let was = origin.compareExchange(expected: 0, desired: place, ordering: .relaxed)
      first = was.exchanged ? place : was.original
    }
    let distance = Int(bitPattern: place) - Int(bitPattern: first) + 1 << 31
    return UInt32(exactly: distance).flatMap { $0 == 0 ? nil : $0 }
  }
}
