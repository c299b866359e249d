import TestSupport
import Testing

@Suite struct `V-87 codes of countries` {
  @Test(arguments: ["Sweden", "se", "UK", "XX", "SWE"])
  func `countries have two letters of ISO 3166`(country: String) async {
    let buyer = await InvoicedOrder(billing: "name: Lea, country: 1️⃣\(country)").check("")
    #expect(buyer.findings("V-87") == ["1️⃣"])
    #expect(!buyer.messages("V-87").joined().contains(country))
    let seller = await InvoicedOrder(seller: "name: A, country: \(country)").check("")
    #expect(seller.findings("V-87").count == 1)
  }

  @Test(arguments: ["SE", "SA", "GB"]) func `known ones are fine`(country: String) async {
    let result = await InvoicedOrder(billing: "name: Lea, country: \(country)").check("")
    #expect(result.findings("V-87") == [])
  }

  @Test func `orders without an invoice may say what they like`() async {
    let result = await InvoicedOrder(billing: "name: Lea, country: Sweden", status: "pending").check("")
    #expect(result.findings("V-87") == [])
  }
}
