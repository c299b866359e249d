import TestSupport
import Testing

@testable import Content

@Suite struct `Amounts of money` {
  @Test(
    arguments: [
      ("USD", 4999, "49.99 USD"), ("USD", 5, "0.05 USD"), ("USD", -5, "-0.05 USD"), ("USD", 0, "0.00 USD"),
      ("KWD", 1250, "1.250 KWD"), ("JPY", 1250, "1250 JPY"), ("USD", .max, "92233720368547758.07 USD"),
    ] as [(String, Int64, String)])
  func `an amount says its units and its currency`(code: String, units: Int64, expected: String) throws {
    #expect(try money(units, code).description == expected)
  }

  @Test(
    arguments: [
      (1000, 7000, 700), (999, 7000, 699), (1, 5000, 1), (-1, 5000, -1), (3, 5000, 2), (1, 4999, 0),
      (10_000, 1, 1), (4_999, 1, 0), (5_000, 1, 1), (-5_000, 1, -1), (1000, 0, 0), (1000, 10_000, 1000),
      (.max, 10_000, .max),
    ] as [(Int64, Int64, Int64)])
  func `a share rounds half away from zero`(units: Int64, basisPoints: Int64, expected: Int64) throws {
    #expect(try money(units).share(basisPoints: basisPoints).minorUnits == expected)
  }

  @Test(
    arguments: [
      (100, [1, 1, 1], [34, 33, 33]), (100, [70, 15, 15], [70, 15, 15]), (101, [70, 15, 15], [71, 15, 15]),
      (10, [1, 2], [3, 7]), (-100, [1, 1, 1], [-34, -33, -33]), (0, [1, 2], [0, 0]), (5, [0, 1], [0, 5]),
      (1, [1, 1], [1, 0]), (7, [3], [7]), (7, [0, 0], [0, 0]), (7, [], []), (10, [-5, 1], [0, 10]),
      (.max, [.max, .max], [4_611_686_018_427_387_904, 4_611_686_018_427_387_903]),
    ] as [(Int64, [Int64], [Int64])])
  func `parts go by their weights, and the odd units to those that lost most`(
    units: Int64, weights: [Int64], expected: [Int64]
  ) throws {
    #expect(try money(units).split(weights: weights).map(\.minorUnits) == expected)
  }

  @Test func `the parts always make the whole, and none is off by more than a unit`() throws {
    var random = SeededRandom(seed: 11)
    for _ in 0..<500 {
      let units = Int64.random(in: -1_000_000...1_000_000, using: &random)
      let weights = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Int64.random(in: 0...100, using: &random)
      }
      let total = weights.reduce(0, +)
      let parts = try money(units).split(weights: weights).map(\.minorUnits)
      #expect(parts.reduce(0, +) == (total > 0 ? units : 0))
      for (part, weight) in zip(parts, weights) where total > 0 {
        #expect(abs(part * total - units * weight) < total)
      }
    }
  }

  @Test func `sums are nothing if currencies differ or the result does not fit`() throws {
    let (one, largest) = (try money(1), try money(.max))
    #expect(one.plus(one)?.minorUnits == 2)
    #expect(one.minus(try money(3))?.minorUnits == -2)
    #expect(one.plus(try money(1, "EUR")) == nil)
    #expect(one.minus(try money(1, "EUR")) == nil)
    #expect(largest.plus(one) == nil)
    #expect(try money(.min).minus(one) == nil)
    #expect(largest.times(2) == nil)
    #expect(try money(50).times(-3)?.minorUnits == -150)
    #expect(Money.sum([one, one, one], in: one.currency)?.minorUnits == 3)
    #expect(Money.sum([], in: one.currency)?.minorUnits == 0)
    #expect(Money.sum([largest, one], in: one.currency) == nil)
  }

  @Test(
    arguments: [
      (100, 1, 3, 33), (200, 1, 3, 67), (1, 1, 2, 1), (-1, 1, 2, -1), (100, 15, 115, 13), (100, 3, 3, 100),
      (100, 0, 3, 0),
    ] as [(Int64, Int64, Int64, Int64)])
  func `a part of a whole rounds half away from zero`(
    units: Int64, part: Int64, whole: Int64, expected: Int64
  ) throws {
    #expect(try money(units).share(part, of: whole)?.minorUnits == expected)
  }

  @Test func `a part of nothing, or one that does not fit, is nothing`() throws {
    #expect(try money(1).share(1, of: 0) == nil)
    #expect(try money(.max).share(2, of: 1) == nil)
  }

  @Test func `only amounts of one currency exceed each other`() throws {
    #expect(try money(2).exceeds(money(1)))
    #expect(try !money(1).exceeds(money(1)))
    #expect(try !money(2).exceeds(money(1, "EUR")))
  }

  private func money(_ units: Int64, _ code: String = "USD") throws -> Money {
    Money(minorUnits: units, currency: try #require(Currency(code)))
  }
}
