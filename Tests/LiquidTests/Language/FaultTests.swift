import Testing

@testable import Liquid

@Suite struct FaultTests {
  @Test(arguments: cases) func `faults of rendering are printed where they arise`(_ sample: LanguageCase)
    throws
  {
    #expect(sample.isMet, "\(sample.results)")
  }

  private static let cases: [LanguageCase] = [
    LanguageCase(
      "\n\n{% if 'a' > 1 %}x{% endif %}after",
      "\n\nLiquid error (line 3): comparison of String with 1 failedafter"),
    LanguageCase(
      "{% if yes %}\n{% if 'a' > 1 %}x{% endif %}\n{% endif %}",
      "\nLiquid error (line 2): comparison of String with 1 failed\n"),
    LanguageCase(
      "{%\n\nif 'a' > 1 %}x{% endif %}", "Liquid error (line 3): comparison of String with 1 failed"),
    LanguageCase(
      "{% if\n 'a' > 1 %}x{% endif %}", "Liquid error (line 2): comparison of String with 1 failed"),
    LanguageCase("{% for i in (1..2) %}x{% if 'a' > i %}{% endif %}{% endfor %}", "xx"),
    LanguageCase("{% capture x %}{% if 'a' > 1 %}{% endif %}{% endcapture %}[{{ x }}]", "[]"),
    LanguageCase(
      "{% if 1.5 > 'x' %}a{% endif %}", "Liquid error (line 1): comparison of Float with String failed"),
    LanguageCase(
      "{% for i in (1..yes) %}{{ i }}{% endfor %}after", "Liquid error (line 1): invalid integerafter"),
    LanguageCase(
      "{% for i in books limit: shelf %}{{ i }}{% endfor %}after",
      "Liquid error (line 1): invalid integerafter"),
    LanguageCase("a\n{{ count | divided_by: 0 }}b", "a\nLiquid error (line 2): divided by 0b"),
    LanguageCase(
      "{{ count | plus }}", "Liquid error (line 1): wrong number of arguments (given 1, expected 2)"),
    LanguageCase(
      "{{ count | plus: 1, 2 }}", "Liquid error (line 1): wrong number of arguments (given 3, expected 2)"),
    LanguageCase(
      "{{ word | upcase: 1 }}", "Liquid error (line 1): wrong number of arguments (given 2, expected 1)"),
    LanguageCase("{% assign x = count | divided_by: 0 %}[{{ x }}]", "[]"),
    LanguageCase("{% if yes %}{% assign x = count | divided_by: 0 %}{% endif %}ok", "ok"),
    LanguageCase("{{ word | nosuchfilter }}", "rihla"),
    LanguageCase("{{ word | nosuchfilter: 1, 2 | upcase }}", "RIHLA"),
    LanguageCase(
      "{% include 'missing' %}after", "1\nLiquid error (missing line 2): Could not find asset nopeafter"),
    LanguageCase("{% include 'nope' %}after", "Liquid error (line 1): Could not find asset nopeafter"),
    LanguageCase("{% render 'nope' %}after", "Liquid error (line 1): Could not find asset nopeafter"),
    LanguageCase(
      "{% include none %}after",
      "Liquid error (line 1): Argument error in tag 'include' - Illegal template nameafter"),
    LanguageCase("{% include 'compares' %}after", "after"),
    LanguageCase("{% render 'compares' %}after", "after"),
    LanguageCase(
      "{% include 'broken' %}after", "Liquid syntax error (broken line 1): Unknown tag 'foo'after"),
    LanguageCase(
      "a\n{% render 'broken' %}after", "a\nLiquid syntax error (broken line 1): Unknown tag 'foo'after"),
  ]
}
