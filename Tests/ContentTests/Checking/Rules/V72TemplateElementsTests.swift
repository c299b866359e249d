import TestSupport
import Testing

@Suite struct `V-72 template elements` {
  @Test func `elements that fill the page to its edge are fine`() async {
    #expect(await template("{kind: rect, x: 0, y: 0, w: 210, h: 297}").findings("V-72").isEmpty)
    #expect(
      await template(
        "{kind: rect, x: 79.4, y: 0.9, w: 200, h: 215}", size: "Letter", orientation: "landscape"
      )
      .findings("V-72").isEmpty)
  }

  @Test(arguments: [
    "{kind: line, x: 1️⃣-0.1, y: 0, w: 10}", "{kind: line, x: 1️⃣210.1, y: 0}",
    "{kind: rect, x: 10, y: 10, w: 1️⃣200.001, h: 10}", "{kind: text, x: 10, y: 1️⃣300, text: Hello}",
    "{kind: image, x: 10, y: 10, w: 1️⃣9000000000000000000, h: 10}",
  ])
  func `an element that leaves the page is an error at what moves it out`(element: String) async {
    #expect(await template(element).findings("V-72") == ["1️⃣"])
  }

  @Test func `the page is turned with its orientation`() async {
    let result = await template("{kind: rect, x: 0, y: 0, w: 297, h: 1️⃣297}", orientation: "landscape")
    #expect(result.findings("V-72") == ["1️⃣"])
    #expect(
      result.messages("V-72") == [
        "the rect leaves the page: `y` and `h` together are more than 210 mm, the page's height on A4 landscape"
      ])
  }

  @Test func `a qr code is at least 15 mm wide and high`() async {
    #expect(await template("{kind: qr, x: 9, y: 9, w: 15, h: 15}").findings("V-72").isEmpty)
    let small = await template("{kind: qr, x: 9, y: 9, w: 1️⃣14.9, h: 2️⃣14}")
    #expect(small.findings("V-72") == ["1️⃣", "2️⃣"])
    #expect(small.messages("V-72")[0] == "`w` of a qr element must be at least 15 mm, found 14.9")
    #expect(await template("1️⃣{kind: qr, x: 9, y: 9, w: 20}").findings("V-72") == ["1️⃣"])
  }

  private func template(
    _ element: String, size: String = "A4", orientation: String = "portrait"
  ) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == certificate_templates.yaml
      - slug: plain
        name: Plain
        type: completion
        orientation: \(orientation)
        size: \(size)
        is_default: true
        elements:
          - \(element)
      """
    ).check()
  }
}
