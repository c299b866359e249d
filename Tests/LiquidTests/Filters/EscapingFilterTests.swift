import Testing

@testable import Liquid

@Suite struct EscapingFilterTests {
  @Test(arguments: [
    ("{{ nil | escape }}", ""),
    (#"{{ "a&amp;<'\"' | escape_once }}"#, #"a&amp;&lt;&#39;\"#),
    (
      "{{ '&#39; &#x27; &x1; &; &amp &lt;' | escape_once }}", "&#39; &amp;#x27; &amp;x1; &amp;; &amp;amp &lt;"
    ),
    ("{{ '<p>a<script>x</p></script>b<!-- <i> -->c<style>d</style>e</p>' | strip_html }}", "abce"),
    ("{{ '<script>a <b>c' | strip_html }}", "a c"),
    ("{{ 'a < b > c' | strip_html }}", "a  c"),
    ("{{ 'a < b' | strip_html }}", "a < b"),
    ("{{ '<SCRIPT>x</SCRIPT>' | strip_html }}", "x"),
    ("{{ 'a' | h }}", "a"),
    ("{{ '<b>x</b>' | escape | escape_once }}", "&lt;b&gt;x&lt;/b&gt;"),
    ("{{ '<b>&amp;</b>' | escape }}", "&lt;b&gt;&amp;amp;&lt;/b&gt;"),
    ("{{ 5 | escape }}", "5"),
    ("{{ list | escape }}", "[1, &quot;b&quot;, nil, [2, 3]]"),
    ("{{ 'a & b' | escape_once }}", "a &amp; b"),
    ("{{ nil | escape_once }}", ""),
    (#"{{ "<div class='x'>a</div>" | strip_html }}"#, "a"),
    ("{{ '<!-- a --> b <!-- c' | strip_html }}", " b <!-- c"),
    ("{{ '<a<b>c>' | strip_html }}", "c>"),
    ("{{ '<script>a</script><script>b' | strip_html }}", "b"),
    ("{{ '<style>a</script></style>b' | strip_html }}", "b"),
    ("{{ '<style><script>a</style></script>b' | strip_html }}", "b"),
    ("{{ nil | strip_html }}", ""),
    ("{{ '<\n>x' | strip_html }}", "x"),
    ("{{ none | escape }}|", "|"),
    ("{{ none | h }}|", "|"),
    ("{{ '&lt;a&gt;' | escape }}", "&amp;lt;a&amp;gt;"),
    ("{{ '&&amp;' | escape_once }}", "&amp;&amp;"),
  ])
  func `markup is escaped and tags are taken out`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }

  @Test(arguments: [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")])
  func `a special character is found wherever it stands`(special: String, escaped: String) {
    for place in 0..<70 {
      let (before, after) = (String(repeating: "é=", count: place), String(repeating: "%", count: 69 - place))
      #expect(HTMLText.escaped(before + special + after) == before + escaped + after)
    }
  }
}
