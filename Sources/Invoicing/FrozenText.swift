import Content

/// Lines of keys and values, always in one order: what must never change once it was issued.
struct FrozenText {
  private var text: String

  init(_ version: String) {
    text = version + "\n"
  }

  mutating func add(_ key: String, _ value: String?) {
    guard let value else { return }
    text += key
    text += " "
    guard value.utf8.contains(where: { $0 == 0x5C || $0 == 0x0A || $0 == 0x0D }) else {
      text += value
      text += "\n"
      return
    }
    for character in value.unicodeScalars {
      switch character {
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(character)
      }
    }
    text += "\n"
  }

  mutating func add(_ key: String, _ value: Wording?) { add(key, value?.lasting) }
  mutating func add(_ key: String, _ value: Money?) { add(key, value?.description) }
  mutating func add(_ key: String, day: Int?) { add(key, day.map { CalendarTime.text(days: $0) }) }

  mutating func add(_ key: String, _ treatment: TaxTreatment) {
    add(key, "\(treatment.category.rawValue) \(Decimal(coefficient: treatment.rate, scale: 2))")
  }

  mutating func add(_ key: String, _ address: Address) {
    add(key, address.text)
    add(key + ".street", address.street)
    add(key + ".street_2", address.street2)
    add(key + ".city", address.city)
    add(key + ".state", address.state)
    add(key + ".zip", address.zip)
    add(key + ".country", address.country)
  }

  var finished: String { text }
}

extension Seller {
  /// What of the seller an issued invoice must go on saying; how to reach and to pay them may change.
  public func frozenText() -> String {
    var text = FrozenText("seller 1")
    text.add("name", name)
    text.add("trading_name", tradingName)
    text.add("address", address)
    text.add("vat_number", vatNumber)
    text.add("tax_number", taxNumber)
    text.add("registration", registration)
    return text.finished
  }
}

extension Invoice {
  /// What must never change once the invoice was issued, in whatever language and by whatever version of
  /// the program it is made again: everything but the seller, who has a text of their own, and what
  /// becomes of it afterwards, such as its payment.
  public func frozenText() -> String {
    var text = FrozenText("invoice 1")
    addReferences(to: &text)
    buyer.add(to: &text)
    for line in lines { line.add(to: &text) }
    for allowance in allowances { allowance.add("allowance", to: &text) }
    for charge in charges { charge.add("charge", to: &text) }
    for tax in taxes.sorted(by: { $0.treatment < $1.treatment }) { tax.add(to: &text) }
    sums.add(to: &text)
    return text.finished
  }

  private func addReferences(to text: inout FrozenText) {
    text.add("kind", kind.rawValue)
    text.add("source", source.rawValue)
    text.add("number", number)
    text.add("issued_on", day: issuedOn)
    text.add("due_on", day: dueOn)
    text.add("delivered_on", day: deliveredOn)
    text.add("period_start", day: period?.lowerBound)
    text.add("period_end", day: period?.upperBound)
    text.add("order", orderNumber)
    text.add("plan", subscription?.plan)
    text.add("original", original?.number)
    text.add("original.issued_on", day: original?.issuedOn)
    text.add("reason", reason)
    text.add("currency", currency.code)
    text.add("prices_include", pricesIncludeTax ? "true" : "false")
    text.add("rounding", roundsByLine ? "line" : "invoice")
    text.add("learner", learner)
  }
}

extension Buyer {
  /// How to reach them may change.
  fileprivate func add(to text: inout FrozenText) {
    text.add("buyer", name)
    text.add("buyer.address", address)
    text.add("buyer.vat_number", vatNumber)
    text.add("buyer.tax_number", taxNumber)
    text.add("buyer.registration", registration)
    text.add("buyer.reference", reference)
    text.add("buyer.purchase_order", purchaseOrder)
  }
}

extension Invoice.Line {
  fileprivate func add(to text: inout FrozenText) {
    text.add("line", "\(number)")
    text.add("line.title", title)
    text.add("line.kind", kind)
    text.add("line.note", note)
    text.add("line.quantity", "\(quantity)")
    text.add("line.price", price)
    text.add("line.discount", discount)
    text.add("line.net", net)
    text.add("line.without_tax", netWithoutTax)
    text.add("line.tax", treatment)
  }
}

extension Invoice.Adjustment {
  fileprivate func add(_ key: String, to text: inout FrozenText) {
    text.add(key, amount)
    text.add(key + ".reason", reason)
    for part in parts.sorted(by: { $0.treatment < $1.treatment }) {
      text.add(key + ".tax", part.treatment)
      text.add(key + ".amount", part.amount)
      text.add(key + ".without_tax", part.withoutTax)
    }
  }
}

extension Invoice.Tax {
  fileprivate func add(to text: inout FrozenText) {
    text.add("tax", treatment)
    text.add("tax.taxable", taxable)
    text.add("tax.amount", tax)
    text.add("tax.reason", reason)
  }
}

extension Invoice.Sums {
  fileprivate func add(to text: inout FrozenText) {
    text.add("subtotal", subtotal)
    text.add("line_discount", lineDiscount)
    text.add("lines_without_tax", lines)
    text.add("allowances_without_tax", allowances)
    text.add("charges_without_tax", charges)
    text.add("net", net)
    text.add("tax_total", tax)
    text.add("total", total)
  }
}
