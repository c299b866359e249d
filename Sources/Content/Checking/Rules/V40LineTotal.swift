import Diagnostics

extension Rule {
  /// A line of an order comes to its price times its quantity, less its discount, and never to
  /// less than nothing.
  static let lineTotal = Rule.entries("V-40", "line-total", of: "orders") { order, complaints in
    let tax = SaleTax(order)
    for item in order["items"]?.list ?? [] {
      guard let line = OrderArithmetic.Line(item, tax) else { continue }
      if line.net.minorUnits < 0 {
        complaints.error(
          "expected a line to come to 0 or more, found \(line.net)",
          at: (item["discount"] ?? item["final_price"] ?? item).place)
      } else if let told = item["final_price"], let final = told.money, final != line.net {
        complaints.error(
          "expected the line to come to \(line.net), which is \(line.gross) less \(line.discount), found \(final)",
          at: told.place)
      }
    }
  }
}
