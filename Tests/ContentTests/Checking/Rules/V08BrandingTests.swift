import TestSupport
import Testing

@testable import Content

@Suite struct `V-08 branding` {
  @Test func `colours of text must stand out from the background`() async {
    let result = await ContentFixture(
      Self.person(
        """
        branding: {background_color: "#FFFFFF", primary_color: 1️⃣"#777777", secondary_color: "#767676"}
        """)
    ).check()
    #expect(result.findings("V-08") == ["1️⃣"])
    #expect(
      result.messages("weak-contrast") == [
        "`primary_color` stands out from the background by 4.47 to 1, less than 4.5 to 1"
      ])
  }

  @Test func `a background alone is compared with the site's colours, and white is behind the rest`() async {
    let result = await ContentFixture(
      Self.site("theme: {primary_color: \"#0F4C5C\"}")
        + Self.person("background_color: 1️⃣\"#203040\"\nsecondary_color: \"#FFFFFF\"")
    ).check()
    #expect(result.findings("V-08") == ["1️⃣"])
    let white = await ContentFixture(Self.site("theme: {primary_color: 1️⃣\"#FFFF00\"}")).check()
    #expect(white.findings("V-08") == ["1️⃣"])
  }

  @Test func `a font that readers may not have is warned of`() async {
    let result = await ContentFixture(Self.person("font_family: 1️⃣Gorgia")).check()
    #expect(result.findings("V-08") == ["1️⃣"])
    #expect(result.output.contains("did you mean `Georgia`?"))
  }

  @Test func `readable colours and known fonts are fine`() async {
    let result = await ContentFixture(
      Self.person("primary_color: \"#0F4C5C\"\nfont_family: \"'Times New Roman', serif\"")
    ).check()
    #expect(result.findings("V-08").isEmpty)
  }

  @Test func `contrast is what the definition says`() {
    #expect(ColorContrast("#000000", "#FFFFFF")?.description == "21.00")
    #expect(ColorContrast("#FFFFFF", "#767676")?.description == "4.54")
    #expect(ColorContrast("#FF0000", "#FFFFFF")?.description == "3.99")
    #expect(ColorContrast("#123456", "#123456")?.description == "1.00")
    #expect(ColorContrast("red", "#123456") == nil)
  }

  private static func person(_ lines: String) -> String {
    """
    == people/grace.md
    ---
    name: Grace
    roles: [tutor]
    \(lines)
    ---

    """
  }

  private static func site(_ lines: String) -> String {
    """
    == site.yaml
    title: Test
    languages: [en]
    currency: USD
    base_url: https://example.org
    \(lines)

    """
  }
}
