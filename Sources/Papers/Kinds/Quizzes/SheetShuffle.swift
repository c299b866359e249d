import Platform

/// Puts things into another order: the same for the same quiz and variant, on every machine.
///
/// What is shuffled without the leave of whoever wrote it is brought into an order of its own first, so that
/// nobody who knows how this works can work out from a sheet in which order it was written.
struct SheetShuffle: Sendable {
  private let quiz: String
  private let variant: String

  init(quiz: String, variant: Int?) {
    self.quiz = quiz
    self.variant = variant.map { SheetLetters.letter($0, in: "en") } ?? ""
  }

  /// - Parameter purpose: tells the lists of one sheet apart.
  func shuffled<Item>(_ items: [Item], for purpose: String) -> [Item] {
    var items = items
    var numbers = SeededNumbers(quiz, variant, purpose)
    for last in items.indices.reversed().dropLast() {
      items.swapAt(last, numbers.next(below: last + 1))
    }
    return items
  }

  /// Places of texts in an order that depends on the texts alone. It may be the one that is asked for: an order
  /// that never is would tell which one that is not, and of two things all.
  func hiding(_ texts: [String], for purpose: String) -> [Int] {
    shuffled(texts.indices.sorted { (texts[$0], $0) < (texts[$1], $1) }, for: purpose)
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): plain, and the same everywhere.
private struct SeededNumbers {
  private var state: UInt64

  init(_ quiz: String, _ variant: String, _ purpose: String) {
    var seed = RunningFingerprint()
    for text in [quiz, variant, purpose] { seed.add(text) }
    // Sheets that were handed out once are to come out in the same order again: every seed ends with it.
    seed.add(0)
    state = seed.value
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func next(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
