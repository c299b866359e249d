/// Amounts that are taxed together, with the tax rounded once for all of them.
///
/// What one amount adds to the tax is the difference that it makes, so that the parts of a pool
/// always sum to the whole. Wide enough that nothing a file can say overflows it.
struct TaxPool {
  let treatment: TaxTreatment
  let includesTax: Bool
  private(set) var amount: Int128 = 0

  /// What an amount comes to without tax, and the tax.
  struct Part {
    var taxable: Int128
    var tax: Int128
  }

  var sum: Part {
    let rate = Int128(treatment.rate)
    let tax = Exact.quotient(amount * rate, includesTax ? 10_000 + rate : 10_000)
    return Part(taxable: includesTax ? amount - tax : amount, tax: tax)
  }

  mutating func add(_ amount: Int128) -> Part {
    let before = sum
    self.amount += amount
    let after = sum
    return Part(taxable: after.taxable - before.taxable, tax: after.tax - before.tax)
  }
}
