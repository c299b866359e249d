import Testing

@testable import Liquid

@Suite struct ConditionTests {
  @Test(arguments: cases) func `conditions choose one branch`(_ sample: LanguageCase) throws {
    #expect(sample.isMet, "\(sample.results)")
  }

  private static let cases: [LanguageCase] = [
    LanguageCase("{% if yes %}y{% endif %}", "y"),
    LanguageCase("{% if no %}y{% else %}n{% endif %}", "n"),
    LanguageCase("{% if none %}y{% else %}n{% endif %}", "n"),
    LanguageCase("{% if empty_text %}texts are true{% endif %}", "texts are true"),
    LanguageCase("{% if nothing %}lists are true{% endif %}", "lists are true"),
    LanguageCase("{% if 0 %}numbers are true{% endif %}", "numbers are true"),
    LanguageCase("{% if count == 7 %}seven{% endif %}", "seven"),
    LanguageCase("{% if count != 7 %}a{% elsif count > 6 %}b{% else %}c{% endif %}", "b"),
    LanguageCase("{% if count <> 7 %}a{% else %}b{% endif %}", "b"),
    LanguageCase("{% if count >= 7 and count <= 7 %}y{% endif %}", "y"),
    LanguageCase("{% if no and no or yes %}y{% else %}n{% endif %}", "n"),
    LanguageCase("{% if yes or no and no %}y{% else %}n{% endif %}", "y"),
    LanguageCase("{% if no or no or yes %}y{% endif %}", "y"),
    LanguageCase("{% if word contains \"ihl\" %}y{% endif %}", "y"),
    LanguageCase("{% if books contains \"Hayy\" %}y{% endif %}", "y"),
    LanguageCase("{% if shelf contains \"a\" %}y{% endif %}", "y"),
    LanguageCase("{% if none contains \"a\" %}y{% else %}n{% endif %}", "n"),
    LanguageCase("{% if pages contains 80 %}y{% endif %}", "y"),
    LanguageCase("{% if word contains 1 %}y{% else %}n{% endif %}", "n"),
    LanguageCase("{% if nothing == empty %}y{% endif %}", "y"),
    LanguageCase("{% if empty == empty_text %}y{% endif %}", "y"),
    LanguageCase("{% if none == empty %}y{% else %}n{% endif %}", "n"),
    LanguageCase("{% if none == blank %}y{% endif %}", "y"),
    LanguageCase("{% if blank_text == blank %}y{% endif %}", "y"),
    LanguageCase("{% if blank_text == empty %}y{% else %}n{% endif %}", "n"),
    LanguageCase("{% if no == blank %}y{% endif %}", "y"),
    LanguageCase("{% if count == blank %}y{% else %}n{% endif %}", "n"),
    LanguageCase("{% if book.title == \"Rihla\" %}y{% endif %}", "y"),
    LanguageCase("{% if pages[0] > pages[1] %}y{% endif %}", "y"),
    LanguageCase("{% if 1 == 1.0 %}y{% endif %}", "y"),
    LanguageCase("{% if \"1\" == 1 %}y{% else %}n{% endif %}", "n"),
    LanguageCase("{% if 'b' > 'a' %}y{% endif %}", "y"),
    LanguageCase("{% if none > 1 %}y{% else %}n{% endif %}", "n"),
    LanguageCase("{% if yes > 1 %}y{% else %}n{% endif %}", "n"),
    LanguageCase("{% if (1..3) == (1..3) %}y{% endif %}", "y"),
    LanguageCase("{% if \"and\" == 'and' %}y{% endif %}", "y"),
    LanguageCase("{% if \"a or b\" == \"a or b\" %}y{% endif %}", "y"),
    LanguageCase(
      "{% if count > \"5\" %}y{% endif %}after",
      "Liquid error (line 1): comparison of Integer with String failedafter"),
    LanguageCase(
      "{% if word > 5 %}y{% endif %}after", "Liquid error (line 1): comparison of String with 5 failedafter"),
    LanguageCase(
      "{% if price > \"5\" %}y{% endif %}after",
      "Liquid error (line 1): comparison of Float with String failedafter"),
    LanguageCase("{% unless no %}y{% endunless %}", "y"),
    LanguageCase("{% unless yes %}y{% else %}n{% endunless %}", "n"),
    LanguageCase("{% unless yes %}a{% elsif yes %}b{% endunless %}", "b"),
    LanguageCase("{% if yes %}a{% else %}b{% else %}c{% endif %}", "a"),
    LanguageCase("{% if no %}a{% else %}b{% elsif yes %}c{% endif %}", "b"),
    LanguageCase("{% if yes %}{% if no %}a{% else %}b{% endif %}{% endif %}", "b"),
    LanguageCase("{% if count foo 3 %}y{% endif %}", "Liquid error (line 1): Unknown operator foo", in: .lax),
    LanguageCase("{% if count ==7 %}y{% endif %}", "y", in: .lax),
    LanguageCase("{% if count==7 %}y{% else %}n{% endif %}", "n", in: .lax),
    LanguageCase("{% if count == 7 foo bar %}y{% endif %}", "y", in: .lax),
    LanguageCase("{% if (count == 7) %}y{% else %}n{% endif %}", "n", in: .lax),
    LanguageCase("{% if android %}y{% else %}n{% endif %}", "n", in: .lax),
    LanguageCase(
      "{% if %}y{% endif %}",
      "!Liquid syntax error (line 1): Syntax Error in tag 'if' - Valid syntax: if [expression]", in: .lax),
    LanguageCase("{% if and %}y{% endif %}", "", in: .lax),
    LanguageCase(
      "{% if yes and %}y{% endif %}",
      "!Liquid syntax error (line 1): Syntax Error in tag 'if' - Valid syntax: if [expression]", in: .lax),
    LanguageCase(
      "{% if or yes %}y{% endif %}",
      "!Liquid syntax error (line 1): Syntax Error in tag 'if' - Valid syntax: if [expression]", in: .lax),
    LanguageCase("{% if yes && no %}y{% endif %}", "y", in: .lax),
    LanguageCase(
      "{% if yes or no and %}y{% endif %}",
      "!Liquid syntax error (line 1): Syntax Error in tag 'if' - Valid syntax: if [expression]", in: .lax),
  ]
}
