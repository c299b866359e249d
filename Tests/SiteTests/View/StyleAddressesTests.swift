import Testing

@testable import Site

@Suite struct `Addresses in style sheets` {
  private static let sheets: [(css: String, rewritten: String)] = [
    ("a{background:url(x.png)}", "a{background:url(new/x.png)}"),
    ("a{background:URL( \"x.png\" ), url(y.png )}", "a{background:URL( \"new/x.png\" ), url(new/y.png )}"),
    (
      "/* url(x.png) */ a::before{content:\"url(x.png)\"}",
      "/* url(x.png) */ a::before{content:\"url(x.png)\"}"
    ),
    ("@import 'x.png';a{--x:my-url(x.png)}", "@import 'new/x.png';a{--x:my-url(x.png)}"),
    ("a{b:url(other)} c{d:url(x.png", "a{b:url(other)} c{d:url(new/x.png"),
  ]

  @Test(arguments: sheets)
  func `are put into another form, and nothing else is`(css: String, rewritten: String) {
    let bytes = StyleAddresses.rewritten(in: Array(css.utf8)) { $0.hasSuffix(".png") ? "new/" + $0 : nil }
    #expect(String(decoding: bytes, as: UTF8.self) == rewritten)
  }
}
