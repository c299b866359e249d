import Testing

@testable import Liquid

@Suite struct SyntaxTests {
  @Test(arguments: cases) func `mistakes of syntax are named with their line`(_ sample: LanguageCase) throws {
    #expect(sample.isMet, "\(sample.results)")
  }

  private static let cases: [LanguageCase] = [
    LanguageCase("{% foo %}", "!Liquid syntax error (line 1): Unknown tag 'foo'"),
    LanguageCase("{% endif %}", "!Liquid syntax error (line 1): Unknown tag 'endif'"),
    LanguageCase("{% else %}", "!Liquid syntax error (line 1): Unexpected outer 'else' tag"),
    LanguageCase("{% end %}", "!Liquid syntax error (line 1): Unexpected outer 'end' tag"),
    LanguageCase("{% elsif yes %}", "!Liquid syntax error (line 1): Unknown tag 'elsif'"),
    LanguageCase("{% if yes %}", "!Liquid syntax error (line 1): 'if' tag was never closed"),
    LanguageCase(
      "{% if yes %}{% endfor %}",
      "!Liquid syntax error (line 1): 'endfor' is not a valid delimiter for if tags. use endif"),
    LanguageCase(
      "{% for i in books %}{% endif %}",
      "!Liquid syntax error (line 1): 'endif' is not a valid delimiter for for tags. use endfor"),
    LanguageCase("{% if yes %}{% foo %}{% endif %}", "!Liquid syntax error (line 1): Unknown tag 'foo'"),
    LanguageCase("{% if yes %}{% when 1 %}{% endif %}", "!Liquid syntax error (line 1): Unknown tag 'when'"),
    LanguageCase(
      "{% capture x %}{% else %}{% endcapture %}",
      "!Liquid syntax error (line 1): capture tag does not expect 'else' tag"),
    LanguageCase(
      "{% unless yes %}{% endif %}",
      "!Liquid syntax error (line 1): 'endif' is not a valid delimiter for unless tags. use endunless"),
    LanguageCase(
      "{% tablerow i in books %}{% else %}{% endtablerow %}",
      "!Liquid syntax error (line 1): tablerow tag does not expect 'else' tag"),
    LanguageCase(
      "{{ word",
      "!Liquid syntax error (line 1): Variable '{{' was not properly terminated with regexp: /\\}\\}/"),
    LanguageCase(
      "{{ word }",
      "!Liquid syntax error (line 1): Variable '{{ word }' was not properly terminated with regexp: /\\}\\}/"),
    LanguageCase("{{ word }}}", "rihla}"),
    LanguageCase("{{{ word }}}", "}", in: .lax),
    LanguageCase(
      "{{{ word }}}", "!Liquid syntax error (line 1): Unexpected character { in \"{{{ word }}\"", in: .strict2
    ),
    LanguageCase("{ { word } }", "{ { word } }"),
    LanguageCase("{ % if % }", "{ % if % }"),
    LanguageCase(
      "{% if yes", "!Liquid syntax error (line 1): Tag '{%' was not properly terminated with regexp: /\\%\\}/"
    ),
    LanguageCase(
      "{%", "!Liquid syntax error (line 1): Tag '{%' was not properly terminated with regexp: /\\%\\}/"),
    LanguageCase(
      "{{", "!Liquid syntax error (line 1): Variable '{{' was not properly terminated with regexp: /\\}\\}/"),
    LanguageCase(
      "{{ word {% if %}",
      "!Liquid syntax error (line 1): Variable '{{ word {% if %}' was not properly terminated with regexp: /\\}\\}/"
    ),
    LanguageCase(
      "{{ word %} x",
      "!Liquid syntax error (line 1): Variable '{{ word %}' was not properly terminated with regexp: /\\}\\}/"
    ),
    LanguageCase(
      "{% if yes %} {{ word",
      "!Liquid syntax error (line 1): Variable '{{' was not properly terminated with regexp: /\\}\\}/"),
    LanguageCase("{% %}", "!Liquid syntax error (line 1): Unknown tag '{% %}'"),
    LanguageCase("{%-%}", "!Liquid syntax error (line 1): Unknown tag '{%-%}'"),
    LanguageCase("{%- -%}", "!Liquid syntax error (line 1): Unknown tag '{%- -%}'"),
    LanguageCase("{%%}", "!Liquid syntax error (line 1): Unknown tag '{%%}'"),
    LanguageCase("\n\n{% foo %}", "!Liquid syntax error (line 3): Unknown tag 'foo'"),
    LanguageCase("{% if yes %}\n\n{% foo %}{% endif %}", "!Liquid syntax error (line 3): Unknown tag 'foo'"),
    LanguageCase("{% if yes %}\n\n", "!Liquid syntax error (line 3): 'if' tag was never closed"),
    LanguageCase("\n{% raw %}\n\n", "!Liquid syntax error (line 2): 'raw' tag was never closed"),
    LanguageCase("\n{% comment %}\n\n", "!Liquid syntax error (line 2): 'comment' tag was never closed"),
    LanguageCase("{%\n\nfoo %}", "!Liquid syntax error (line 3): Unknown tag 'foo'"),
    LanguageCase(
      "\n{% for i in books %}\n{{ i }}\n{% bar %}", "!Liquid syntax error (line 4): Unknown tag 'bar'"),
    LanguageCase(
      "{{ 1 2 }}", "!Liquid syntax error (line 1): Expected end_of_string but found number in \"{{ 1 2 }}\"",
      in: .strict),
    LanguageCase(
      "{{ | upcase }}",
      "!Liquid syntax error (line 1): [:pipe, \"|\"] is not a valid expression in \"{{ | upcase }}\"",
      in: .strict),
    LanguageCase(
      "{{ word | }}",
      "!Liquid syntax error (line 1): Expected id but found end_of_string in \"{{ word | }}\"", in: .strict),
    LanguageCase(
      "{{ word | upcase | }}",
      "!Liquid syntax error (line 1): Expected id but found end_of_string in \"{{ word | upcase | }}\"",
      in: .strict),
    LanguageCase(
      "{{ word | upcase: }}",
      "!Liquid syntax error (line 1): [:end_of_string] is not a valid expression in \"{{ word | upcase: }}\"",
      in: .strict),
    LanguageCase("{{ word | upcase: }}", "RIHLA", in: .strict2),
    LanguageCase(
      "{{ word | append: 'a' 'b' }}",
      "!Liquid syntax error (line 1): Expected end_of_string but found string in \"{{ word | append: 'a' 'b' }}\"",
      in: .strict),
    LanguageCase(
      "{{ word ! }}", "!Liquid syntax error (line 1): Unexpected character ! in \"{{ word ! }}\"", in: .strict
    ),
    LanguageCase(
      "{{ 'abc }}", "!Liquid syntax error (line 1): Unexpected character ' in \"{{ 'abc }}\"", in: .strict),
    LanguageCase(
      "{{ word. }}", "!Liquid syntax error (line 1): Expected id but found end_of_string in \"{{ word. }}\"",
      in: .strict),
    LanguageCase(
      "{{ word[ }}",
      "!Liquid syntax error (line 1): [:end_of_string] is not a valid expression in \"{{ word[ }}\"",
      in: .strict),
    LanguageCase(
      "{{ word[0 }}",
      "!Liquid syntax error (line 1): Expected close_square but found end_of_string in \"{{ word[0 }}\"",
      in: .strict),
    LanguageCase(
      "{{ (1..2 }}",
      "!Liquid syntax error (line 1): Expected close_round but found end_of_string in \"{{ (1..2 }}\"",
      in: .strict),
    LanguageCase(
      "{{ (1.2) }}",
      "!Liquid syntax error (line 1): Expected dotdot but found close_round in \"{{ (1.2) }}\"", in: .strict),
    LanguageCase(
      "{{ a == b }}",
      "!Liquid syntax error (line 1): Expected end_of_string but found comparison in \"{{ a == b }}\"",
      in: .strict),
    LanguageCase(
      "{{ word = 1 }}", "!Liquid syntax error (line 1): Unexpected character = in \"{{ word = 1 }}\"",
      in: .strict),
    LanguageCase(
      "{{ ё }}", "!Liquid syntax error (line 1): Unexpected character ё in \"{{ ё }}\"", in: .strict),
    LanguageCase(
      "{% if 1 2 %}{% endif %}",
      "!Liquid syntax error (line 1): Expected end_of_string but found number in \"1 2\"", in: .strict),
    LanguageCase(
      "{% if yes and %}{% endif %}",
      "!Liquid syntax error (line 1): [:end_of_string] is not a valid expression in \"yes and\"", in: .strict),
    LanguageCase(
      "{% if yes = no %}{% endif %}", "!Liquid syntax error (line 1): Unexpected character = in \"yes = no\"",
      in: .strict),
    LanguageCase(
      "{% if yes %}{% elsif 1 2 %}{% endif %}",
      "!Liquid syntax error (line 1): Expected end_of_string but found number in \"1 2\"", in: .strict),
    LanguageCase(
      "{% if yes %}\n{% elsif 1 2 %}{% endif %}",
      "!Liquid syntax error (line 1): Expected end_of_string but found number in \"1 2\"", in: .strict),
    LanguageCase(
      "{% assign x = 1 2 %}",
      "!Liquid syntax error (line 1): Expected end_of_string but found number in \"{{1 2 }}\"", in: .strict),
    LanguageCase(
      "{% echo 1 2 %}",
      "!Liquid syntax error (line 1): Expected end_of_string but found number in \"{{1 2 }}\"", in: .strict),
    LanguageCase(
      "{% for i in %}{% endfor %}",
      "!Liquid syntax error (line 1): [:end_of_string] is not a valid expression in \"i in\"", in: .strict),
    LanguageCase(
      "{% for i in books colour: 1 %}{% endfor %}",
      "!Liquid syntax error (line 1): Invalid attribute in for loop. Valid attributes are limit and offset in \"i in books colour: 1\"",
      in: .strict),
    LanguageCase(
      "{% for in books %}{% endfor %}",
      "!Liquid syntax error (line 1): For loops require an 'in' clause in \"in books\"", in: .strict),
    LanguageCase(
      "{% unless 1 2 %}{% endunless %}",
      "!Liquid syntax error (line 1): Expected end_of_string but found number in \"1 2\"", in: .strict),
    LanguageCase("{{ word | append: 'a', }}", "rihlaa", in: .strict2),
    LanguageCase(
      "{% case 1 2 %}{% endcase %}",
      "!Liquid syntax error (line 1): Expected end_of_string but found number in \"1 2\"", in: .strict2),
    LanguageCase(
      "{% case count %}{% when 1 2 %}{% endcase %}",
      "!Liquid syntax error (line 1): Expected end_of_string but found number", in: .strict2),
    LanguageCase(
      "{% cycle 'a' 'b' %}",
      "!Liquid syntax error (line 1): Expected end_of_string but found string in \"'a' 'b'\"", in: .strict2),
    LanguageCase("{% cycle 'a', 'b', %}", "a", in: .strict2),
    LanguageCase(
      "{% include 'pair' left %}",
      "!Liquid syntax error (line 1): Expected colon but found end_of_string in \"'pair' left\"", in: .strict2
    ),
    LanguageCase(
      "{% render pair %}", "!Liquid syntax error (line 1): Expected string but found id in \"pair\"",
      in: .strict2),
    LanguageCase(
      "{% render 'pair' junk %}",
      "!Liquid syntax error (line 1): Expected colon but found end_of_string in \"'pair' junk\"", in: .strict2
    ),
    LanguageCase(
      "{% render 'pair' with word as %}",
      "!Liquid syntax error (line 1): Expected id but found end_of_string in \"'pair' with word as\"",
      in: .strict2),
    LanguageCase(
      "{% tablerow i in books cols: 1 2 %}{% endtablerow %}",
      "!Liquid syntax error (line 1): Expected end_of_string but found number in \"i in books cols: 1 2\"",
      in: .strict2),
    LanguageCase(
      "{% tablerow i in books junk: 1 %}{% endtablerow %}",
      "!Liquid syntax error (line 1): Invalid attribute 'junk' in tablerow loop. Valid attributes are cols, limit, offset, and range in \"i in books junk: 1\"",
      in: .strict2),
  ]
}
