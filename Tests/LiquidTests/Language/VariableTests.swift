import Testing

@testable import Liquid

@Suite struct VariableTests {
  @Test(arguments: cases) func `assign, capture and counters set variables`(_ sample: LanguageCase) throws {
    #expect(sample.isMet, "\(sample.results)")
  }

  private static let cases: [LanguageCase] = [
    LanguageCase("{% assign x = 5 %}{{ x }}", "5"),
    LanguageCase("{% assign x = book.author.name %}{{ x }}", "Ibn Battuta"),
    LanguageCase(
      "{% assign x = (1..3) %}{{ x }} {{ x.first }} {{ x.last }} {{ x.size }} {% for i in x %}{{ i }}{% endfor %}",
      "1..3 1 3 3 123"),
    LanguageCase("{% assign x = none %}[{{ x }}]", "[]"),
    LanguageCase("{% assign word = \"other\" %}{{ word }}", "other"),
    LanguageCase("{% assign x = \"a\" %}{% assign x = x %}{{ x }}", "a"),
    LanguageCase("{% assign book.title = \"x\" %}{{ book.title }}", "Rihla"),
    LanguageCase("{% assign x.y = 3 %}{{ x.y }}{{ x }}", ""),
    LanguageCase("{% assign x[0] = 3 %}{{ x }}", ""),
    LanguageCase("{% assign my-var = 2 %}{{ my-var }}", "2"),
    LanguageCase("{% assign x = 5 %}{% assign y = x %}{% assign x = 6 %}{{ y }}", "5"),
    LanguageCase("{% capture x %}foo {{ count }}{% endcapture %}{{ x }}", "foo 7"),
    LanguageCase("{% capture 'x' %}quoted{% endcapture %}{{ x }}", "quoted"),
    LanguageCase(
      "{% capture x %}{% for b in books %}{{ b }}{% endfor %}{% endcapture %}[{{ x }}]", "[KalilaHayyRihla]"),
    LanguageCase("{% capture x %}{% endcapture %}{% if x == empty %}empty{% endif %}", "empty"),
    LanguageCase("{% increment n %}{% increment n %}{{ n }}", "012"),
    LanguageCase("{% decrement n %}{% decrement n %}{{ n }}", "-1-2-2"),
    LanguageCase("{% increment n %}{% decrement n %}{% increment n %}", "000"),
    LanguageCase("{% assign n = 5 %}{% increment n %}{{ n }}", "05"),
    LanguageCase("{% increment count %}{{ count }}", "01"),
    LanguageCase(
      "{% ifchanged %}a{% endifchanged %}{% ifchanged %}a{% endifchanged %}{% ifchanged %}b{% endifchanged %}",
      "ab"),
    LanguageCase("{% for i in grid[0] %}{% ifchanged %}{{ yes }}{% endifchanged %}{% endfor %}", "true"),
    LanguageCase("{% echo word %}{% echo 5 %}{% echo %}", "rihla5"),
    LanguageCase(
      "{% assign x %}",
      "!Liquid syntax error (line 1): Syntax Error in 'assign' - Valid syntax: assign [var] = [source]"),
    LanguageCase(
      "{% assign = 5 %}",
      "!Liquid syntax error (line 1): Syntax Error in 'assign' - Valid syntax: assign [var] = [source]"),
    LanguageCase(
      "{% assign %}",
      "!Liquid syntax error (line 1): Syntax Error in 'assign' - Valid syntax: assign [var] = [source]"),
    LanguageCase(
      "{% capture %}{% endcapture %}",
      "!Liquid syntax error (line 1): Syntax Error in 'capture' - Valid syntax: capture [var]"),
    LanguageCase("{% capture x %}", "!Liquid syntax error (line 1): 'capture' tag was never closed"),
    LanguageCase("{% assign x = \"a\" \"b\" %}{{ x }}", "a", in: .lax),
    LanguageCase("{% assign foo bar = 1 %}{{ bar }}{{ foo }}", "1", in: .lax),
    LanguageCase(
      "{% assign \"x\" = 3 %}{{ x }}",
      "!Liquid syntax error (line 1): Syntax Error in 'assign' - Valid syntax: assign [var] = [source]",
      in: .lax),
    LanguageCase("{% assign x = 1 = 2 %}{{ x }}", "1", in: .lax),
    LanguageCase("{% assign x == 2 %}{{ x }}", "", in: .lax),
    LanguageCase("{% increment n m %}{% increment n m %}", "01", in: .lax),
    LanguageCase("{% capture x y %}z{% endcapture %}{{ x }}", "z", in: .lax),
  ]
}
