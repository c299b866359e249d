import Content
import Testing

@testable import Site

@Suite struct `Spans of prices` {
  @Test(arguments: [
    (
      "USD", [39, 49, 59, 79, 99, 119, 129, 149, 159, 169, 189, 209, 399], ["to-100", "100-200", "from-200"]
    ),
    ("USD", [5, 12, 18, 45, 260], ["to-10", "10-20", "20-50", "from-50"]),
    ("USD", [20, 20, 20], []), ("USD", [30], []), ("USD", [], []),
  ])
  func `lie between round amounts`(currency: String, prices: [Int64], expected: [String]) throws {
    let currency = try #require(Currency(currency))
    #expect(PriceSteps(prices.map { $0 * 100 }, in: currency).names == expected)
  }

  @Test func `know their currency's smallest unit`() throws {
    let dinars = try #require(Currency("KWD")), yen = try #require(Currency("JPY"))
    #expect(PriceSteps([4_000, 9_000, 30_000], in: dinars).names == ["to-5", "5-10", "10-20", "from-20"])
    #expect(
      PriceSteps([4_000, 9_000, 30_000], in: yen).names == [
        "to-5000", "5000-10000", "10000-20000", "from-20000",
      ])
  }

  @Test(arguments: [
    (1, "to-50"), (5_000, "to-50"), (5_001, "50-100"), (10_000, "50-100"), (10_001, "from-100"),
  ])
  func `hold what costs as much as their end`(price: Int64, expected: String) throws {
    let steps = PriceSteps([4_000, 9_000, 15_000], in: try #require(Currency("USD")))
    #expect(steps.name(of: price) == expected)
  }

  @Test func `tell where they begin and end`() throws {
    let dollar = try #require(Currency("USD"))
    let steps = PriceSteps([Int64](), in: dollar)
    #expect(steps.ends(of: "to-50").from == nil)
    #expect(steps.ends(of: "to-50").to == Money(minorUnits: 5_000, currency: dollar))
    #expect(steps.ends(of: "50-100").from == Money(minorUnits: 5_000, currency: dollar))
    #expect(steps.ends(of: "from-100").from == Money(minorUnits: 10_000, currency: dollar))
    #expect(steps.ends(of: "beginner") == (nil, nil))
    #expect(steps.ends(of: "x-99999999999999999") == (nil, nil))
    #expect(steps.ends(of: "99999999999999999-9223372036854775807") == (nil, nil))
  }

  @Test func `bear any price`() throws {
    for code in ["JPY", "KWD"] {
      let steps = PriceSteps([1, .max / 2, .max], in: try #require(Currency(code)))
      #expect(steps.name(of: .max) == steps.names.last)
    }
  }
}
