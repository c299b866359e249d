import Diagnostics
import TestSupport
import Testing

@Suite struct `V-57 first name` {
  @Test func `a full name is a warning at the name, and is not repeated`() async {
    let result = await testimonial("1️⃣Sarah Okafor")
    #expect(result.findings("V-57") == ["1️⃣"])
    #expect(result.messages("V-57") == ["`student_name` has 2 words, expected a first name"])
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: ["Sarah", "Anne-Marie", "خالد", "عبد الرحمن"])
  func `a first name is fine`(name: String) async {
    #expect(await testimonial(name).findings("V-57").isEmpty)
  }

  private func testimonial(_ name: String) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == testimonials.yaml
      - quote: I built an app.
        student_name: \(name)
        is_featured: true
      """
    ).check()
  }
}
