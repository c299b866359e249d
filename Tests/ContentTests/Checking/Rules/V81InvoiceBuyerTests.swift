import TestSupport
import Testing

@Suite struct `V-81 the buyer of invoices` {
  @Test func `an invoice is made out to somebody`() async {
    let unnamed = await OrderFixture(
      files: "== private/subscription_invoices.yaml\n- {invoice_number: S-1, account: ghost, status: open}"
    ).check("status: pending\ntotal: 1.00\nitems: [{price: 1.00}]")
    #expect(unnamed.messages("V-81") == ["an invoice needs the buyer's name"])
  }

  @Test func `the account's name will do`() async {
    let result = await InvoicedOrder(billing: "city: Riyadh").check("")
    #expect(result.messages("V-81") == [])
  }
}
