/// Makes amounts of wide numbers, where they fit.
struct Purse {
  let currency: Currency

  func money(_ units: Int128) -> Money? {
    Int64(exactly: units).map { Money(minorUnits: $0, currency: currency) }
  }

  /// What amounts come to that are known to be in this currency.
  func sum<Part>(_ parts: [Part], _ amount: (Part) -> Money) -> Money? {
    var units: Int128 = 0
    for part in parts { units += Int128(amount(part).minorUnits) }
    return money(units)
  }

  /// All of them, or nothing if one did not fit.
  func all<Part>(_ parts: [Part?]) -> [Part]? {
    var fitting: [Part] = []
    for part in parts {
      guard let part else { return nil }
      fitting.append(part)
    }
    return fitting
  }

  func line(_ line: Tally.Line, worth: Int128) -> Reckoning.Line? {
    guard let net = money(line.net), let gross = money(line.gross.taxable),
      let discount = money(-line.discount.taxable), let netWithoutTax = gross.minus(discount),
      let worth = money(worth)
    else { return nil }
    return Reckoning.Line(
      net: net, grossWithoutTax: gross, discountWithoutTax: discount, netWithoutTax: netWithoutTax,
      worth: worth)
  }

  func adjustment(_ adjustment: Tally.Adjustment) -> Reckoning.Adjustment? {
    let parts = adjustment.parts.sorted { $0.key < $1.key }.map { treatment, portion in
      money(portion.amount).flatMap { amount in
        money(portion.withoutTax).map {
          Reckoning.Adjustment.Part(treatment: treatment, amount: amount, withoutTax: $0)
        }
      }
    }
    guard let amount = money(adjustment.amount), let parts = all(parts) else { return nil }
    return Reckoning.Adjustment(amount: amount, parts: parts)
  }

  func subtotal(_ treatment: TaxTreatment, _ sum: TaxPool.Part) -> TaxSubtotal? {
    guard let taxable = money(sum.taxable), let tax = money(sum.tax) else { return nil }
    return TaxSubtotal(treatment: treatment, taxable: taxable, tax: tax)
  }
}
