import TestSupport
import Testing

@testable import Content

@Suite struct `Decimal numbers` {
  @Test(arguments: [
    ("7", "7"), ("-12.50", "-12.50"), ("+3", "3"), (".5", "0.5"), ("-.05", "-0.05"), ("5.", "5"),
    ("1_000.25", "1000.25"), ("0", "0"), ("-0", "0"), ("0.00", "0.00"), ("007", "7"),
    ("9223372036854775807", "9223372036854775807"), ("0.000000000000000001", "0.000000000000000001"),
    ("92233720368547758.07", "92233720368547758.07"),
  ])
  func `what is written is what is kept`(text: String, expected: String) {
    #expect(decimal(text)?.description == expected)
  }

  @Test(arguments: [
    "", "-", ".", "+.", "1.2.3", "1,5", "1e3", "0x10", " 1", "1 ", "--1", "1-", "_1", "1._5", "abc", "½", "١",
    "9223372036854775808", "0.0000000000000000001", "99999999999999999999",
  ])
  func `anything else is no number`(text: String) {
    #expect(decimal(text) == nil)
  }

  @Test(
    arguments: [
      ("49.99", 2, 4999), ("49.9", 2, 4990), ("49", 2, 4900), ("49.990", 2, 4999), ("1.250", 3, 1250),
      ("12.00", 0, 12), ("-0.5", 1, -5), ("0", 18, 0),
    ] as [(String, UInt8, Int64)])
  func `units of the digits asked for`(text: String, digits: UInt8, expected: Int64) {
    #expect(decimal(text)?.scaled(to: digits) == expected)
  }

  @Test(arguments: [("49.999", 2), ("0.1", 0), ("9223372036854775807", 1)] as [(String, UInt8)])
  func `there are none if it is finer or too large`(text: String, digits: UInt8) {
    #expect(decimal(text)?.scaled(to: digits) == nil)
  }

  @Test(arguments: [("1.0", "1"), ("0.50", ".5"), ("-0.0", "0"), ("100", "100.000000000000000")])
  func `zeros at the end do not matter`(left: String, right: String) throws {
    let (first, second) = (try #require(decimal(left)), try #require(decimal(right)))
    #expect(first == second)
    #expect(first.hashValue == second.hashValue)
    #expect(!(first < second) && !(second < first))
  }

  @Test(arguments: [
    ("-1", "0.5"), ("0.1", "0.10000000000000001"), ("1.09", "1.1"), ("-2.5", "-2.49"),
    ("0.000000000000000001", "9223372036854775807"), ("-9223372036854775807", "-0.000000000000000001"),
  ])
  func `numbers of any size and any digits compare exactly`(smaller: String, larger: String) throws {
    let low = try #require(decimal(smaller))
    let high = try #require(decimal(larger))
    #expect(low < high)
    #expect(!(high < low) && low != high)
  }

  @Test func `a number reads as it prints, and orders as its units do`() throws {
    var random = SeededRandom(seed: 7)
    for _ in 0..<500 {
      let left = Int64.random(in: -99_999...99_999, using: &random)
      let right = Int64.random(in: -99_999...99_999, using: &random)
      let scale = UInt8.random(in: 0...6, using: &random)
      let first = Decimal(coefficient: left, scale: scale)
      #expect(decimal(first.description) == first)
      #expect((first < Decimal(coefficient: right, scale: scale)) == (left < right))
    }
  }

  private func decimal(_ text: String) -> Decimal? { Decimal(text: Array(text.utf8)) }
}
