import Testing

@testable import Liquid

@Suite struct CycleTests {
  @Test(arguments: cases) func `cycles that belong together take turns`(_ sample: LanguageCase) throws {
    #expect(sample.isMet, "\(sample.results)")
  }

  private static let cases: [LanguageCase] = [
    LanguageCase("{% cycle 'a', 'b' %}{% cycle 'a', 'b' %}{% cycle 'a', 'b' %}", "aba"),
    LanguageCase("{% cycle 'a', 'b' %}{% cycle 'a', 'b', 'c' %}{% cycle 'a', 'b' %}", "aab"),
    LanguageCase("{% cycle 1, 2 %}{% cycle '1', '2' %}{% cycle 1, 2 %}", "112"),
    LanguageCase("{% cycle 'g': 'a', 'b' %}{% cycle 'g': 'c', 'd' %}{% cycle 'h': 'a', 'b' %}", "ada"),
    LanguageCase("{% cycle word: 'a', 'b' %}{% cycle 'rihla': 'a', 'b' %}", "ab"),
    LanguageCase("{% cycle word, 'z' %}{% cycle word, 'z' %}", "rihlarihla"),
    LanguageCase("{% for i in (1..3) %}{% cycle word, 'z' %} {% endfor %}", "rihla z rihla "),
    LanguageCase("{% for i in (1..4) %}{% cycle 'odd', 'even' %} {% endfor %}", "odd even odd even "),
    LanguageCase("{% cycle 'only' %}{% cycle 'only' %}", "onlyonly"),
    LanguageCase("{% cycle none, 'x' %}{% cycle books, 'x' %}", "KalilaHayyRihla"),
    LanguageCase(
      "{% cycle %}",
      "!Liquid syntax error (line 1): Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]",
      in: .lax),
    LanguageCase(
      "{% cycle %}",
      "!Liquid syntax error (line 1): Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...] in \"\"",
      in: .strict2),
    LanguageCase("{% cycle 'a' 'b' %}", "a", in: .lax),
    LanguageCase(
      "{% cycle 'a' 'b' %}",
      "!Liquid syntax error (line 1): Expected end_of_string but found string in \"'a' 'b'\"", in: .strict2),
    LanguageCase("{% cycle 'a,b', 'c' %}", "", in: .lax),
    LanguageCase("{% cycle 'a,b', 'c' %}", "a,b", in: .strict2),
    LanguageCase(
      "{% cycle , %}",
      "!Liquid syntax error (line 1): Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]",
      in: .lax),
    LanguageCase(
      "{% cycle , %}", "!Liquid syntax error (line 1): [:comma, \",\"] is not a valid expression in \",\"",
      in: .strict2),
    LanguageCase("{% cycle word: %}x", "x", in: .lax),
    LanguageCase(
      "{% cycle word: %}x",
      "!Liquid syntax error (line 1): [:end_of_string] is not a valid expression in \"word:\"", in: .strict2),
    LanguageCase("{% cycle nil, 'x' %}{% cycle nil, 'x' %}", "xx", in: .lax),
    LanguageCase("{% cycle nil, 'x' %}{% cycle nil, 'x' %}", "x", in: .strict2),
    LanguageCase("{% cycle a:b:c, d %}", "", in: .lax),
    LanguageCase(
      "{% cycle a:b:c, d %}",
      "!Liquid syntax error (line 1): Expected end_of_string but found colon in \"a:b:c, d\"", in: .strict2),
  ]
}
