import Testing

@testable import Liquid

@Suite struct CaseTests {
  @Test(arguments: cases) func `case renders every branch that fits`(_ sample: LanguageCase) throws {
    #expect(sample.isMet, "\(sample.results)")
  }

  private static let cases: [LanguageCase] = [
    LanguageCase("{% case count %}{% when 7 %}seven{% else %}other{% endcase %}", "seven"),
    LanguageCase("{% case count %}{% when 1, 7 %}a{% when 7 or 8 %}b{% else %}c{% endcase %}", "ab"),
    LanguageCase("{% case count %}{% when 1 %}a{% else %}c{% endcase %}", "c"),
    LanguageCase("{% case word %}{% when \"x\", 'rihla' %}y{% endcase %}", "y"),
    LanguageCase("{% case count %}ignored{% when 7 %}seven{% endcase %}", "seven"),
    LanguageCase("{% case count %}{% else %}early{% when 7 %}seven{% endcase %}", "earlyseven"),
    LanguageCase("{% case count %}{% when 1 %}a{% else %}b{% else %}c{% endcase %}", "bc"),
    LanguageCase("{% case count %}{% when 7, 7 %}x{% endcase %}", "xx"),
    LanguageCase("{% case nothing %}{% when empty %}empty{% endcase %}", "empty"),
    LanguageCase("{% case none %}{% when nil %}nil{% endcase %}", "nil"),
    LanguageCase("{% case blank_text %}{% when blank %}blank{% endcase %}", "blank"),
    LanguageCase("{% case book.tags[0] %}{% when \"travel\" %}t{% endcase %}", "t"),
    LanguageCase("{% case count %}{% when pages[0], count %}y{% endcase %}", "y"),
    LanguageCase(
      "{% for i in (1..2) %}{% case i %}{% when 1 %}{% break %}{% when 1 %}x{% endcase %}{% endfor %}z", "xz"),
    LanguageCase(
      "{% case %}{% endcase %}",
      "!Liquid syntax error (line 1): Syntax Error in 'case' - Valid syntax: case [condition]", in: .lax),
    LanguageCase(
      "{% case %}{% endcase %}",
      "!Liquid syntax error (line 1): [:end_of_string] is not a valid expression in \"\"", in: .strict2),
    LanguageCase(
      "{% case count %}{% when %}{% endcase %}",
      "!Liquid syntax error (line 1): Syntax Error in tag 'case' - Valid when condition: {% when [condition] [or condition2...] %}",
      in: .lax),
    LanguageCase(
      "{% case count %}{% when %}{% endcase %}",
      "!Liquid syntax error (line 1): [:end_of_string] is not a valid expression", in: .strict2),
    LanguageCase(
      "{% case count %}{% else foo %}{% endcase %}",
      "!Liquid syntax error (line 1): Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters) "
    ),
    LanguageCase(
      "{% case count %}{% elsif %}{% endcase %}", "!Liquid syntax error (line 1): Unknown tag 'elsif'"),
    LanguageCase("{% case count junk %}{% when 7 junk %}seven{% endcase %}", "seven", in: .lax),
    LanguageCase("{% case count %}{% when 1 7 %}seven{% endcase %}", "", in: .lax),
    LanguageCase("{% case count %}{% when 7, %}seven{% endcase %}", "seven", in: .lax),
    LanguageCase("{% case count %}{% when 1 or %}x{% else %}y{% endcase %}", "y", in: .lax),
  ]
}
