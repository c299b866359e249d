import Diagnostics
import TestSupport
import Testing

@testable import Build

/// A site of a few pages, given as HTML by path.
struct SmallSite {
  static let home = "https://example.org/"
  var result = LinkCheck.Result()
  var sources = SourceMap()

  init(_ pages: [(path: String, html: String)], others: [String] = [], at address: String = home) {
    var table = LinkTable()
    var outputs = pages.map { page in
      let bytes = Array(page.html.utf8)
      let isStyle = page.path.hasSuffix(".css")
      let links = isStyle ? StyleLinks.read(bytes.span) : PageLinks.read(bytes.span)
      return LinkedOutput(path: page.path, kind: isStyle ? .style : .page, links: table.add(links))
    }
    outputs += others.map { LinkedOutput(path: $0, kind: .other) }
    var sources = SourceMap()
    result = LinkCheck.run(outputs, table: table, site: SiteAddress(address)) { path in
      sources.add(path: "site/" + path)
    }
    self.sources = sources
  }

  /// Complaints as `name label`.
  var told: [String] {
    result.diagnostics.map { $0.id.name + ($0.label.map { " " + $0 } ?? "") }
  }

  /// What one link on `courses/swift/index.html` brings.
  static func link(_ address: String, at site: String = home) -> SmallSite {
    SmallSite(
      [
        ("courses/swift/index.html", "<h2 id=one></h2><h2 id='مقدمة'></h2><a href=\"\(address)\">"),
        ("index.html", "<h2 id=top-of-all>"), ("courses/index.html", ""),
        ("courses/rust/index.html", "<p id=a%20b>"),
        ("دورات/index.html", ""), ("404.html", ""),
      ], others: ["media/a b.png", "feed.xml", "files/x.pdf"], at: site)
  }
}

@Suite struct `Following links within the site` {
  @Test(arguments: [
    "/", "/courses/swift/", "/courses/swift/index.html", "/feed.xml", "../", "../rust/", "../../", "./", ".",
    "..",
    "../../media/a%20b.png", "/media/a b.png", "/404.html", "/../../courses/", "?page=2", "/courses/?page=2#",
    "#", "#top",
    "#one", "#%6Fne", "#مقدمة", "#%D9%85%D9%82%D8%AF%D9%85%D8%A9", "/courses/swift/#one", "../rust/#a%20b",
    "#:~:text=x",
    "/#top-of-all", "https://example.org", "https://EXAMPLE.org:443/courses/",
    "//example.org/courses/swift/#one",
    "http://example.org/courses/", "/دورات/", "/%D8%AF%D9%88%D8%B1%D8%A7%D8%AA/", "/files/x.pdf#page=2",
    "mailto:a@example.org", "mailto:a@example.org,b@example.org?subject=x", "mailto:?subject=x",
    "tel:+20-100(123)4567",
    "data:image/png;base64,AA", "javascript:void(0)",
  ])
  func `right links bring no complaint`(address: String) {
    let site = SmallSite.link(address)
    #expect(site.told == [])
    #expect(site.result.externals.isEmpty)
  }

  static let wrong: [(address: String, complaint: String)] = [
    ("", "empty-link"),
    ("/courses/swfit/", "broken-link did you mean `/courses/swift/`?"),
    ("../rsut/", "broken-link did you mean `/courses/rust/`?"),
    ("/course/swift/", "broken-link did you mean `/courses/swift/`?"),
    ("/lessons/rust/", "broken-link did you mean `/courses/rust/`?"),
    ("/feed.xlm", "broken-link did you mean `/feed.xml`?"),
    ("/somewhere/else/entirely", "broken-link"),
    ("index.htm", "broken-link"),
    ("https://example.org/courses/swfit/", "broken-link did you mean `/courses/swift/`?"),
    ("/courses/swift", "redirected-link"),
    ("../rust", "redirected-link"),
    ("#onne", "missing-anchor did you mean `#one`?"),
    ("/courses/swift/#onne", "missing-anchor did you mean `#one`?"),
    ("/courses/rust/#one", "missing-anchor"),
    ("/100%", "malformed-link"),
    ("https:/example.org", "malformed-link"),
    ("http://", "malformed-link"),
    ("mailto:nobody", "malformed-link"),
    ("mailto:a b@example.org", "malformed-link"),
    ("tel:call us", "malformed-link"),
  ]

