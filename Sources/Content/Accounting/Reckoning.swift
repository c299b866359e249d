/// A bill, summed up: the one arithmetic of the house, in whole minor units. Rules compare told sums
/// with it, and invoices print it.
///
/// Halves are rounded away from zero. Whatever is split sums to the whole exactly.
public struct Reckoning: Sendable, Equatable {
  public let currency: Currency
  public let lines: [Line]
  public let allowances: [Adjustment]
  public let charges: [Adjustment]
  /// One for each treatment (EN 16931, BG-23).
  public let taxes: [TaxSubtotal]

  // MARK: As priced, with tax in it if prices include it

  /// All lines before any discount.
  public let subtotal: Money
  /// The discounts of the lines themselves.
  public let lineDiscount: Money
  public let allowance: Money
  public let charge: Money
  /// The lines less all discounts, with the charges: what tax is computed on, or lies within.
  public let amount: Money

  // MARK: Without tax

  /// BT-106, the sum of the lines after their own discounts.
  public let linesWithoutTax: Money
  /// BT-107.
  public let allowancesWithoutTax: Money
  /// BT-108.
  public let chargesWithoutTax: Money
  /// BT-109.
  public let net: Money

  /// BT-110.
  public let tax: Money
  /// BT-112.
  public let total: Money

  public struct Line: Sendable, Equatable {
    /// What the line comes to as priced, before discounts of the whole.
    public let net: Money
    public let grossWithoutTax: Money
    public let discountWithoutTax: Money
    /// BT-131.
    public let netWithoutTax: Money
    /// What of the total is due to the line: tax and all, with its shares of what the lines share.
    public let worth: Money
  }

  /// An allowance or a charge, by treatment.
  public struct Adjustment: Sendable, Equatable {
    public let amount: Money
    public let parts: [Part]

    public struct Part: Sendable, Equatable {
      public let treatment: TaxTreatment
      public let amount: Money
      public let withoutTax: Money
    }
  }

  /// Nothing if there are no lines, if currencies differ, or if a sum does not fit.
  public init?(_ bill: Bill) {
    guard var tally = Tally(bill) else { return nil }
    let lines = tally.addLines()
    let allowances = tally.add(bill.allowances, sign: -1)
    let charges = tally.add(bill.charges, sign: 1)
    let worths = tally.worths()
    let purse = Purse(currency: bill.currency)
    let taxes = tally.subtotals.map { purse.subtotal($0.treatment, $0.sum) }
    guard let own = purse.all(zip(lines, worths).map { purse.line($0, worth: $1) }),
      let off = purse.all(allowances.map(purse.adjustment)),
      let on = purse.all(charges.map(purse.adjustment)), let breakdown = purse.all(taxes),
      let subtotal = purse.sum(bill.lines, { $0.gross }),
      let lineDiscount = purse.sum(bill.lines, { $0.discount }),
      let allowance = purse.sum(bill.allowances, { $0.amount }),
      let charge = purse.sum(bill.charges, { $0.amount }),
      let amount = subtotal.minus(lineDiscount)?.minus(allowance)?.plus(charge),
      let linesWithoutTax = purse.sum(own, { $0.netWithoutTax }),
      let allowancesWithoutTax = purse.sum(off.flatMap { $0.parts }, { $0.withoutTax }),
      let chargesWithoutTax = purse.sum(on.flatMap { $0.parts }, { $0.withoutTax }),
      let net = purse.sum(breakdown, { $0.taxable }), let tax = purse.sum(breakdown, { $0.tax }),
      let total = net.plus(tax)
    else { return nil }
    currency = bill.currency
    self.lines = own
    self.allowances = off
    self.charges = on
    self.taxes = breakdown
    self.subtotal = subtotal
    self.lineDiscount = lineDiscount
    self.allowance = allowance
    self.charge = charge
    self.amount = amount
    self.linesWithoutTax = linesWithoutTax
    self.allowancesWithoutTax = allowancesWithoutTax
    self.chargesWithoutTax = chargesWithoutTax
    self.net = net
    self.tax = tax
    self.total = total
  }
}

/// What is taxed in one way, and the tax on it.
public struct TaxSubtotal: Sendable, Equatable {
  public let treatment: TaxTreatment
  /// BT-116.
  public let taxable: Money
  /// BT-117.
  public let tax: Money

  public init(treatment: TaxTreatment, taxable: Money, tax: Money) {
    self.treatment = treatment
    self.taxable = taxable
    self.tax = tax
  }
}
