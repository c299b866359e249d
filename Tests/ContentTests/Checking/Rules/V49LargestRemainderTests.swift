import TestSupport
import Testing

@testable import Content

@Suite struct `V-49 largest remainder` {
  private func split(_ amount: Int64, _ weights: [Int64]) throws -> [Int64] {
    let currency = try #require(Currency("USD"))
    return Money(minorUnits: amount, currency: currency).split(weights: weights).map(\.minorUnits)
  }

  @Test func `units left over go to the parts that lost most, earlier ones first`() throws {
    #expect(try split(100, [1, 1, 1]) == [34, 33, 33])
    #expect(try split(10, [1, 2, 4]) == [1, 3, 6])
    #expect(try split(6_800, [12_900, 11_900, 9_900]) == [2_528, 2_332, 1_940])
    #expect(try split(-100, [1, 1, 1]) == [-34, -33, -33])
    #expect(try split(2, [0, 1, 0, 3]) == [0, 1, 0, 1])
  }

  @Test func `the extremes do not overflow`() throws {
    #expect(try split(.max, [.max, .max]).reduce(0, +) == .max)
    #expect(try split(.min, [1, .max, 1]).reduce(0, +) == .min)
  }

  @Test func `where nothing weighs anything, nothing is given`() throws {
    #expect(try split(100, [0, 0]) == [0, 0])
    #expect(try split(100, []) == [])
  }

  @Test func `ten thousand random splits are exact and fair`() throws {
    var random = RepeatableRandomness(state: 49)
    for _ in 0..<10_000 {
      let amount = Int64.random(in: -1_000_000...1_000_000, using: &random)
      var weights = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Bool.random(using: &random) ? Int64.random(in: 0...100_000, using: &random) : 0
      }
      weights[Int.random(in: weights.indices, using: &random)] = Int64.random(in: 1...50, using: &random)
      try expectFair(try split(amount, weights), amount, weights)
    }
  }

  /// The sum is exact, each part is its exact share rounded up or down, and no part is rounded up
  /// while another one lost more.
  private func expectFair(_ parts: [Int64], _ amount: Int64, _ weights: [Int64]) throws {
    let whole = weights.reduce(0, +)
    try #require(parts.reduce(0, +) == amount, "\(amount) by \(weights)")
    var smallestLossRoundedUp = Int64.max
    var largestLossRoundedDown = Int64.min
    for (part, weight) in zip(parts, weights) {
      let exact = Int64(amount.magnitude) * weight
      let (floor, loss) = exact.quotientAndRemainder(dividingBy: whole)
      let size = Int64(part.magnitude)
      try #require(size == floor || (size == floor + 1 && loss > 0), "\(amount) by \(weights)")
      try #require(part == 0 || (part < 0) == (amount < 0), "\(amount) by \(weights)")
      if size > floor {
        smallestLossRoundedUp = min(smallestLossRoundedUp, loss)
      } else {
        largestLossRoundedDown = max(largestLossRoundedDown, loss)
      }
    }
    try #require(smallestLossRoundedUp >= largestLossRoundedDown, "\(amount) by \(weights)")
  }

  @Test func `an order's lines share the coupon exactly`() async throws {
    // Two thirds and one third of 0.10: the taxes of the lines are of 9.93 and 4.97.
    let result = await OrderFixture(vat: "rate: 15, rounding: line").check(
      """
      status: pending
      items: [{price: 10.00}, {price: 5.00}]
      coupon: {code: X, discount_amount: 0.10}
      tax_amount: 2.24
      total: 17.14
      """)
    let order = try #require(result.catalog.all("orders").first)
    let sums = try #require(OrderArithmetic(order)?.sums)
    #expect(sums.amount.description == "14.90 USD")
    #expect(sums.tax.description == "2.24 USD")
    #expect(result.findings("V-43").isEmpty)
    #expect(result.findings("V-42").isEmpty)
  }
}

/// SplitMix64: the same numbers on every run.
private struct RepeatableRandomness: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
