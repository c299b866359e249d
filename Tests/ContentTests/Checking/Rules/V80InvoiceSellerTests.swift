import Diagnostics
import TestSupport
import Testing

@Suite struct `V-80 the seller of invoices` {
  private func messages(_ seller: String?, _ order: String = "", status: String = "completed") async
    -> [String]
  {
    await InvoicedOrder(seller: seller, status: status).check(order).messages("V-80")
  }

  @Test func `whoever tells all that the law asks for is fine`() async {
    #expect(await messages(InvoicedOrder.seller) == [])
    let address = "name: A, address: \"1 Quay, Riyadh\", country: SA, vat_number: \"310123456700003\""
    #expect(await messages(address) == [])
  }

  @Test func `without a name, an address, a country and a number it is said what is missing`() async {
    #expect(
      Set(await messages(nil)) == [
        "invoices need the seller's `name`", "invoices need the seller's `address`, or `street` and `city`",
        "invoices need the seller's `country`", "invoices that charge VAT need the seller's `vat_number`",
      ])
  }

  @Test func `the place is the seller's, and the country is only a warning`() async {
    let result = await InvoicedOrder(seller: "name: A, address: B, vat_number: \"310123456700003\"").check("")
    #expect(result.findings("V-80").count == 1)
    #expect(result.diagnostics.first { $0.id.rule == "V-80" }?.severity == .warning)
    #expect(result.output.contains("an invoice is needed here"))
  }

  @Test func `who charges no VAT needs no number`() async {
    let seller = "name: A, address: B, country: SA"
    #expect(await messages(seller, "tax: {category: exempt, reason: By law.}") == [])
    #expect(await messages(seller, "tax_amount: 0.00\ntax: zero") == [])
    #expect(await messages(seller, "tax_amount: 15.00").count == 1)
  }

  @Test func `who has no invoices may be anybody`() async {
    #expect(await messages(nil, status: "pending") == [])
  }
}
