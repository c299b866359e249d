import Content
import TestSupport
import Testing

/// How amounts may be written (B.0): none of them goes through a floating-point number.
@Suite struct `Forms of money` {
  @Test(arguments: [
    ("price: 49.99", "49.99 USD"), ("price: \"49.99\"", "49.99 USD"), ("price: 49.9", "49.90 USD"),
    ("price: 49.", "49.00 USD"), ("price: 0.1", "0.10 USD"), ("price: 0", "0.00 USD"),
    ("price: 0.00", "0.00 USD"), ("price: 1_000.25", "1000.25 USD"), ("price: 4999", "49.99 USD"),
    ("price: 5", "0.05 USD"), ("price: 90071992547409.93", "90071992547409.93 USD"),
    ("price: 9007199254740993", "90071992547409.93 USD"), ("price: 49.99 EUR", "49.99 EUR"),
    ("price: EUR 49.99", "49.99 EUR"), ("price: {amount: 129.00, currency: EUR}", "129.00 EUR"),
    ("price: {amount: 12900, currency: EUR}", "129.00 EUR"), ("price: {amount: 129.00}", "129.00 USD"),
    ("price: {amount_cents: 12900, currency: EUR}", "129.00 EUR"), ("price_cents: 39900", "399.00 USD"),
    ("price: 49.99\ncurrency: SAR", "49.99 SAR"), ("currency: sar\nprice: 49.99", "49.99 SAR"),
    ("price: {amount: 1.00, currency: EUR}\ncurrency: SAR", "1.00 EUR"),
  ])
  func `an amount is exact`(fields: String, expected: String) async {
    #expect(await price(fields) == expected)
  }

  @Test(arguments: [
    ("KWD", "price: 1.250", "1.250 KWD"), ("KWD", "price: 1250", "1.250 KWD"),
    ("KWD", "price: 1.5", "1.500 KWD"),
    ("JPY", "price: 1250", "1250 JPY"), ("JPY", "price: 1250.", "1250 JPY"),
    ("JPY", "price_cents: 500", "500 JPY"),
    ("BHD", "price: 0.001", "0.001 BHD"), ("KRW", "price: 1000", "1000 KRW"),
    ("TND", "price_cents: 1999", "1.999 TND"), ("SAR", "price: 10.50", "10.50 SAR"),
  ])
  func `the currency says how many digits there are`(currency: String, fields: String, expected: String) async
  {
    #expect(await price(fields, currency: currency) == expected)
  }

  @Test(arguments: [
    ("price: 399", "399.00 USD"), ("price: 399.50", "399.50 USD"), ("price_cents: 39900", "399.00 USD"),
    ("price: {amount: 399}", "399.00 USD"), ("price: {amount_cents: 399}", "3.99 USD"),
  ])
  func `integers are whole units where the site says so, cents never`(fields: String, expected: String) async
  {
    #expect(await price(fields, site: "integer_money: major\n") == expected)
  }

  @Test(arguments: [
    ("price: 1️⃣49.999", "malformed-value"), ("price: 1️⃣49,99", "wrong-type"), ("price: 1️⃣$49", "wrong-type"),
    ("price: 1️⃣free", "wrong-type"), ("price: 1️⃣1e3", "wrong-type"), ("price: 1️⃣.inf", "wrong-type"),
    ("price: 1️⃣true", "wrong-type"), ("price: 1️⃣[1]", "wrong-type"), ("price_cents: 1️⃣10.5", "wrong-type"),
    ("price: 1️⃣99999999999999999999", "wrong-type"),
    ("price: {amount: 5.00, currency: 1️⃣USSD}", "malformed-value"),
    ("price: {amount: 5.00, 1️⃣tax: 1}", "malformed-value"), ("price: 1️⃣{currency: EUR}", "malformed-value"),
    ("price: 5.00\ncurrency: 1️⃣EURO", "malformed-value"), ("price: 1️⃣5.00 EUR SAR", "wrong-type"),
  ])
  func `what is no amount is an error where it stands`(fields: String, name: String) async {
    let result = await ContentFixture(book(fields)).check()
    #expect(result.places(of: name) == ["1️⃣"])
  }

  @Test func `an amount in yen has no digits behind the point`() async {
    let result = await ContentFixture(Self.site("JPY") + book("price: 1️⃣12.50")).check()
    #expect(result.messages("V-08") == ["`price` has more than 0 digits behind the point"])
    #expect(result.findings("V-08") == ["1️⃣"])
  }

  @Test(arguments: ["49.99", "\"49.99\"", "4999", "\"4999\""])
  func `a table's cell is the same amount with and without quotes`(cell: String) async {
    let result = await ContentFixture(
      SmallAcademy.site + SmallAcademy.content + """
        == private/refunds.csv
        "number","order","account","amount","status","processed_at","reason"
        "R-1","O-1","9",\(cell),"pending","",""
        """
    ).check()
    let refund = result.entries("refunds", in: "private/refunds.csv").first
    #expect(refund?.outline("amount") == "49.99 USD")
    #expect(refund?.outline("processed_at") == "nothing")
    #expect(result.notUnderstood(in: "private/refunds.csv").isEmpty)
  }

  private func price(_ fields: String, currency: String = "USD", site: String = "") async -> String? {
    let result = await ContentFixture(Self.site(currency) + site + book(fields)).check()
    #expect(result.notUnderstood(in: "books/tales.md").isEmpty)
    return result.catalog.all("books").first?.outline("price")
  }

  private static func site(_ currency: String) -> String {
    SmallAcademy.site.replacing("USD", with: currency)
  }

  private func book(_ fields: String) -> String {
    """
    == books/tales.md
    ---
    title: Tales
    author: A. B.
    category: data
    lang: en
    page_count: 9
    preview_pages: 0
    \(fields)
    ---
    Tales.

    """
  }
}
