import TestSupport

/// An order that has an invoice, of a seller in Saudi Arabia who tells everything; tests change a part.
struct InvoicedOrder {
  static let seller =
    "name: Academy Ltd, street: 1 Quay, city: Riyadh, country: SA, vat_number: \"310123456700003\""

  var seller: String? = InvoicedOrder.seller
  var vat = "rate: 15"
  var billing = "name: Lea, country: SE"
  var status = "completed"
  var files = ""

  /// `members` are further members of the order.
  func check(_ members: String) async -> ContentFixture.Result {
    let items = members.contains("items:") ? "" : "items: [{price: 100.00}]"
    let invoice = status == "completed" ? "invoice_number: I-1\ninvoice_date: 2026-05-01" : ""
    return await OrderFixture(vat: vat, files: files, site: seller.map { "seller: {\($0)}" } ?? "").check(
      """
      status: \(status)
      total: \(members.contains("total:") ? "" : "100.00")
      billing: {\(billing)}
      \(items)
      \(invoice)
      \(members)
      """.split(separator: "\n").filter { $0 != "total: " }.joined(separator: "\n"))
  }
}
