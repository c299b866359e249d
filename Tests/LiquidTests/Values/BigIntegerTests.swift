import TestSupport
import Testing

@testable import Liquid

@Suite struct BigIntegerTests {
  @Test func `numbers beyond 64 bits keep all their digits`() throws {
    let text = "-123456789012345678901234567890123456789"
    #expect(BigInteger(digits: text)?.digits == text)
    #expect(BigInteger(digits: "+00012")?.digits == "12")
    #expect(BigInteger(digits: "-0")?.digits == "0")
    #expect(BigInteger(digits: "12a") == nil && BigInteger(digits: "-") == nil)
  }

  @Test(arguments: [Int.min, Int.min + 1, -1, 0, 1, Int.max])
  func `what fits into 64 bits is known to`(number: Int) {
    #expect(BigInteger(number).small == number)
    #expect(BigInteger(number).digits == String(number))
  }

  @Test func `one more than the largest does not fit`() {
    #expect((BigInteger(Int.max) + BigInteger(1)).small == nil)
    #expect((BigInteger(Int.min) - BigInteger(1)).small == nil)
  }

  @Test func `quotient times divisor plus remainder is the dividend`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<3000 {
      let dividend = Self.any(&random)
      let divisor = Self.any(&random)
      guard !divisor.isZero else { continue }
      let (quotient, remainder) = dividend.divided(by: divisor)
      #expect(quotient * divisor + remainder == dividend)
      #expect(remainder.magnitude < divisor.magnitude)
      #expect(remainder.isZero || remainder.isNegative == divisor.isNegative)
      #expect(BigInteger(digits: dividend.digits) == dividend)
    }
  }

  @Test(arguments: 0...40) func `powers of ten have as many zeros`(exponent: Int) {
    #expect(BigInteger.power(ofTen: exponent).digits == "1" + String(repeating: "0", count: exponent))
  }

  @Test func `the smallest machine's number has a magnitude and a quotient by minus one`() {
    let large = BigInteger(Int.max) + BigInteger(1)
    #expect(BigInteger(Int.min).magnitude == large && BigInteger(Int.min).negated() == large)
    #expect(BigInteger(Int.min).divided(by: BigInteger(-1)).quotient == large)
    #expect(large.negated().small == .min && large > BigInteger(Int.max))
  }

  @Test func `nobody fills the memory with one number`() throws {
    #expect(BigInteger(digits: String(repeating: "9", count: 100_000)) == nil)
    let loop =
      "{% assign x = 99999999999 %}{% for i in (1..40) %}{% assign x = x | times: x %}{% endfor %}{{ x }}"
    #expect(try rendered(loop).hasPrefix("Liquid error: Memory limits exceeded"))
    let long = TemplateValue.text(String(repeating: "9", count: 1_000_000))
    let plus = try #require(Filter.named("plus"))
    let sum = try plus.invoke(long, Arguments([.integer(1)]), FilterContext(now: 0, escapesHTML: false))
    #expect(sum.text == "Infinity")
  }

  @Test func `the two laws of sums and products hold`() {
    var random = SeededRandom(seed: 8)
    for _ in 0..<1000 {
      let (one, two, three) = (Self.any(&random), Self.any(&random), Self.any(&random))
      #expect((one + two) * three == one * three + two * three)
      #expect(one - two == (two - one).negated())
    }
  }

  /// Limbs of all ones and of none are the hard ones in division.
  private static func any(_ random: inout SeededRandom) -> BigInteger {
    let limbs = (0..<Int.random(in: 0...6, using: &random)).map { _ -> UInt32 in
      switch Int.random(in: 0...4, using: &random) {
      case 0: 0
      case 1: .max
      case 2: 1 << 31
      default: UInt32.random(in: 0 ... .max, using: &random)
      }
    }
    return BigInteger(limbs: limbs, isNegative: Bool.random(using: &random))
  }
}
