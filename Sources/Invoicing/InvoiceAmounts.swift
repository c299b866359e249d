public import Content

extension Invoice {
  public struct Line: Sendable, Equatable {
    /// From 1.
    public var number: Int
    /// Nothing on a credit note for a part of the whole: the line is all that is taxed in one way.
    public var title: Wording?
    /// A word of `item_kind`, such as `course`.
    public var kind: String?
    public var quantity: Decimal
    /// Of one, as priced; nothing if it cannot be told exactly.
    public var price: Money?
    /// On the line as a whole; nothing if there is none.
    public var discount: Money?
    /// What it comes to as priced, before what is taken off the whole.
    public var net: Money
    public var treatment: TaxTreatment
    /// The bundle that it was part of.
    public var note: Wording?
    /// Price × quantity without tax: BT-131 before the line's own discount.
    public var grossWithoutTax: Money
    /// BT-136, or 0.
    public var discountWithoutTax: Money
    /// BT-131.
    public var netWithoutTax: Money
  }

  /// An allowance (BG-20) or a charge (BG-21) of the whole. Amounts are above zero.
  public struct Adjustment: Sendable, Equatable {
    /// Nothing if none is told, such as of a coupon without a code.
    public var reason: String?
    public var isCoupon: Bool
    /// As priced.
    public var amount: Money
    /// What of it belongs to what is taxed in each way.
    public var parts: [Reckoning.Adjustment.Part]
  }

  /// What is taxed in one way (BG-23).
  public struct Tax: Sendable, Equatable {
    public var treatment: TaxTreatment
    public var taxable: Money
    public var tax: Money
    /// Why it is exempt (BT-120), where that is told.
    public var reason: Wording?
  }

  public struct Sums: Sendable, Equatable {
    // As priced:

    /// The lines before any discount.
    public var subtotal: Money
    public var lineDiscount: Money
    public var allowance: Money
    public var charge: Money

    // Without tax:

    /// BT-106.
    public var lines: Money
    /// BT-107.
    public var allowances: Money
    /// BT-108.
    public var charges: Money
    /// BT-109.
    public var net: Money

    /// BT-110.
    public var tax: Money
    /// BT-112.
    public var total: Money
  }

  /// What the lines come to up to each of them and with it, for sums that are carried over.
  public var runningNets: [Money] {
    var sum: Int64 = 0
    return lines.map { line in
      sum &+= line.net.minorUnits
      return Money(minorUnits: sum, currency: currency)
    }
  }
}

extension Invoice.Sums {
  init(_ reckoning: Reckoning) {
    self.init(
      subtotal: reckoning.subtotal, lineDiscount: reckoning.lineDiscount, allowance: reckoning.allowance,
      charge: reckoning.charge, lines: reckoning.linesWithoutTax,
      allowances: reckoning.allowancesWithoutTax, charges: reckoning.chargesWithoutTax, net: reckoning.net,
      tax: reckoning.tax, total: reckoning.total)
  }

  /// Of a credit note that has lines without tax, and nothing else.
  init?(_ taxes: [TaxSubtotal], in currency: Currency) {
    guard let net = Money.sum(taxes.map(\.taxable), in: currency),
      let tax = Money.sum(taxes.map(\.tax), in: currency), let total = Money.sum([net, tax], in: currency)
    else { return nil }
    let none = Money(minorUnits: 0, currency: currency)
    self.init(
      subtotal: net, lineDiscount: none, allowance: none, charge: none, lines: net, allowances: none,
      charges: none, net: net, tax: tax, total: total)
  }
}
