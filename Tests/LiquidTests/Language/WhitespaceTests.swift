import Testing

@testable import Liquid

@Suite struct WhitespaceTests {
  @Test(arguments: cases) func `dashes strip, and blocks that print nothing leave no blanks`(
    _ sample: LanguageCase
  ) throws {
    #expect(sample.isMet, "\(sample.results)")
  }

  private static let cases: [LanguageCase] = [
    LanguageCase("a {%- if yes -%} b {%- endif -%} c", "abc"),
    LanguageCase("a {{- count -}} b", "a7b"),
    LanguageCase("a {{- count }} b", "a7 b"),
    LanguageCase("a {{ count -}} b", "a 7b"),
    LanguageCase("\n\n {{- word -}} \n\n", "rihla"),
    LanguageCase("  {%- assign x = 1 -%}  {{ x }}  ", "1  "),
    LanguageCase("a {%- raw -%} b {%- endraw -%} c", "a b c"),
    LanguageCase("a {%- comment -%} b {%- endcomment -%} c", "ac"),
    LanguageCase("a {%- comment -%} b {%- endcomment %} c", "a c"),
    LanguageCase("a {%- # note -%} c", "ac"),
    LanguageCase("a {%- liquid echo word -%} c", "arihlac"),
    LanguageCase("a {%- for i in (1..2) -%} {{ i }} {%- endfor -%} c", "a12c"),
    LanguageCase("a{% if yes %}   {% endif %}b", "ab"),
    LanguageCase("a{% if yes %} {% assign x = 1 %} {% endif %}b{{ x }}", "ab1"),
    LanguageCase("a{% if yes %} {% assign x = 1 %} {% else %} x {% endif %}b", "a  b"),
    LanguageCase("a{% if no %} {% else %} {% assign x = 1 %} {% endif %}b", "ab"),
    LanguageCase("a{% for i in (1..2) %} {% endfor %}b", "ab"),
    LanguageCase("a{% for i in (1..2) %} {% else %}x{% endfor %}b", "a  b"),
    LanguageCase("a{% case count %} {% when 7 %} {% endcase %}b", "ab"),
    LanguageCase("a{% unless no %} {% comment %}x{% endcomment %} {% endunless %}b", "ab"),
    LanguageCase("a{% for i in (1..2) %} {% if yes %} {% endif %} {% endfor %}b", "ab"),
    LanguageCase("a{% capture x %} {% endcapture %}[{{ x }}]", "a[ ]"),
    LanguageCase("a{% ifchanged %} {% endifchanged %}b", "a b"),
    LanguageCase("a{% if yes %} {% increment n %} {% endif %}b", "a 0 b"),
    LanguageCase("a{% if yes %} {% break %} {% endif %}b", "a "),
    LanguageCase("a{% if yes %} {{ none }} {% endif %}b", "a  b"),
    LanguageCase("a{% if yes %} {% raw %}{% endraw %} {% endif %}b", "ab"),
    LanguageCase("a{% if yes %} {% raw %} {% endraw %} {% endif %}b", "a   b"),
    LanguageCase("a{% if yes %} {% doc %}{% enddoc %} {% endif %}b", "ab"),
    LanguageCase("a{% if yes %}{{- '' -}}{% endif %}b", "ab"),
    LanguageCase("{%-if yes-%}x{%-endif-%}", "x"),
    LanguageCase("{%assign x=1%}{{x}}", "1"),
    LanguageCase("{%   assign   x   =   1   %}{{   x   }}", "1"),
    LanguageCase("{%\nassign\nx\n=\n1\n%}{{\nx\n}}", "1"),
  ]
}
