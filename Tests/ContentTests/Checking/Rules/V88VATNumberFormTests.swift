import TestSupport
import Testing

@testable import Content

@Suite struct `V-88 form of VAT numbers` {
  @Test(arguments: [
    "SE00000001020", "DE12345678", "ATU1234567", "FR123", "NL123456789A01", "IE123456", "SE-0000 0001",
  ])
  func `a number that its country does not have is noticed`(number: String) async {
    let result = await InvoicedOrder(billing: "name: Lea, country: SE, vat_number: 1️⃣\(number)").check("")
    #expect(result.findings("V-88") == ["1️⃣"])
    #expect(!result.messages("V-88").joined().contains(number))
  }

  @Test(arguments: [
    ("SE000000010201", "SE"), ("300012345600003", "SA"), ("ATU12345678", "AT"), ("EL123456789", "GR"),
    ("DE 123 456 789", "DE"), ("NL123456789B01", "NL"), ("XY-77", "US"), ("GB123456789", "SE"),
  ])
  func `a number of its country, or of one that is not known, is fine`(number: String, country: String) async
  {
    let result = await InvoicedOrder(billing: "name: Lea, country: \(country), vat_number: \"\(number)\"")
      .check("")
    #expect(result.findings("V-88") == [])
  }

  @Test func `the seller's own is looked at, too`() async {
    let result = await InvoicedOrder(seller: "name: A, country: SA, vat_number: \"12\"").check("")
    #expect(result.findings("V-88").count == 1)
  }

  @Test func `nothing is known of most countries`() {
    #expect(VATNumberForm.fits("123", country: "US") == nil)
    #expect(VATNumberForm.fits("123", country: nil) == nil)
    #expect(VATNumberForm.fits("RO12", country: nil) == true)
  }
}
