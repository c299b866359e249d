import Testing

@testable import Content
@testable import Invoicing

/// What holds for every bill, tried on a hundred thousand of them.
@Suite struct `Laws of figures` {
  private static let dollars = Currency("USD") ?? .unknown

  @Test(arguments: 0..<20)
  func `everything that is split sums to the whole`(seed: Int) throws {
    var bills = RandomBill(seed: UInt64(seed), currency: Self.dollars)
    for number in 0..<5_000 {
      let bill = bills.next()
      let sums = try #require(Reckoning(bill))
      guard sums.isSound(for: bill) else {
        Issue.record("\(bill)\n\(sums)")
        return
      }
      guard number.isMultiple(of: 4), sums.total.minorUnits >= 0,
        sums.taxes.allSatisfy({ $0.taxable.minorUnits >= 0 })
      else {
        continue
      }
      guard giveBack(sums, &bills) else {
        Issue.record("refunds of \(bill)")
        return
      }
    }
  }

  /// Gives the total back in random parts, and says whether all parts are just and make the whole.
  private func giveBack(_ sums: Reckoning, _ bills: inout RandomBill) -> Bool {
    var left = Outstanding(sums.taxes)
    var rest = sums.total
    var given: [TaxTreatment: (taxable: Int64, tax: Int64)] = [:]
    for round in 0..<4 {
      let amount = round == 3 ? rest : bills.part(of: rest)
      guard let parts = left.take(amount), let after = rest.minus(amount),
        parts.reduce(0, { $0 + $1.taxable.minorUnits + $1.tax.minorUnits }) == amount.minorUnits,
        parts.allSatisfy({ $0.taxable.minorUnits >= 0 && $0.tax.minorUnits >= 0 })
      else { return false }
      rest = after
      for part in parts {
        let before = given[part.treatment] ?? (0, 0)
        given[part.treatment] = (before.taxable + part.taxable.minorUnits, before.tax + part.tax.minorUnits)
      }
    }
    return sums.taxes.allSatisfy { part in
      let all = given[part.treatment] ?? (0, 0)
      return all == (part.taxable.minorUnits, part.tax.minorUnits)
    }
  }

  @Test func `no amounts make it crash`() {
    let extremes: [Int64] = [.min, .min + 1, -1, 0, 1, .max / 2, .max - 1, .max]
    func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: Self.dollars) }
    var found = 0
    for gross in extremes {
      for other in extremes {
        for rate: Int64 in [0, 1_500, 10_000, .max] {
          let treatment = TaxTreatment(.standard, rate: rate)
          for included in [true, false] {
            let line = Bill.Line(gross: money(gross), discount: money(other), treatment: treatment)
            let bill = Bill(
              currency: Self.dollars, lines: [line, line],
              allowances: [Bill.Adjustment(amount: money(other))],
              charges: [Bill.Adjustment(amount: money(gross), treatment: treatment)], includesTax: included)
            if Reckoning(bill) != nil { found += 1 }
          }
        }
      }
    }
    #expect(found > 0)
  }

  @Test func `currencies do not mix`() throws {
    let dinar = Money(minorUnits: 1, currency: try #require(Currency("KWD")))
    let line = Bill.Line(gross: dinar, discount: dinar, treatment: TaxTreatment(.zero))
    #expect(Reckoning(Bill(currency: Self.dollars, lines: [line])) == nil)
    #expect(Reckoning(Bill(currency: Self.dollars, lines: [])) == nil)
  }
}

extension Reckoning {
  fileprivate func isSound(for bill: Bill) -> Bool {
    func sum(_ amounts: [Money]) -> Int64 {
      var sum: Int64 = 0
      for amount in amounts { sum += amount.minorUnits }
      return sum
    }
    let adjustments = allowances + charges
    let parts = adjustments.allSatisfy { sum($0.parts.map { $0.amount }) == $0.amount.minorUnits }
    let lineNets = zip(bill.lines, lines).allSatisfy { line, own in
      own.net.minorUnits == line.gross.minorUnits - line.discount.minorUnits
        && own.netWithoutTax.minorUnits == own.grossWithoutTax.minorUnits - own.discountWithoutTax.minorUnits
        && own.netWithoutTax.minorUnits >= 0 && own.netWithoutTax.minorUnits <= own.net.minorUnits
    }
    let net = linesWithoutTax.minorUnits - allowancesWithoutTax.minorUnits + chargesWithoutTax.minorUnits
    let whole = bill.includesTax ? amount : total
    return parts && lineNets && sum(lines.map { $0.netWithoutTax }) == linesWithoutTax.minorUnits
      && net == self.net.minorUnits && sum(taxes.map { $0.taxable }) == net
      && sum(taxes.map { $0.taxable }) + sum(taxes.map { $0.tax }) == total.minorUnits
      && whole.minorUnits == total.minorUnits && isSoundByTreatment
  }

  /// The breakdown holds what lines, allowances and charges of each treatment do.
  private var isSoundByTreatment: Bool {
    let own = Set(taxes.map { $0.treatment })
    let used = (allowances + charges).flatMap { $0.parts }.map { $0.treatment }
    return own.count == taxes.count && own.isSuperset(of: used)
      && taxes.map { $0.treatment }.sorted() == taxes.map { $0.treatment }
  }
}
