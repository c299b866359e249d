import TestSupport
import Testing

@Suite struct `V-24 certificate templates` {
  @Test func `a certificate without any template is an error`() async {
    let result = await check("certificate: {enabled: 1️⃣true}", template: "is_default: false")
    #expect(result.findings("V-24") == ["1️⃣"])
  }

  @Test func `a default of another type does not serve`() async {
    let result = await check("certificate: {enabled: 1️⃣true}", template: "is_default: true, type: attendance")
    #expect(result.findings("V-24") == ["1️⃣"])
  }

  @Test func `a template that is not published does not serve`() async {
    let result = await check(
      "certificate: {enabled: true, template: 1️⃣classic}", template: "is_default: true, status: draft")
    #expect(result.findings("V-24") == ["1️⃣"])
    #expect(result.messages("V-24") == ["the certificate's template is a draft"])
  }

  @Test(arguments: [
    ("certificate: {enabled: true}", "is_default: true"),
    ("certificate: {enabled: true}", "is_default: true, type: completion"),
    ("certificate: {enabled: true, template: classic}", "is_default: false"),
    ("certificate: {enabled: false}", "is_default: false"), ("", "is_default: false"),
  ])
  func `a default, a template of its own, or no certificate are fine`(course: String, template: String) async
  {
    #expect(await check(course, template: template).findings("V-24").isEmpty)
  }

  private func check(_ lines: String, template: String) async -> ContentFixture.Result {
    await ContentFixture(
      SampleEntry.course("loops", lines) + """
        == certificate_templates.yaml
        - {slug: classic, name: Classic, orientation: landscape, size: A4, \(template)}
        """
    ).check()
  }
}
