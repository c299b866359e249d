import Testing

@testable import Liquid

@Suite struct EscapingOutputTests {
  private static func page(_ text: String) -> String {
    CheckedFixture(
      templates: ["page": text, "part": "{{ v }}"],
      variables: [
        ("evil", .text("<script>'\"&")), ("html", .markup("<b>ok</b>")),
        ("list", .list([.text("<"), .markup("<i>")])),
        ("map", .map(TemplateMap([("k", .text("<"))]))),
      ]
    ).text()
  }

  @Test(arguments: [
    ("{{ evil }}", "&lt;script&gt;&#39;&quot;&amp;"),
    ("{{ html }}", "<b>ok</b>"),
    ("{{ evil | raw }}", "<script>'\"&"),
    ("{{ '<b>' }}", "&lt;b&gt;"),
    ("{% echo evil %}", "&lt;script&gt;&#39;&quot;&amp;"),
    ("{{ list }}", "&lt;<i>"),
    ("{{ map }}", "{&quot;k&quot;=&gt;&quot;&lt;&quot;}"),
    ("{% assign x = evil %}{{ x }}", "&lt;script&gt;&#39;&quot;&amp;"),
    ("{% capture x %}<p>{{ evil }}</p>{% endcapture %}{{ x }}", "<p>&lt;script&gt;&#39;&quot;&amp;</p>"),
    ("{% cycle evil, 'x' %}", "&lt;script&gt;&#39;&quot;&amp;"),
    ("{% for i in list %}{{ i }}{% endfor %}", "&lt;<i>"),
    ("{% render 'part', v: evil %}", "&lt;script&gt;&#39;&quot;&amp;"),
    ("{% render 'part', v: html %}", "<b>ok</b>"),
    ("{{ evil | escape }}", "&lt;script&gt;&#39;&quot;&amp;"),
  ])
  func `text is escaped, markup is not`(_ text: String, _ expected: String) {
    #expect(Self.page(text) == expected)
  }
}
