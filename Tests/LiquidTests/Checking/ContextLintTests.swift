import Diagnostics
import Testing

@testable import Liquid

@Suite struct ContextLintTests {
  private static func warnings(_ text: String) throws -> [String] {
    let settings = CompilerSettings(mode: .checked, filters: .extended)
    let template = try Template.compile(Array(text.utf8), settings)
    return ContextLint.check(template).compactMap(\.hint)
  }

  @Test(arguments: [
    "<p>{{ x }}</p>", "<a title=\"{{ x }}\">", "<a title='{{ x }}'>", "<a href=\"{{ x | url_attr }}\">",
    "<a href=\"/courses/{{ x }}\">", "<a href=\"{{ '/fixed' }}\">", "<script>let a = {{ x | json }}</script>",
    "<style>a { color: {{ x | css }} }</style>", "<p style=\"color: {{ x | css }}\">", "<!-- {{ x }} -->",
    "<title>{{ x }}</title>", "<textarea>{{ x }}</textarea>", "<script>1 < 2</script>{{ x }}",
    "<style>a > b</style><p>{{ x }}", "<a href=/x title=y>{{ x }}", "<!DOCTYPE html>{{ x }}", "a < b {{ x }}",
    "<br/>{{ x }}", "<input disabled>{{ x }}", "{% if a %}<p>{% else %}<b>{% endif %}{{ x }}",
    "<p title=\"{% if a %}{{ x }}{% endif %}\">", "<a data-href=\"{{ x }}\">",
    "<script src=\"a.js\"></script>{{ x }}",
    "{% capture c %}<a href=\"{% endcapture %}{{ x }}", "<p {{ x | attr }}>",
    "<!--> {{ x }} --><a title=\"{{ x }}\">",
  ])
  func `values in places that they fit are fine`(_ text: String) throws {
    #expect(try Self.warnings(text) == [])
  }

  @Test(arguments: [
    ("<a href=\"{{ x }}\">", "end with `url_attr`"),
    ("<a href='{{ x | escape }}'>", "end with `url_attr`"),
    ("<form action=\" {{ x }}\">", "end with `url_attr`"),
    ("<a title={{ x }}>", "put the attribute in quotes"),
    ("<a href={{ x }}>", "put the attribute in quotes"),
    ("<a href = {{ x }}>", "put the attribute in quotes"),
    ("<button onclick=\"f('{{ x }}')\">", "end with `json | attr`, or use a data attribute"),
    ("<p STYLE=\"{{ x }}\">", "end with `css`"),
    ("<script>let a = {{ x }}</script>", "end with `json`"),
    ("<script>if (a < b) { {{ x }} }</script>", "end with `json`"),
    ("<SCRIPT type=\"module\">{{ x | escape }}</SCRIPT>", "end with `json`"),
    ("<style>{{ x }}</style>", "end with `css`"),
    ("<{{ x }}>", "choose between tags with `case`"),
    ("<p {{ x }}>", "end with `attr`, or print the value alone"),
    ("{% if a %}<script>{% endif %}{{ x }}", "end with `json`"),
    ("{% for i in a %}<a href=\"{{ i }}\">{% endfor %}", "end with `url_attr`"),
    ("{% block b %}<script>{{ x }}</script>{% endblock %}", "end with `json`"),
    ("{% capture c %}<a href=\"{{ x }}\">{% endcapture %}", "end with `url_attr`"),
  ])
  func `values in other places are warned about`(_ text: String, _ hint: String) throws {
    #expect(try Self.warnings(text) == [hint])
  }
}
