import TestSupport

@testable import Content

/// Made-up bills: mostly of the usual size, with everything that may be in one.
struct RandomBill {
  private var random: SeededRandom
  private let currency: Currency

  init(seed: UInt64, currency: Currency) {
    random = SeededRandom(seed: seed)
    self.currency = currency
  }

  mutating func next() -> Bill {
    let lines = (0..<Int.random(in: 1...3, using: &random)).map { _ in line() }
    var bill = Bill(
      currency: currency, lines: lines, includesTax: Bool.random(using: &random),
      roundsByLine: Bool.random(using: &random))
    if one(in: 2) {
      bill.allowances = (0..<Int.random(in: 1...2, using: &random)).map { _ in adjustment(bill) }
    }
    if one(in: 5) { bill.charges = [adjustment(bill)] }
    return bill
  }

  /// An amount from 0 to this.
  mutating func part(of amount: Money) -> Money {
    Money(minorUnits: Int64.random(in: 0...max(0, amount.minorUnits), using: &random), currency: currency)
  }

  mutating func one(in chances: Int) -> Bool { Int.random(in: 0..<chances, using: &random) == 0 }

  private mutating func line() -> Bill.Line {
    let gross = Money(minorUnits: Int64.random(in: 0...25_000, using: &random), currency: currency)
    let discount = one(in: 3) ? part(of: gross) : Money(minorUnits: 0, currency: currency)
    return Bill.Line(gross: gross, discount: discount, treatment: treatment())
  }

  private mutating func treatment() -> TaxTreatment {
    let rates: [Int64] = [1_900, 1_500, 700, 550, 500, 2]
    if one(in: 4) { return TaxTreatment(TaxCategory.allCases.randomElement(using: &random) ?? .zero) }
    return TaxTreatment(.standard, rate: rates.randomElement(using: &random) ?? 1_500)
  }

  /// No larger than a line, so that what is left is not less than nothing.
  private mutating func adjustment(_ bill: Bill) -> Bill.Adjustment {
    let line = Int.random(in: bill.lines.indices, using: &random)
    let half = Money(minorUnits: bill.lines[line].gross.minorUnits / 4, currency: currency)
    let own = one(in: 4) ? treatment() : nil
    return Bill.Adjustment(amount: part(of: half), treatment: own, lines: one(in: 6) ? [line] : nil)
  }
}
