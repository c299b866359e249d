import TestSupport
import Testing

@Suite struct `V-72 default template` {
  @Test func `two defaults of one type are an error at the second`() async {
    let result = await templates("type: mastery, is_default: true", "type: mastery, is_default: 1️⃣true")
    #expect(result.findings("V-72") == ["1️⃣"])
    #expect(result.messages("V-72") == ["two templates are the default for `mastery`"])
  }

  @Test func `a type without a default is an error`() async {
    let result = await templates("type: mastery, is_default: 1️⃣false")
    #expect(result.findings("V-72") == ["1️⃣"])
    #expect(result.messages("V-72") == ["no template is the default for `mastery`"])
  }

  @Test func `templates that are not active do not count`() async {
    let two = await templates(
      "type: mastery, is_default: true", "type: mastery, is_default: true, is_active: false")
    #expect(two.findings("V-72").isEmpty)
    let none = await templates(
      "type: mastery, is_default: 1️⃣false", "type: mastery, is_default: true, status: draft")
    #expect(none.findings("V-72") == ["1️⃣"])
  }

  @Test func `a default without a type serves every type`() async {
    #expect(await templates("is_default: true", "type: mastery, is_default: false").findings("V-72").isEmpty)
    #expect(await templates("is_default: true", "type: mastery, is_default: true").findings("V-72").isEmpty)
    #expect(await templates("is_default: true", "is_default: 1️⃣true").findings("V-72") == ["1️⃣"])
    #expect(await templates("is_default: 1️⃣false").findings("V-72") == ["1️⃣"])
  }

  private func templates(_ fields: String...) async -> ContentFixture.Result {
    let rows = fields.enumerated().map { number, fields in
      "- {slug: t\(number), name: T\(number), orientation: portrait, size: A4, \(fields)}"
    }
    return await ContentFixture(
      """
      == certificate_templates.yaml
      \(rows.joined(separator: "\n"))
      """
    ).check()
  }
}
