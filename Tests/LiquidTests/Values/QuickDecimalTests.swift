import TestSupport
import Testing

@testable import Liquid

/// The quick ways must give what the long ways give, to the last bit.
@Suite struct QuickDecimalTests {
  @Test func `numbers of few digits are read as their shortest decimal`() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<20_000 {
      let number = Self.number(&random)
      guard let quick = Decimal(quick: number), let long = Decimal(text: number.description) else { continue }
      #expect(quick == long && quick.isNegative == long.isNegative)
      #expect(quick.isZero || quick.quickDouble == number)
    }
  }

  @Test func `quotients and roundings agree`() {
    var random = SeededRandom(seed: 12)
    var taken = 0
    for _ in 0..<20_000 {
      guard let first = Decimal(text: Self.number(&random).description),
        let second = Decimal(text: Self.number(&random).description), !second.isZero
      else { continue }
      if let quick = first.quickQuotient(by: second) {
        #expect(quick == (first / second).double)
        taken += 1
      }
      let places = Int.random(in: -3...4, using: &random)
      for direction in [Decimal.Direction.down, .up, .nearest] {
        guard let quick = first.quicklyRounded(toPlaces: places, direction) else { continue }
        // More digits behind the point take the long way and change nothing.
        let padded = Decimal(
          coefficient: first.coefficient * .power(ofTen: 20), exponent: first.exponent - 20)
        #expect(quick == padded.rounded(toPlaces: places, direction))
      }
    }
    #expect(taken > 5_000)
  }

  @Test(arguments: [
    (7, 2, 3, 1), (-7, 2, -4, 1), (7, -2, -4, -1), (-7, -2, 3, -1), (6, 3, 2, 0), (-6, 3, -2, 0),
    (.min, 2, .min / 2, 0), (0, 5, 0, 0),
  ])
  func `whole numbers are rounded down`(dividend: Int, divisor: Int, quotient: Int, remainder: Int) {
    let quick = Number.integer(dividend).quickFloor(by: .integer(divisor))
    #expect(quick?.quotient == quotient && quick?.remainder == remainder)
  }

  @Test func `a division by zero and the one that overflows take the long way`() {
    #expect(Number.integer(1).quickFloor(by: .integer(0)) == nil)
    #expect(Number.integer(.min).quickFloor(by: .integer(-1)) == nil)
  }

  private static func number(_ random: inout SeededRandom) -> Double {
    let coefficient = Int.random(in: -9_999_999...9_999_999, using: &random)
    let places = Int.random(in: 0...8, using: &random)
    return Double("\(coefficient)e-\(places)") ?? 0
  }
}
