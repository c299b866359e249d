import TestSupport
import Testing

@testable import Build

@Suite struct `Reading links from pages` {
  /// HTML, and what is read from it: `kind address`, then `#anchor`.
  static let pages: [(html: String, expected: [String])] = [
    (#"<a href="/x/">"#, ["page /x/"]),
    (#"<A HREF='/x/' class=y>"#, ["page /x/"]),
    ("<a\n href = /x/ >", ["page /x/"]),
    ("<a href=/x/>y</a>", ["page /x/"]),
    (#"<a class="a" id="one" href="?a=1&amp;b=2&copy=3">"#, ["page ?a=1&b=2&copy=3", "#one"]),
    (#"<a href="  /x/  ">"#, ["page /x/"]),
    (#"<a href="/x/" href="/y/">"#, ["page /x/"]),
    ("<a href>", ["page "]),
    (#"<a name="old"><h2 id='مقدمة'>"#, ["#old", "#مقدمة"]),
    (#"<area href="/x/"><map name="m">"#, ["page /x/", "#m"]),
    (
      #"<img src="a.png" srcset="a.png 1x, b,c.png 2x,d.png, e.png">"#,
      ["asset a.png", "asset a.png", "asset b,c.png", "asset d.png", "asset e.png"]
    ),
    (
      #"<video src="v.mp4" poster="p.jpg"><source src="w.webm"><track src="t.vtt"></video><audio src="a.mp3">"#,
      ["asset v.mp4", "asset p.jpg", "asset w.webm", "asset t.vtt", "asset a.mp3"]
    ),
    (
      #"<iframe src="/embed/"><a href="/no/"></iframe><object data="x.pdf">"#,
      ["page /embed/", "asset x.pdf"]
    ),
    (#"<form action=""><form action="/search/">"#, ["page /search/"]),
    (#"<link rel="stylesheet" href="/m.css"><link rel=icon href=/i.svg>"#, ["asset /m.css", "asset /i.svg"]),
    (
      #"<link rel="canonical" href="https://x/"><link rel="alternate" href="/ar/">"#,
      ["address https://x/", "address /ar/"]
    ),
    (#"<link rel="preconnect" href="https://fonts"><link rel="next" href="/2/">"#, ["page /2/"]),
    (#"<link rel=preload imagesrcset="a.png 1x">"#, ["asset a.png"]),
    (#"<script src="/m.js"></script>"#, ["asset /m.js"]),
    (
      "<svg><use href='#icon'/><use xlink:href='s.svg#i'/><image href='x.png'/></svg>",
      ["asset #icon", "asset s.svg#i", "asset x.png"]
    ),
    (#"<meta http-equiv="Refresh" content="0; URL='/new/'">"#, ["page /new/"]),
    (#"<meta http-equiv=refresh content="5;/new/"><meta http-equiv=refresh content=5>"#, ["page /new/"]),
    (
      #"<meta property="og:image" content="/i.png"><meta property="og:url" content="/x/"><meta name="twitter:image" content="/t.png">"#,
      ["asset /i.png", "address /x/", "asset /t.png"]
    ),
    (#"<meta name="description" content="/i.png"><meta property="og:title" content="/x/">"#, []),
    (#"<!-- <a href="/no/"> --><a href="/x/">"#, ["page /x/"]),
    (#"<!--><a href="/x/"><!-- <a href="/no/">"#, ["page /x/"]),
    (#"<svg><![CDATA[ <a href="/no/"> ]]><a href="/x/">"#, ["page /x/"]),
    (#"<!DOCTYPE html><?xml <a href="/no/"?><a href="/x/">"#, ["page /x/"]),
    (
      #"<script>"<a href='/no/'>"</script><style>a{content:"<a href=/no/>"}</style><a href="/x/">"#,
      ["page /x/"]
    ),
    (#"<title><a href="/no/"></title><textarea><a href="/no/"></TextArea ><a href="/x/">"#, ["page /x/"]),
    (#"<script><a href="/no/">"#, []),
    (#"a < b <3 <a href="/x/">"#, ["page /x/"]),
    (#"<div data-href="/no/" data-src="/no/" title="<a href='/no/'>"><a href="/x/">"#, ["page /x/"]),
    (#"<a href="/x/"#, ["page /x/"]),
    ("<a href=", ["page "]),
    ("<", []), ("<a", []), ("<!--", []), ("<!", []), ("</", []), ("<a =\"x\" / == >", []),
  ]

  static func told(_ links: PageLinks) -> [String] {
    links.links.map { "\($0.kind) \(links.string($0.text))" } + links.anchors.map { "#" + links.string($0) }
  }

  @Test(arguments: pages)
  func `all that is linked to is found, and nothing else`(html: String, expected: [String]) {
    #expect(Self.told(PageLinks.read(Array(html.utf8).span)) == expected)
  }

  @Test func `links know their place`() throws {
    let marked = MarkedText(#"<p>عنوان</p><a href=" 1️⃣/x/?a&amp;b2️⃣">"#)
    let link = try #require(PageLinks.read(marked.bytes.span).links.first)
    let (lower, upper) = try (#require(marked.offsets["1️⃣"]), #require(marked.offsets["2️⃣"]))
    #expect(link.place == lower - 1..<upper)
  }

  @Test func `the first base counts`() {
    let links = PageLinks.read(Array(#"<base href="/a/"><base href="/b/">"#.utf8).span)
    #expect(links.base.map(links.string) == "/a/")
  }

  @Test func `any bytes are read to their end`() {
    var random = SeededRandom(seed: 7)
    let pieces = [
      "<", ">", "a", " href", "=", "\"", "'", "<!--", "-->", "<script>", "</", "&amp;", "/", "url(", "\u{0}",
      "<img srcset=", ",", "<meta http-equiv=refresh content=", ";url",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      let bytes = Array(text.joined().utf8)
      for end in [bytes.count, max(0, bytes.count - 1)] {
        let cut = Array(bytes[..<end])
        let links = PageLinks.read(cut.span).links + StyleLinks.read(cut.span).links
        #expect(links.allSatisfy { $0.place.upperBound <= end })
      }
    }
  }

  static let styles: [(css: String, expected: [String])] = [
    ("a{background:url(x.png)}", ["x.png"]),
    ("a{background:URL( 'x.png' ) url( \"y)z.png\" ), url( z.png )}", ["x.png", "y)z.png", "z.png"]),
    ("@import \"a.css\"; @import url(b.css) screen;", ["a.css", "b.css"]),
    ("/* url(no.png) */ a::before{content:\"url(no.png)\\\" url(no)\"} b{mask:url(x.svg#m)}", ["x.svg#m"]),
    ("a{--x:my-url(no.png)}", []),
    ("/*/ url(no) */ a{b:url(yes)}", ["yes"]),
    ("a{b:url(", [""]), ("@import", []), ("/*", []),
  ]

  @Test(arguments: styles)
  func `style sheets fetch by url and import`(css: String, expected: [String]) {
    let links = StyleLinks.read(Array(css.utf8).span)
    #expect(links.links.map { links.string($0.text) } == expected)
  }
}
