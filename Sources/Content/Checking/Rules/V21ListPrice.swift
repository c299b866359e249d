extension Rule {
  /// A price struck through is never lower than the one that is asked.
  static let listPrice = Rule.entries("V-21", "list-price-below-price", of: "courses", "books", "bundles") {
    entry, complaints in
    guard let price = entry["price"]?.money, let list = entry["list_price"], let usual = list.money,
      price.currency == usual.currency, usual.minorUnits < price.minorUnits
    else { return }
    complaints.error(
      "the list price \(usual) is below the price \(price)", at: list.place,
      hint: "swap them, or leave `list_price` out")
  }
}
