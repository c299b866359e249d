import Testing

@testable import Site

@Suite struct `Addresses in texts that leave their page` {
  private let links = AbsoluteLinks(
    origin: "https://academy.example.org", page: "https://academy.example.org/posts/one/")

  @Test(arguments: [
    ("/courses/loops/", "https://academy.example.org/courses/loops/"),
    ("#notes", "https://academy.example.org/posts/one/#notes"),
    ("picture.png", "https://academy.example.org/posts/one/picture.png"),
    ("//other.example.org/x", "https://other.example.org/x"),
    ("https://other.example.org/x", "https://other.example.org/x"),
    ("mailto:a@example.org", "mailto:a@example.org"),
    ("?page=2", "https://academy.example.org/posts/one/?page=2"),
    ("", ""),
  ])
  func `are whole`(address: String, whole: String) {
    #expect(links.whole(address) == whole)
  }

  @Test(arguments: [
    ("<a href=\"/x\">/x</a>", "<a href=\"https://academy.example.org/x\">/x</a>"),
    ("<img alt=\"/x\" src=\"/y.png\">", "<img alt=\"/x\" src=\"https://academy.example.org/y.png\">"),
    ("<p>href=\"/x\"</p>", "<p>href=\"/x\"</p>"),
    (
      "<a title=\"a > b\" href=\"/x\">x</a>",
      "<a title=\"a > b\" href=\"https://academy.example.org/x\">x</a>"
    ),
    ("<b data-href=\"/x\">", "<b data-href=\"/x\">"),
    (
      "<source srcset=\"/a-320.webp 320w, b,c.webp 640w\" sizes=\"100vw\"><img srcset=\"/y.png\">",
      "<source srcset=\"https://academy.example.org/a-320.webp 320w, "
        + "https://academy.example.org/posts/one/b,c.webp 640w\" sizes=\"100vw\">"
        + "<img srcset=\"https://academy.example.org/y.png\">"
    ),
    ("<img srcset=\"data:image/png;base64,AA== 2x\">", "<img srcset=\"data:image/png;base64,AA== 2x\">"),
  ])
  func `stand in attributes only`(html: String, rewritten: String) {
    #expect(String(decoding: links.rewritten(Array(html.utf8)), as: UTF8.self) == rewritten)
  }
}
