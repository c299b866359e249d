public import Content

/// The refunds of every order, found once for all invoices of a run.
public struct RefundsByOrder: Sendable {
  private let refunds: [Record: [Record]]

  public init(_ catalog: Catalog) {
    var refunds: [Record: [Record]] = [:]
    for refund in catalog.all("refunds") {
      if let order = refund["order"]?.target { refunds[order, default: []].append(refund) }
    }
    self.refunds = refunds
  }

  public subscript(_ order: Record) -> [Record] { refunds[order] ?? [] }
}