  @Test(arguments: wrong)
  func `wrong links are told, with what may have been meant`(address: String, complaint: String) {
    let told = SmallSite.link(address).told
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix(complaint) == true, "\(told)")
  }

  @Test func `a complaint has line and column of the output`() {
    let site = SmallSite([("index.html", "<p>\n<a href=\"/nowhere\">\n<a href='/nowhere'>")])
    let text = DiagnosticPrinter(format: .json).print(
      DiagnosticReport(site.result.diagnostics, sources: site.sources), sources: site.sources)
    #expect(site.result.diagnostics.count == 1)
    #expect(site.result.diagnostics.first?.range.map { [$0.lower, $0.upper] } == [13, 21])
    #expect(site.result.diagnostics.first?.notes.map(\.text) == ["this link stands in 2 places"])
    #expect(text.contains("site/index.html"))
  }

  static let folders: [(address: String, told: [String])] = [
    ("/academy/courses/swift/", []), ("/academy/", []), ("/academy", []), ("../rust/", []),
    ("https://example.org/academy/courses/", []), ("/courses/", ["link-leaves-site"]),
    ("https://example.org/other/", ["link-leaves-site"]), ("/academy/x/", ["broken-link"]),
  ]

  @Test(arguments: folders)
  func `a site may stand in a folder`(address: String, told: [String]) {
    #expect(SmallSite.link(address, at: "https://example.org/academy").told == told)
  }

  @Test func `style sheets are followed from where they stand`() {
    let site = SmallSite(
      [("assets/main.css", "a{b:url(x.png)} c{d:url(../y.png)} e{f:url(z.png)}")],
      others: ["assets/x.png", "y.png"])
    #expect(site.told.map { $0.prefix(11) } == ["broken-link"])
  }

  @Test func `a base decides where relative links begin`() {
    let site = SmallSite([("a/index.html", "<base href='/b/'><a href='c/'>"), ("b/c/index.html", "")])
    #expect(site.told == [])
  }

  @Test func `external addresses are collected once, without fragments`() {
    let site = SmallSite([
      ("index.html", "<a href='https://swift.org/a#b'><img src='//cdn.org/x.png'>"),
      ("x/index.html", "<a href='https://swift.org/a#c'><a href='https://bad host/'>"),
    ])
    #expect(site.result.externals.map(\.address) == ["https://swift.org/a", "https://cdn.org/x.png"])
    #expect(site.told == ["malformed-link"])
  }

  @Test func `names in another Unicode form are other names`() {
    let site = SmallSite([("index.html", "<a href='/cafe\u{301}/'>"), ("caf\u{E9}/index.html", "")])
    #expect(site.told.map { $0.prefix(11) } == ["broken-link"])
  }

  @Test func `suggestions end, complaints do not`() {
    let links = (0..<500).map { "<a href='/courses/swif\($0 % 10)\($0)/'>" }.joined()
    let site = SmallSite([("index.html", links), ("courses/swift0/index.html", "")])
    #expect(site.told.count == 500)
    #expect(site.result.diagnostics.count { $0.label != nil } <= 200)
  }

  @Test func `tables of several threads become one`() {
    var (first, second) = (LinkTable(), LinkTable())
    let html = Array("<a href='/b/'><a href='/nowhere/'><p id=x>".utf8)
    _ = first.number(of: "something else")
    var merged = second.add(PageLinks.read(html.span))
    merged.move(from: second, to: &first)
    #expect(merged.links.map { first.string($0.text) } == ["/b/", "/nowhere/"])
    #expect(merged.anchors.map { first.string($0) } == ["x"])
  }

  @Test func `a table keeps its numbers while it grows`() {
    var table = LinkTable()
    let numbers = (0..<5000).map { table.number(of: "/page/\($0)/") }
    #expect(numbers == (0..<5000).map { UInt32($0) })
    #expect((0..<5000).allSatisfy { table.number(of: "/page/\($0)/") == UInt32($0) })
    #expect(table.string(4999) == "/page/4999/")
  }
}
