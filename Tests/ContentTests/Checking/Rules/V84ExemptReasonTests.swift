import TestSupport
import Testing

@Suite struct `V-84 reason of exemption` {
  @Test func `whoever is exempt says by which law`() async {
    let result = await InvoicedOrder().check("items: [{price: 100.00, tax: 1️⃣exempt}]")
    #expect(result.findings("V-84") == ["1️⃣"])
  }

  @Test func `it may be told by the sale or once for all`() async {
    let own = await InvoicedOrder().check("tax: {category: exempt, reason: Teaching.}")
    #expect(own.findings("V-84") == [])
    let all = await InvoicedOrder(vat: "rate: 15, exempt_reason: Teaching.").check("tax: exempt")
    #expect(all.findings("V-84") == [])
    let open = await InvoicedOrder(status: "pending").check("tax: exempt")
    #expect(open.findings("V-84") == [])
  }
}
