import TestSupport
import Testing

@Suite struct `V-85 rate of tax` {
  @Test(arguments: [
    "tax: {category: exempt, reason: R., rate: 1️⃣15}", "tax: {category: zero, rate: 1️⃣5}",
    "tax: {category: standard, rate: 1️⃣0}", "charges: [{amount: 1.00, tax: {category: export, rate: 1️⃣1}}]",
  ])
  func `what is taxed has a rate, and nothing else has one`(members: String) async {
    let result = await InvoicedOrder().check(members)
    #expect(result.findings("V-85") == ["1️⃣"])
  }

  @Test func `where the site has no rate, what is taxed tells its own`() async {
    let none = await InvoicedOrder(vat: "rate: 0").check("tax: 1️⃣standard")
    #expect(none.findings("V-85") == ["1️⃣"])
    let own = await InvoicedOrder(vat: "rate: 0").check("tax: {rate: 5}")
    #expect(own.findings("V-85") == [])
  }

  @Test(arguments: ["tax: standard", "tax: {rate: 5}", "tax: {category: zero, rate: 0}", ""])
  func `rates that fit are fine`(members: String) async {
    let result = await InvoicedOrder().check(members)
    #expect(result.findings("V-85") == [])
  }
}
