import TestSupport
import Testing

@testable import Content
@testable import Invoicing

/// Figures, worked out twice: by the program, and by Python with `decimal`.
@Suite struct `Figures of invoices` {
  @Test func `there are many cases, and the script knows them all`() {
    #expect(InvoiceCase.all.count >= 50)
    #expect(InvoiceCase.recomputed.count == InvoiceCase.all.count)
  }

  @Test(arguments: InvoiceCase.all)
  func `are what Python says they are`(_ example: InvoiceCase) async throws {
    let result = await example.check()
    let order = try #require(result.catalog.all("orders").first)
    let refunds = RefundsByOrder(result.catalog)[order]
    let invoice = Invoice(order: order, refunds: refunds, language: "en")
    let notes = try refunds.map { try #require(Invoice(refund: $0, refunds: refunds, language: "en")) }
    let figures = invoice.map { ([$0] + notes).flatMap(\.figures) } ?? ["nothing"]
    #expect(figures == InvoiceCase.recomputed[example.name])
    if let invoice, let tax = example.sums.first, let total = example.sums.last {
      #expect(invoice.sums.tax.description.hasPrefix(tax + " "))
      #expect(invoice.sums.total.description.hasPrefix(total + " "))
    } else {
      #expect(example.sums.isEmpty == (invoice == nil))
    }
    for rule in ["V-40", "V-41", "V-42", "V-43", "V-86"] {
      #expect(result.findings(rule) == [], "\(result.messages(rule))")
    }
  }
}
