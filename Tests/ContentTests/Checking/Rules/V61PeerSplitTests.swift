import TestSupport
import Testing

@Suite struct `V-61 peer split` {
  @Test func `the site's parts must make 100`() async {
    let result = await ContentFixture(
      """
      == site.yaml
      title: Test Academy
      base_url: https://academy.example.org
      languages: [en]
      currency: USD
      commission:
        peer: 1️⃣{student_teacher: 70, creator: 20, platform: 12.5}
      """
    ).check()
    #expect(result.findings("V-61") == ["1️⃣"])
    #expect(
      result.messages("V-61") == ["the parts of a peer sale make 102.50 percent, expected 100"])
  }

  @Test func `a site that changes no part is fine`() async {
    let result = await ContentFixture(
      """
      == site.yaml
      title: Test Academy
      base_url: https://academy.example.org
      languages: [en]
      currency: USD
      commission: {peer: {creator: 15}}
      """
    ).check()
    #expect(result.findings("V-61").isEmpty)
  }

  @Test func `the odd cent goes to the platform`() async {
    #expect(await sale(("70", "244.31"), ("15", "52.35"), ("15", "52.36")).findings("V-61").isEmpty)
    let result = await sale(("70", "244.31"), ("15", "52.35"), ("15", "1️⃣52.35"))
    #expect(result.findings("V-61") == ["1️⃣"])
    #expect(result.messages("V-61") == ["the parts of this sale together are 0.01 USD too little"])
  }

  @Test func `percentages that do not make 100 are an error`() async {
    let result = await sale(("1️⃣70", "244.31"), ("20", "69.80"), ("15", "34.91"))
    #expect(result.findings("V-61") == ["1️⃣"])
  }

  @Test func `the rows divide one amount`() async {
    let result = await sale(("70", "244.31"), ("15", "52.35"), ("15", "52.36"), base: "1️⃣349.00")
    #expect(result.findings("V-61") == ["1️⃣"])
  }

  private func sale(
    _ teacher: (String, String), _ creator: (String, String), _ platform: (String, String),
    base: String = "349.02"
  ) async -> ContentFixture.Result {
    let start = "account: a1, kind: sale, status: cleared, order: O1, item: 1"
    return await ContentFixture(
      """
      == private/accounts.yaml
      - {id: a1, name: Ada}
      == private/orders.yaml
      - {number: O1, account: a1, status: completed, total: 349.02, items: [{kind: other, title: Hour, price: 349.02}]}
      == private/earnings.yaml
      - {id: e1, \(start), recipient_type: student_teacher, base_amount: 349.02, percentage: \(teacher.0), amount: \(teacher.1)}
      - {id: e2, \(start), recipient_type: creator, base_amount: 349.02, percentage: \(creator.0), amount: \(creator.1)}
      - {id: e3, \(start), recipient_type: platform, base_amount: \(base), percentage: \(platform.0), amount: \(platform.1)}
      """
    ).check()
  }
}
