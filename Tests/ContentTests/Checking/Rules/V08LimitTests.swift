import Diagnostics
import TestSupport
import Testing

@Suite struct `V-08 limits and forms` {
  @Test func `texts longer than their place are warned of`() async {
    let long = String(repeating: "ab ", count: 400) + "."
    let result = await ContentFixture(
      SampleEntry.course("loops", "tagline: 1️⃣\(long)") + """
        == people/grace.md
        ---
        name: Grace
        roles: [tutor]
        short_bio: 2️⃣\(long)
        ---
        == tags.yaml
        - name: 3️⃣\(long)
        """
    ).check()
    #expect(Set(result.findings("V-08")) == ["1️⃣", "2️⃣", "3️⃣"])
    #expect(result.messages("too-long").contains("`subtitle` has 1201 characters, more than 150"))
    #expect(result.diagnostics.filter { $0.id.name == "too-long" }.allSatisfy { $0.severity == .warning })
  }

  @Test func `a biography beside a text about oneself has at most 1000 characters as its summary`() async {
    let long = String(repeating: "ab ", count: 400) + "."
    let result = await ContentFixture(
      """
      == people/grace.md
      ---
      {name: Grace, roles: [tutor], bio: 1️⃣\(long), about: Short}
      ---
      """
    ).check()
    #expect(result.findings("V-08") == ["1️⃣"])
  }

  @Test(arguments: [
    "color: 1️⃣red", "color: 1️⃣\"#12345\"", "color: 1️⃣\"#GGGGGG\"",
  ])
  func `a colour is a hash and hexadecimal digits`(line: String) async {
    let result = await ContentFixture("== categories.yaml\n- {slug: data, name: Data, \(line)}").check()
    #expect(result.findings("V-08") == ["1️⃣"])
  }

  @Test(arguments: [
    "ftp://example.org", "javascript:alert(1)", "www.example.org", "https://", "//example.org",
  ])
  func `an address leads to the web`(address: String) async {
    let result = await ContentFixture(Self.person("video: 1️⃣\"\(address)\"")).check()
    #expect(result.findings("V-08") == ["1️⃣"])
  }

  @Test(arguments: ["DOLLAR", "US", "XXQ"])
  func `a currency is a code of three letters`(code: String) async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "currency: 1️⃣\(code)\nprice: 10.00")
    ).check()
    #expect(result.findings("V-08") == ["1️⃣"])
  }

  @Test(arguments: ["/academy", "academy.example.org", "https://example.org/?x=1", "https://example.org/#a"])
  func `the site's address is a full one`(address: String) async {
    let result = await ContentFixture(Self.site("base_url: 1️⃣\"\(address)\"")).check()
    #expect(result.findings("V-08") == ["1️⃣"])
  }

  @Test func `people's pages elsewhere are full addresses, best over https`() async {
    let result = await ContentFixture(
      Self.person("social_links: {github: 1️⃣ada, website: 2️⃣\"http://example.org\", x: \"https://x.com/ada\"}")
    ).check()
    #expect(result.findings("V-08") == ["1️⃣", "2️⃣"])
    #expect(result.diagnostics.filter { $0.id.rule == "V-08" }.map(\.severity) == [.error, .warning])
  }

  @Test func `what keeps within the limits is fine`() async {
    let result = await ContentFixture(
      Self.person("video: https://example.org/a\nbio_short: Short")
        + SampleEntry.course("loops", "currency: sar\nprice: 10.00\nsubtitle: Short")
        + Self.site("base_url: https://example.org/academy")
        + "== categories.yaml\n- {slug: data, name: Data, color: \"#1b4965\"}\n"
    ).check()
    #expect(result.findings("V-08").isEmpty)
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
    \(lines)

    """
  }
}
