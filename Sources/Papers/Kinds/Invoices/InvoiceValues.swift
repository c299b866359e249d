import Content
import Invoicing
import Liquid
import Names

extension TemplateValue {
  static func told(_ wording: Wording?) -> TemplateValue { .told(wording?.shown) }
  static func told(_ number: Int64?) -> TemplateValue { number.map { .integer(Int($0)) } ?? .nothing }

  static func told(_ number: Content.Decimal) -> TemplateValue {
    number.scale == 0
      ? .integer(Int(number.coefficient))
      : .quantity(.decimal(coefficient: number.coefficient, scale: Int(number.scale)))
  }

  static func period(_ days: ClosedRange<Int>?) -> TemplateValue {
    days.map { .record([("start", .told(day: $0.lowerBound)), ("end", .told(day: $0.upperBound))]) }
      ?? .nothing
  }
}

extension Seller.Bank {
  var value: TemplateValue {
    .record([
      ("name", .told(name)), ("holder", .told(holder)), ("iban", .told(iban)), ("account", .told(account)),
      ("bic", .told(bic)),
    ])
  }
}

extension Invoice.Line {
  func value(running: Money) -> TemplateValue {
    .record([
      ("number", .integer(number)), ("title", .told(title)), ("detail", .told(kind)),
      ("quantity", .told(quantity)), ("price", .told(price)), ("discount", .told(discount)),
      ("net", .told(net)), ("tax_rate", .told(rate: treatment.rate)),
      ("tax_category", .text(treatment.category.rawValue)), ("note", .told(note)),
      ("running", .told(running)),
    ])
  }
}

extension Invoice.Adjustment {
  var value: TemplateValue {
    .record([("reason", .told(reason)), ("amount", .told(amount)), ("coupon", .boolean(isCoupon))])
  }
}

extension Invoice.Tax {
  var value: TemplateValue {
    .record([
      ("category", .text(treatment.category.rawValue)), ("rate", .told(rate: treatment.rate)),
      ("taxable", .told(taxable)), ("tax", .told(tax)), ("reason", .told(reason)),
    ])
  }
}

extension Invoice.Original {
  var value: TemplateValue { .record([("number", .told(number)), ("issued_on", .told(day: issuedOn))]) }
}

extension Invoice.Payment {
  var value: TemplateValue {
    .record([("method", .told(method)), ("reference", .told(reference)), ("paid_at", .told(moment: paidAt))])
  }
}
