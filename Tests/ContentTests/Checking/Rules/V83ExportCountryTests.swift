import TestSupport
import Testing

@Suite struct `V-83 country of exports` {
  @Test func `exports go to another country`() async {
    let home = await InvoicedOrder(billing: "name: Lea, country: SA").check("tax: 1️⃣export")
    #expect(home.findings("V-83") == ["1️⃣"])
    let unknown = await InvoicedOrder(billing: "name: Lea").check("items: [{price: 100.00, tax: 1️⃣G}]")
    #expect(unknown.findings("V-83") == ["1️⃣"])
    #expect(unknown.messages("V-83") == ["`export` needs the buyer's `country`"])
  }

  @Test func `a buyer abroad is fine`() async {
    let result = await InvoicedOrder().check("tax: export")
    #expect(result.findings("V-83") == [])
  }
}
