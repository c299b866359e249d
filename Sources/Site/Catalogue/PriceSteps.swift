import Content

/// Spans of prices that part the courses of this site about evenly, between round amounts: `to-50`, `50-100`,
/// `from-100`. What costs exactly the end of a span is in it.
struct PriceSteps: Sendable {
  /// In whole units of the currency, rising.
  let bounds: [Int64]
  let currency: Currency
  private let unit: Int64

  init(_ courses: [PublicRecord], in currency: Currency) {
    self.init(courses.compactMap { Self.price(of: $0, currency) }, in: currency)
  }

  /// - Parameter prices: in the smallest units.
  init(_ prices: [Int64], in currency: Currency) {
    self.currency = currency
    unit = (0..<currency.minorDigits).reduce(1) { unit, _ in unit * 10 }
    let sorted = prices.sorted()
    var bounds: [Int64] = []
    for quarter in 1..<4 where !sorted.isEmpty {
      let bound = Self.round(sorted[sorted.count * quarter / 4] / unit)
      if bound > bounds.last ?? 0, bound * unit >= sorted[0], bound * unit < sorted[sorted.count - 1] {
        bounds.append(bound)
      }
    }
    self.bounds = bounds
  }

  /// The names of all spans, from the cheapest; none if all courses would be in one.
  var names: [String] {
    guard let first = bounds.first, let last = bounds.last else { return [] }
    return ["to-\(first)"] + zip(bounds, bounds.dropFirst()).map { "\($0)-\($1)" } + ["from-\(last)"]
  }

  /// The span that a course's price is in; nothing for what is free, or costs money of another kind.
  func name(of course: PublicRecord) -> String? { Self.price(of: course, currency).flatMap(name) }

  func name(of price: Int64) -> String? {
    let names = names
    return names.isEmpty ? nil : names[bounds.firstIndex { price <= $0 * unit } ?? bounds.count]
  }

  /// Where a span begins and ends.
  func ends(of name: String) -> (from: Money?, to: Money?) {
    let parts = name.split(separator: "-")
    let ends = parts.map { Int64($0).flatMap(money) }
    guard ends.count == 2 else { return (nil, nil) }
    return parts[0] == "from" ? (ends[1], nil) : (ends[0], ends[1])
  }

  /// So many whole units; nothing for more than there is.
  private func money(_ units: Int64) -> Money? {
    let (amount, overflow) = units.multipliedReportingOverflow(by: unit)
    return overflow ? nil : Money(minorUnits: amount, currency: currency)
  }

  private static func price(of course: PublicRecord, _ currency: Currency) -> Int64? {
    guard let price = course["price"]?.money, price.currency == currency, price.minorUnits > 0 else {
      return nil
    }
    return price.minorUnits
  }

  /// Nobody asks for more, and nothing that follows from it is too large.
  private static let highest: Int64 = 1_000_000_000_000

  /// The nearest of 1, 2, 5, 10, 20 and so on.
  private static func round(_ amount: Int64) -> Int64 {
    let amount = min(amount, highest)
    var power: Int64 = 1
    while power <= amount / 10 { power *= 10 }
    let round = [1, 2, 5, 10].map { $0 * power }
    return round.min { abs($0 - amount) < abs($1 - amount) } ?? power
  }
}
