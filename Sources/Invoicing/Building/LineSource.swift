import Content

/// What a line says besides its figures.
struct LineSource {
  var title: Wording?
  var kind: String?
  var quantity: Int64 = 1
  var price: Money?
  var note: Wording?

  init(title: Wording?, kind: String? = nil, quantity: Int64 = 1, price: Money? = nil, note: Wording? = nil) {
    self.title = title
    self.kind = kind
    self.quantity = quantity
    self.price = price
    self.note = note
  }

  /// Of an order's line; its title is the one it was sold under, else today's.
  init(_ line: OrderArithmetic.Line, in language: String) {
    let item = line.item
    let thing = item["ref"]?.target
    title = Wording(item["title"], in: language) ?? Wording(thing?["title"] ?? thing?["name"], in: language)
    kind = item["kind"]?.text ?? thing.flatMap { Self.kinds[$0.collection.name] }
    quantity = item["quantity"]?.integer ?? 1
    let told = item["price"]?.money
    let isWhole = quantity > 0 && line.gross.minorUnits % quantity == 0
    price =
      told
      ?? (isWhole ? Money(minorUnits: line.gross.minorUnits / quantity, currency: line.gross.currency) : nil)
    let bundle = item["bundle"]?.target
    note = Wording(bundle?["title"], in: language)
  }

  private static let kinds = [
    "courses": "course", "books": "book", "products": "product", "bundles": "bundle", "events": "event",
    "bookings": "consultation", "gifts": "gift", "plans": "subscription", "people": "consultation",
  ]
}

extension Invoice.Line {
  init(number: Int, _ source: LineSource, _ line: Bill.Line, _ sums: Reckoning.Line) {
    self.init(
      number: number, title: source.title, kind: source.kind, quantity: Decimal(source.quantity),
      price: source.price, discount: line.discount.minorUnits == 0 ? nil : line.discount, net: sums.net,
      treatment: line.treatment, note: source.note, grossWithoutTax: sums.grossWithoutTax,
      discountWithoutTax: sums.discountWithoutTax, netWithoutTax: sums.netWithoutTax)
  }

  /// A line of a credit note: what is given back without tax.
  init(number: Int, _ source: LineSource, _ part: TaxSubtotal) {
    let units = part.taxable.minorUnits
    let isWhole = source.quantity > 0 && units % source.quantity == 0
    self.init(
      number: number, title: source.title, kind: source.kind, quantity: Decimal(source.quantity),
      price: isWhole ? Money(minorUnits: units / source.quantity, currency: part.taxable.currency) : nil,
      discount: nil, net: part.taxable, treatment: part.treatment, note: source.note,
      grossWithoutTax: part.taxable,
      discountWithoutTax: Money(minorUnits: 0, currency: part.taxable.currency),
      netWithoutTax: part.taxable)
  }
}
