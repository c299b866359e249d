import TestSupport
import Testing

@Suite struct `V-21 list price` {
  @Test func `a list price below the price is an error at the list price`() async {
    let result = await ContentFixture(
      """
      == courses/loops.md
      ---
      title: Loops
      instructors: [ada]
      category: data
      lang: en
      price: 49.00
      list_price: 1️⃣39.00
      certificate: {enabled: false}
      ---
      About loops.
      """
    ).check()
    #expect(result.findings("V-21") == ["1️⃣"])
    #expect(result.messages("V-21") == ["the list price 39.00 USD is below the price 49.00 USD"])
  }

  @Test func `an equal or higher list price is fine`() async {
    let result = await ContentFixture(
      """
      == books/loops.md
      ---
      title: Loops
      author: Ada Byron
      category: data
      lang: en
      page_count: 10
      preview_pages: 2
      price: 49.00
      list_price: 49.00
      ---
      About loops.
      """
    ).check()
    #expect(result.findings("V-21").isEmpty)
  }
}
