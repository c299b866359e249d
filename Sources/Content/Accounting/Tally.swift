/// Walks a bill: puts every amount into the pool that it is taxed in, and notes what it is there.
///
/// The pools are the treatments or, where tax is rounded by line, the lines with their shares of what
/// they share, and whatever tells a treatment of its own.
struct Tally {
  /// An amount of a line in wide numbers, before it is known to fit.
  struct Line {
    var net: Int128
    var gross: TaxPool.Part
    var discount: TaxPool.Part
  }

  /// What a part of an adjustment comes to: as priced, and without tax.
  typealias Portion = (amount: Int128, withoutTax: Int128)

  struct Adjustment {
    var amount: Int128
    var parts: [TaxTreatment: Portion] = [:]
  }

  private let bill: Bill
  private let shares: AdjustmentShares
  private var pools: [TaxPool] = []
  private var poolOfTreatment: [TaxTreatment: Int] = [:]
  private var poolOfLine: [Int] = []
  /// The lines with their shares, as priced.
  private var shared: [Int128]

  init?(_ bill: Bill) {
    guard bill.isSound, let shares = AdjustmentShares(bill.lines)
    else { return nil }
    self.bill = bill
    self.shares = shares
    shared = bill.lines.map { Int128($0.gross.minorUnits) - Int128($0.discount.minorUnits) }
    for line in bill.lines { poolOfLine.append(pool(line.treatment)) }
  }

  /// Where amounts of a treatment go: together, or each for itself.
  private mutating func pool(_ treatment: TaxTreatment) -> Int {
    if !bill.roundsByLine, let known = poolOfTreatment[treatment] { return known }
    pools.append(TaxPool(treatment: treatment, includesTax: bill.includesTax))
    poolOfTreatment[treatment] = pools.count - 1
    return pools.count - 1
  }

  mutating func addLines() -> [Line] {
    bill.lines.indices.map { index in
      let line = bill.lines[index]
      let gross = pools[poolOfLine[index]].add(Int128(line.gross.minorUnits))
      let discount = pools[poolOfLine[index]].add(-Int128(line.discount.minorUnits))
      return Line(net: shared[index], gross: gross, discount: discount)
    }
  }

  /// Allowances have the sign −1, charges 1.
  mutating func add(_ adjustments: [Bill.Adjustment], sign: Int128) -> [Adjustment] {
    adjustments.map { adjustment in
      var result = Adjustment(amount: Int128(adjustment.amount.minorUnits))
      if let treatment = adjustment.treatment {
        let place = pool(treatment)
        note(sign * pools[place].add(sign * result.amount).taxable, result.amount, treatment, &result)
      } else {
        for (index, share) in shares.shares(of: adjustment).enumerated() where share.minorUnits != 0 {
          let amount = Int128(share.minorUnits)
          shared[index] += sign * amount
          let withoutTax = sign * pools[poolOfLine[index]].add(sign * amount).taxable
          note(withoutTax, amount, bill.lines[index].treatment, &result)
        }
      }
      return result
    }
  }

  private func note(
    _ withoutTax: Int128, _ amount: Int128, _ treatment: TaxTreatment, _ adjustment: inout Adjustment
  ) {
    let before = adjustment.parts[treatment] ?? (0, 0)
    adjustment.parts[treatment] = (before.amount + amount, before.withoutTax + withoutTax)
  }

  /// What of the total each line is, tax and all.
  func worths() -> [Int128] {
    var pools = pools.map { TaxPool(treatment: $0.treatment, includesTax: $0.includesTax) }
    return bill.lines.indices.map { index in
      let part = pools[poolOfLine[index]].add(shared[index])
      return part.taxable + part.tax
    }
  }

  /// The sums of the pools by treatment, as invoices list them.
  var subtotals: [(treatment: TaxTreatment, sum: TaxPool.Part)] {
    var sums: [TaxTreatment: TaxPool.Part] = [:]
    for pool in pools {
      let before = sums[pool.treatment] ?? TaxPool.Part(taxable: 0, tax: 0)
      sums[pool.treatment] = TaxPool.Part(
        taxable: before.taxable + pool.sum.taxable, tax: before.tax + pool.sum.tax)
    }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension Bill {
  /// Whether there is something to pay for, in one currency and at rates that there can be.
  fileprivate var isSound: Bool {
    for line in lines {
      guard line.gross.currency == currency, line.discount.currency == currency,
        TaxTreatment.rates.contains(line.treatment.rate)
      else { return false }
    }
    for adjustment in allowances + charges {
      guard adjustment.amount.currency == currency,
        TaxTreatment.rates.contains(adjustment.treatment?.rate ?? 0)
      else { return false }
    }
    return !lines.isEmpty
  }
}
