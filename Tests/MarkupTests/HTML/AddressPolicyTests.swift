import Markup
import Testing

@Suite struct `Addresses` {
  @Test(arguments: [
    "https://example.org/a?b=c#d", "/a:b", "a/b:c", "#top", "?x=javascript:1", "mailto:a@b.c", "tel:+49",
    "webcal://x",
    "lesson-2.html", "", "تعلم/", "//example.org/x",
  ])
  func `that lead somewhere are kept`(address: String) {
    #expect(AddressPolicy.strict.permits(address.utf8, asImage: false))
  }

  @Test(arguments: [
    "javascript:x", "JavaScript:x", " java\tscript:x", "java\nscript:x", "\u{1}javascript:x", "vbscript:x",
    "file:///x",
    "data:text/html,x", "data:image/svg+xml,x", "data:image/pngx,y", "blob:x", "data:image/png",
  ])
  func `that run or open something are not`(address: String) {
    #expect(!AddressPolicy.strict.permits(address.utf8, asImage: false))
    #expect(!AddressPolicy.strict.permits(address.utf8, asImage: true))
  }

  @Test func `may hold small pictures`() {
    for kind in ["png", "gif", "jpeg", "webp"] {
      #expect(AddressPolicy.strict.permits("data:image/\(kind);base64,AA".utf8, asImage: true))
      #expect(!AddressPolicy.strict.permits("data:image/\(kind);base64,AA".utf8, asImage: false))
    }
  }

  @Test func `that are left out are complained about at their place`() {
    let sample = MarkdownSample("a [b](javascript:x) c")
    #expect(sample.names == ["dangerous-address"])
    #expect(sample.html() == "<p>a <a href=\"\">b</a> c</p>\n")
    #expect(sample.document.references.map(\.isUnsafe) == [true])
  }
}
