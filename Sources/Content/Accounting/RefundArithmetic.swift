/// What a refund gives back of its order's invoice, by treatment and, if it names them, by line.
public struct RefundArithmetic: Sendable {
  public let order: OrderArithmetic
  public let taxes: [TaxSubtotal]
  public let lines: [Line]
  /// All of the order, at once.
  public let isWhole: Bool

  /// What is given back of a line of the order.
  public struct Line: Sendable {
    /// The line's place among the order's.
    public let position: Int
    public let quantity: Int64?
    public let part: TaxSubtotal
  }

  /// The refund comes after those of the others that were processed before it.
  ///
  /// Nothing if the order does not add up, or if more is given back than was paid.
  public init?(_ refund: Record, among refunds: [Record]) {
    guard let source = refund["order"]?.target, let order = OrderArithmetic(source) else { return nil }
    self.init(refund, among: refunds, of: order)
  }

  init?(_ refund: Record, among refunds: [Record], of order: OrderArithmetic) {
    var left = Outstanding(order.sums.taxes)
    for earlier in Self.before(refund, among: refunds) {
      guard Self.take(earlier, order, from: &left) != nil else { return nil }
    }
    let untouched = left == Outstanding(order.sums.taxes)
    guard let taken = Self.take(refund, order, from: &left) else { return nil }
    self.order = order
    taxes = taken.taxes
    lines = taken.lines
    isWhole = untouched && refund["amount"]?.money == order.sums.total
  }

  /// What was given back of the same order earlier.
  static func before(_ refund: Record, among refunds: [Record]) -> [Record] {
    sorted(refunds).prefix { $0 != refund }.filter(isFinal)
  }

  private static func isFinal(_ refund: Record) -> Bool { refund["status"]?.text == "processed" }

  /// In the order in which money was given back; what has not been yet comes last.
  private static func sorted(_ refunds: [Record]) -> [Record] {
    refunds.map { refund -> (moment: Int, number: String, refund: Record) in
      let moment = isFinal(refund) ? refund["processed_at"]?.moment ?? .max - 1 : .max
      return (moment, refund["number"]?.text ?? refund.identity, refund)
    }
    .sorted { ($0.moment, $0.number, $0.refund.id) < ($1.moment, $1.number, $1.refund.id) }.map(\.refund)
  }

  private typealias Taken = (taxes: [TaxSubtotal], lines: [Line])

  private static func take(
    _ refund: Record, _ order: OrderArithmetic, from left: inout Outstanding
  ) -> Taken? {
    guard let amount = refund["amount"]?.money else { return nil }
    guard let items = refund["items"], !items.list.isEmpty else {
      return left.take(amount).map { ($0, []) }
    }
    guard let parts = RefundItems(refund, order)?.parts,
      Money.sum(parts.map(\.amount), in: amount.currency) == amount
    else { return nil }
    var lines: [Line] = []
    for part in parts {
      let treatment = order.lines[part.position].treatment
      guard let taken = left.take(part.amount, of: treatment) else { return nil }
      lines.append(Line(position: part.position, quantity: part.quantity, part: taken))
    }
    return summed(lines).map { ($0, lines) }
  }

  private static func summed(_ lines: [Line]) -> [TaxSubtotal]? {
    var sums: [TaxTreatment: TaxSubtotal] = [:]
    for line in lines {
      let part = line.part
      guard let before = sums[part.treatment] else {
        sums[part.treatment] = part
        continue
      }
      guard let taxable = before.taxable.plus(part.taxable), let tax = before.tax.plus(part.tax) else {
        return nil
      }
      sums[part.treatment] = TaxSubtotal(treatment: part.treatment, taxable: taxable, tax: tax)
    }
    return sums.values.sorted { $0.treatment < $1.treatment }
  }
}
