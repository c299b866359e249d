import TestSupport
import Testing

@Suite struct `V-72 template tokens` {
  @Test func `an unknown token is an error with the nearest one`() async {
    let result = await template(html: "1️⃣\"<p>{{student_name}}</p>\"", text: "2️⃣\"Of {{ curse_title }}\"")
    #expect(result.findings("V-72") == ["2️⃣"])
    #expect(result.messages("V-72") == ["certificates have no `{{curse_title}}`"])
    #expect(result.output.contains("did you mean `{{course_title}}`?"))
  }

  @Test func `tokens of the HTML are looked at, each`() async {
    let result = await template(html: "1️⃣\"<p>{{name}} {{email}}</p>\"", text: "Hello")
    #expect(result.findings("V-72") == ["1️⃣", "1️⃣"])
  }

  @Test func `every language of a text is looked at`() async {
    let result = await template(html: "Hello", text: "{en: \"{{grade}}\", ar: 1️⃣\"{{mark}}\"}")
    #expect(result.findings("V-72") == ["1️⃣"])
  }

  @Test func `a token that is never closed is an error`() async {
    let result = await template(html: "Hello", text: "1️⃣\"{{grade\"")
    #expect(result.findings("V-72") == ["1️⃣"])
  }

  @Test func `known tokens are fine, with filters too`() async {
    let result = await template(
      html: "\"{{ student_name }} {{issuer}}\"",
      text: "'{{ issue_date | date: \"%Y\" }} {{verification_url}}'")
    #expect(result.findings("V-72").isEmpty)
  }

  private func template(html: String, text: String) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == certificate_templates.yaml
      - slug: plain
        name: Plain
        orientation: portrait
        size: A4
        is_default: true
        html_content: \(html)
        elements:
          - {kind: text, x: 10, y: 10, text: \(text)}
      """
    ).check()
  }
}
