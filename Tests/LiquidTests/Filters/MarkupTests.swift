import Testing

@testable import Liquid

/// What becomes of markup when templates print HTML.
@Suite struct MarkupTests {
  @Test(arguments: [
    ("{{ '<i>' }}", "&lt;i&gt;"), ("{{ html }}", "<b>x &amp; y</b>"), ("{{ '<i>' | raw }}", "<i>"),
    ("{{ '<i>' | escape }}", "&lt;i&gt;"), ("{{ '<i>' | escape | escape }}", "&lt;i&gt;"),
    ("{{ '&amp; <i>' | escape_once }}", "&amp; &lt;i&gt;"), ("{{ html | escape }}", "<b>x &amp; y</b>"),
    ("{{ html | append: '<i>' }}", "<b>x &amp; y</b>&lt;i&gt;"),
    ("{{ '<i>' | append: '<u>' }}", "&lt;i&gt;&lt;u&gt;"),
    ("{{ '<i>' | append: html }}", "&lt;i&gt;<b>x &amp; y</b>"),
    ("{{ html | prepend: '<' }}", "&lt;<b>x &amp; y</b>"),
    ("{{ html | replace: 'x', '<i>' }}", "<b>&lt;i&gt; &amp; y</b>"),
    ("{{ '<x>&' | replace: '&', html }}", "&lt;x&gt;<b>x &amp; y</b>"),
    ("{{ '<x>' | replace_first: 'x', html }}", "&lt;<b>x &amp; y</b>&gt;"),
    ("{{ '<,>' | split: ',' | join: html }}", "&lt;<b>x &amp; y</b>&gt;"),
    ("{{ html | upcase }}", "&lt;B&gt;X &amp;AMP; Y&lt;/B&gt;"), ("{{ html | slice: 0, 3 }}", "&lt;b&gt;"),
    ("{{ html | truncate: 5 }}", "&lt;b..."), ("{{ html | split: 'x' | first }}", "&lt;b&gt;"),
    ("{{ html | strip }}", "<b>x &amp; y</b>"), ("{{ html | strip_html }}", "x &amp;amp; y"),
    ("{{ html | first }}", "&lt;"), ("{{ none | default: html }}", "<b>x &amp; y</b>"),
    ("{{ '<i>' | newline_to_br }}", "&lt;i&gt;"), ("{{ list | json }}", #"[1,"b",null,[2,3]]"#),
    ("{{ object }}", "&lt;pair&gt;"), ("{{ object | append: html }}", "&lt;pair&gt;<b>x &amp; y</b>"),
    ("{{ map }}", "{&quot;a&quot;=&gt;1, &quot;b&quot;=&gt;{&quot;c&quot;=&gt;nil}}"),
    ("{{ html | url_encode }}", "%3Cb%3Ex+%26amp%3B+y%3C%2Fb%3E"),
    ("{{ html | squish }}", "&lt;b&gt;x &amp;amp; y&lt;/b&gt;"),
  ])
  func `what was no markup never becomes any`(template: String, expected: String) throws {
    #expect(try rendered(template, escapesHTML: true) == expected)
  }

  @Test(arguments: [
    ("{{ html | append: '<i>' }}", "<b>x &amp; y</b><i>"),
    ("{{ html | escape }}", "&lt;b&gt;x &amp;amp; y&lt;/b&gt;"),
    ("{{ html | replace: 'x', '<i>' }}", "<b><i> &amp; y</b>"), ("{{ '<i>' }}", "<i>"),
  ])
  func `in templates of text all is text`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
