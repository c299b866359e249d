import Names
import Testing

@testable import Liquid

@Suite struct WebFilterTests {
  @Test(arguments: [
    ("https://example.com/a?b=c:d", "https://example.com/a?b=c:d"), ("/courses/swift", "/courses/swift"),
    ("#part", "#part"), ("?q=a:b", "?q=a:b"), ("mailto:a@b.example", "mailto:a@b.example"),
    ("tel:+49", "tel:+49"),
    ("HTTPS://EXAMPLE.COM", "HTTPS://EXAMPLE.COM"), ("", ""), ("//example.com/x", "//example.com/x"),
    ("javascript:alert(1)", "#"), ("JaVaScRiPt:alert(1)", "#"), (" javascript:alert(1)", "#"),
    ("java\nscript:alert(1)", "#"), ("java\tscript:alert(1)", "#"), ("\u{1}javascript:alert(1)", "#"),
    ("javascript&colon;alert(1)", "javascript&colon;alert(1)"), ("vbscript:x", "#"),
    ("file:///etc/passwd", "#"),
    ("data:text/html,<script>", "#"), ("data:image/png;base64,AA==", "data:image/png;base64,AA=="),
    ("data:image/svg+xml,<svg onload=x>", "#"), ("data:image/pngx;a", "#"), ("blob:https://x", "#"),
    ("javascript\u{200B}:alert(1)", "#"), ("\u{A0}javascript:alert(1)", "#"), ("x:y", "#"),
    ("a/b:c", "a/b:c"),
    ("java\u{0}script:alert(1)", "#"), ("view-source:javascript:x", "#"),
  ])
  func `addresses that run programs become a hash`(address: String, expected: String) {
    #expect(SafeURL.checked(address) == expected)
  }

  @Test func `an address of markup is read as the text that it shows`() throws {
    let context = FilterContext(now: 0, escapesHTML: true)
    let filter = try #require(Filter.named("url_attr"))
    let address = TemplateValue.markup("/a?b=1&amp;c=2")
    #expect(try filter.invoke(address, Arguments(), context).text == "/a?b&#61;1&amp;c&#61;2")
    let quoted = TemplateValue.text("/a\"onclick=x y")
    #expect(try filter.invoke(quoted, Arguments(), context).text == "/a&quot;onclick&#61;x&#32;y")
  }

  @Test(arguments: [
    ("{{ \"a b='c' <d>\" | attr }}", "a&#32;b&#61;&#39;c&#39;&#32;&lt;d&gt;"), ("{{ '`' | attr }}", "&#96;"),
    ("{{ html | attr }}", "&lt;b&gt;x&#32;&amp;&#32;y&lt;/b&gt;"),
    ("{{ map | json | attr }}", "{&quot;a&quot;:1,&quot;b&quot;:{&quot;c&quot;:null}}"),
    ("{{ '</script><!--&' | json }}", #""\u003c/script\u003e\u003c!--\u0026""#),
    ("{{ 'a\"b' | json }}", #""a\"b""#),
    ("{{ huge | json }}", "1000000000000000000000000000000"), ("{{ half | json }}", "1.5"),
    ("{{ none | json }}", "null"),
    ("{{ object | json }}", #"["\u003cl\u003e",2]"#), ("{{ range | json }}", #""1..3""#),
    ("{{ yes | json }}", "true"),
    ("{{ 'Größe & Maß (2)' | slugify }}", "größe-maß-2"), ("{{ ' --Swift 6!-- ' | slugify }}", "swift-6"),
    ("{{ \"it's\" | slugify }}", "its"), ("{{ 'لغة سويفت' | slugify }}", "لغة-سويفت"),
    ("{{ '!' | slugify }}|", "|"),
    ("{{ '#fff' | css }}", "#fff"), ("{{ '#ggg' | css }}|", "|"), ("{{ '-1.5rem' | css }}", "-1.5rem"),
    ("{{ '50%' | css }}", "50%"), ("{{ 'red; background: url(x)' | css }}|", "|"),
    ("{{ 'navy' | css }}", "navy"),
    ("{{ 'rgb(1, 2, 3)' | css }}", "rgb(1, 2, 3)"), ("{{ 'rgb(url(x))' | css }}|", "|"),
    ("{{ 'hsl(1deg 2% 3% / 0.5)' | css }}", "hsl(1deg 2% 3% / 0.5)"),
    ("{{ 'expression(alert(1))' | css }}|", "|"), ("{{ '--accent' | css }}", "--accent"),
    ("{{ '1.' | css }}|", "|"),
    ("{{ '</style>' | css }}|", "|"), ("{{ 12 | css }}", "12"), ("{{ 'javascript:alert(1)' | url }}", "#"),
  ])
  func `text is made safe for its place`(template: String, expected: String) throws {
    #expect(try rendered(template, escapesHTML: true) == expected)
  }

  @Test func `separators of lines are escaped in scripts`() throws {
    let filter = try #require(Filter.named("json"))
    let text = TemplateValue.text("a\u{2028}b\u{2029}\u{1}\n\u{7F}")
    let json = try filter.invoke(text, Arguments(), FilterContext(now: 0, escapesHTML: false)).text
    #expect(json == #""a\u2028b\u2029\u0001\n\u007f""#)
  }

  @Test func `values that have no end are a fault`() throws {
    let filter = try #require(Filter.named("json"))
    #expect(throws: RenderFault(.argument, "json: the value is too deep")) {
      try filter.invoke(.object(Endless()), Arguments(), FilterContext(now: 0, escapesHTML: false))
    }
  }
}

private struct Endless: TemplateObject {
  let memberNames = ["next"]
  func member(_ name: Name) -> TemplateValue? { .object(self) }
}
