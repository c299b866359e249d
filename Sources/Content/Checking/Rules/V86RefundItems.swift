import Diagnostics

extension Rule {
  /// The lines that a refund names are the order's, in no larger number and for no more than they came
  /// to, and together are what is given back.
  static let refundItems = Rule.entries("V-86", "refund-items", of: "refunds") {
    refund, sources, complaints in
    guard let items = refund["items"]?.list, !items.isEmpty, let order = refund["order"]?.target else {
      return
    }
    guard checkNames(items, order["items"]?.list ?? [], &complaints) else { return }
    guard let amount = refund["amount"]?.money, let arithmetic = OrderArithmetic(order),
      let parts = RefundItems(refund, arithmetic)?.parts
    else { return }
    let earlier = RefundArithmetic.before(refund, among: sources.referring(to: order, from: "refunds"))
    checkWorth(parts, arithmetic, earlier, &complaints)
    if let sum = Money.sum(parts.map(\.amount), in: amount.currency), sum != amount {
      complaints.error(
        "expected the lines to come to \(amount), the refund's amount, found \(sum)",
        at: refund["items"]?.place ?? refund.place)
    }
  }

  /// No line is given back for more than it came to, neither at once nor by and by.
  private static func checkWorth(
    _ parts: [RefundItems.Part], _ order: OrderArithmetic, _ earlier: [Record],
    _ complaints: inout Complaints
  ) {
    var given: [Int: Int128] = [:]
    for part in earlier.flatMap({ RefundItems($0, order)?.parts ?? [] }) {
      given[part.position, default: 0] += Int128(part.amount.minorUnits)
    }
    for part in parts {
      let place = (part.item["amount"] ?? part.item).place
      let before = given[part.position] ?? 0
      given[part.position] = before + Int128(part.amount.minorUnits)
      if part.amount.minorUnits > max(part.worth.minorUnits, 0) + tolerance(part) {
        complaints.error(
          "expected at most \(part.worth) for this line, which is its part of the order's total, "
            + "found \(part.amount)", at: place)
      } else if before + Int128(part.amount.minorUnits) > order.sums.lines[part.position].worth.minorUnits {
        complaints.error("with what was given back before, this is more than the line came to", at: place)
      }
    }
  }

  /// A share of several may be rounded up.
  private static func tolerance(_ part: RefundItems.Part) -> Int64 { part.quantity == nil ? 0 : 1 }

  private static func checkNames(
    _ items: [FieldValue], _ lines: [FieldValue], _ complaints: inout Complaints
  ) -> Bool {
    var isFine = true
    for item in items {
      guard let name = item["item"], let text = name.text else { continue }
      guard let position = Sales.position(of: text, in: lines) else {
        isFine = false
        complaints.error(
          "expected the identifier of one of the order's lines, or its number from 1", at: name.place)
        continue
      }
      let most = lines[position]["quantity"]?.integer ?? 1
      guard let told = item["quantity"], let quantity = told.integer, quantity > most else { continue }
      isFine = false
      complaints.error(
        "expected at most \(most), the line's quantity, found \(quantity)", at: told.place,
        notes: [Diagnostic.Note("the line is here", at: lines[position].place)])
    }
    return isFine
  }
}
