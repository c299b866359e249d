import Diagnostics
import TestSupport
import Testing

@Suite struct `V-82 VAT number of the buyer` {
  private func result(
    _ category: String, billing: String, status: String = "completed"
  ) async -> ContentFixture.Result {
    await InvoicedOrder(billing: billing, status: status).check("tax: 1️⃣\(category)")
  }

  @Test(arguments: ["reverse_charge", "intra_community"])
  func `who owes the tax has a number`(category: String) async {
    let result = await result(category, billing: "name: Lea, country: SE")
    #expect(result.findings("V-82") == ["1️⃣"])
    #expect(result.messages("V-82") == ["`\(category)` needs the buyer's `vat_number`"])
    let fine = await self.result(category, billing: "name: Lea, country: SE, vat_number: SE000000010201")
    #expect(fine.findings("V-82") == [])
  }

  @Test func `a buyer at home is an error within the Union, and unusual elsewhere`() async {
    let billing = "name: Lea, country: SA, vat_number: \"300012345600003\""
    let union = await result("intra_community", billing: billing)
    #expect(union.diagnostics.first { $0.id.rule == "V-82" }?.severity == .error)
    let reverse = await result("reverse_charge", billing: billing)
    #expect(reverse.diagnostics.first { $0.id.rule == "V-82" }?.severity == .warning)
  }

  @Test func `within the Union both countries are told`() async {
    let result = await result("intra_community", billing: "name: Lea, vat_number: SE000000010201")
    #expect(result.messages("V-82") == ["`intra_community` needs the countries of seller and buyer"])
  }

  @Test func `other sales, and orders without an invoice, need none`() async {
    #expect(await result("export", billing: "name: Lea, country: SE").findings("V-82") == [])
    let open = await result("reverse_charge", billing: "name: Lea", status: "pending")
    #expect(open.findings("V-82") == [])
  }
}
