/// How far a line is from its natural width, and what that costs.
enum Badness {
  /// TeX's "infinitely bad".
  static let infinite: Int32 = 10_000
  /// Where lines beyond any tolerance are compared with each other, badness goes on up to here.
  static let utmost: Int32 = 1_000_000

  /// About 100 times the third power of `excess` by `room`, as TeX computes it: whole numbers only.
  static func of(_ excess: Int, by room: Int) -> Int32 {
    guard excess > 0 else { return 0 }
    guard room > 0 else { return utmost }
    let (product, overflow) = excess.multipliedReportingOverflow(by: 297)
    let ratio = overflow ? Int.max : product / room
    return of(ratio: ratio)
  }

  private static func of(ratio: Int) -> Int32 {
    guard ratio <= 6_400 else { return utmost }
    return min(utmost, Int32((ratio * ratio * ratio + 0x20000) >> 18))
  }

  /// The least whole number of 297ths that a line may not be stretched by any more.
  static func leastRatio(worseThan tolerance: Int32) -> Int? {
    guard tolerance < utmost else { return nil }
    var (low, high) = (0, 6_401)
    while low < high {
      let middle = (low + high) / 2
      if of(ratio: middle) > tolerance { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// How tight a line is; neighbours should not be far apart.
enum Fitness: UInt8 {
  case tight, decent, loose, veryLoose

  init(badness: Int32, isStretched: Bool) {
    self =
      switch badness {
      case ...12: .decent
      case ...99: isStretched ? .loose : .tight
      default: isStretched ? .veryLoose : .tight
      }
  }

  func clashes(with other: Fitness) -> Bool {
    abs(Int(rawValue) - Int(other.rawValue)) > 1
  }
}
