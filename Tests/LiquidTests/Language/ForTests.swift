import Testing

@testable import Liquid

@Suite struct ForTests {
  @Test(arguments: cases) func `for walks through lists, pairs, ranges and texts`(_ sample: LanguageCase)
    throws
  {
    #expect(sample.isMet, "\(sample.results)")
  }

  private static let cases: [LanguageCase] = [
    LanguageCase("{% for b in books %}{{ b }} {% endfor %}", "Kalila Hayy Rihla "),
    LanguageCase("{% for b in nothing %}x{% else %}none{% endfor %}", "none"),
    LanguageCase("{% for b in none %}x{% else %}none{% endfor %}", "none"),
    LanguageCase("{% for b in count %}x{% else %}none{% endfor %}", "none"),
    LanguageCase("{% for b in word %}{{ b }}{% endfor %}", "rihla"),
    LanguageCase("{% for b in empty_text %}x{% else %}none{% endfor %}", "none"),
    LanguageCase("{% for b in books reversed %}{{ b }} {% endfor %}", "Rihla Hayy Kalila "),
    LanguageCase("{% for b in books limit: 2 %}{{ b }} {% endfor %}", "Kalila Hayy "),
    LanguageCase("{% for b in books offset: 1 %}{{ b }} {% endfor %}", "Hayy Rihla "),
    LanguageCase("{% for b in books reversed limit: 2 offset: 1 %}{{ b }} {% endfor %}", "Rihla Hayy "),
    LanguageCase("{% for b in books limit:pages.size offset:none %}{{ b }}{% endfor %}", "KalilaHayyRihla"),
    LanguageCase("{% for b in books limit: \"1\" %}{{ b }}{% endfor %}", "Kalila"),
    LanguageCase(
      "{% for b in books limit: \"x\" %}{{ b }}{% endfor %}after",
      "Liquid error (line 1): invalid integerafter"),
    LanguageCase(
      "{% for b in books limit: 1.5 %}{{ b }}{% endfor %}after", "Liquid error (line 1): invalid integerafter"
    ),
    LanguageCase(
      "{% for b in books offset: yes %}{{ b }}{% endfor %}after",
      "Liquid error (line 1): invalid integerafter"),
    LanguageCase("{% for b in books limit: -1 %}x{% else %}none{% endfor %}", "none"),
    LanguageCase("{% for b in books offset: -1 %}{{ b }}{% endfor %}", "KalilaHayyRihla"),
    LanguageCase("{% for b in books offset: 9 %}x{% else %}none{% endfor %}", "none"),
    LanguageCase("{% for i in (1..3) %}{{ i }}{% endfor %}", "123"),
    LanguageCase("{% for i in (3..1) %}x{% else %}none{% endfor %}", "none"),
    LanguageCase("{% for i in (1..count) limit: 2 offset: 3 %}{{ i }}{% endfor %}", "45"),
    LanguageCase("{% for i in (1..word) %}{{ i }}{% else %}none{% endfor %}", "none"),
    LanguageCase(
      "{% for i in (1..price) %}{{ i }}{% endfor %}after", "Liquid error (line 1): invalid integerafter"),
    LanguageCase("{% for i in (none..2) %}{{ i }}{% endfor %}", "012"),
    LanguageCase("{% for pair in shelf %}{{ pair[0] }}={{ pair[1] }} {% endfor %}", "a=1 b=2 "),
    LanguageCase("{% for pair in shelf %}{{ pair }} {% endfor %}", "a1 b2 "),
    LanguageCase("{% for row in grid %}{% for cell in row %}{{ cell }}{% endfor %};{% endfor %}", "12;3;"),
    LanguageCase("{% for c in cards %}{{ c.title }}{% endfor %}", "OneTwo"),
    LanguageCase(
      "{% for b in books %}{{ forloop.index }}{{ forloop.index0 }}{{ forloop.rindex }}{{ forloop.rindex0 }} {% endfor %}",
      "1032 2121 3210 "),
    LanguageCase(
      "{% for b in books %}{{ forloop.first }}{{ forloop.last }} {% endfor %}",
      "truefalse falsefalse falsetrue "),
    LanguageCase(
      "{% for b in books %}{{ forloop.length }}{{ forloop.name }} {% endfor %}", "3b-books 3b-books 3b-books "
    ),
    LanguageCase(
      "{% for b in books limit: 1 %}{{ forloop }}{{ forloop.unknown }}{% endfor %}{{ forloop }}",
      "Liquid::ForloopDrop"),
    LanguageCase(
      "{% for a in (1..2) %}{% for b in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.index }} {% endfor %}{% endfor %}",
      "11 12 21 22 "),
    LanguageCase("{% for a in (1..2) %}{{ forloop.parentloop.index }}x{% endfor %}", "xx"),
    LanguageCase(
      "{% for b in books limit: 1 %}{{ b }}{% endfor %}{% for b in books offset: continue %}{{ b }}{% endfor %}",
      "KalilaHayyRihla"),
    LanguageCase(
      "{% for b in books limit: 2 %}{% break %}{% endfor %}{% for b in books offset: continue %}{{ b }}{% endfor %}",
      "Rihla"),
    LanguageCase(
      "{% for b in books offset: continue %}{{ b }}{% endfor %}{% for b in books offset: continue %}x{% else %}none{% endfor %}",
      "KalilaHayyRihlanone"),
    LanguageCase(
      "{% for b in books limit: 1 %}{{ b }}{% endfor %}{% for c in books offset: continue %}{{ c }}{% endfor %}",
      "KalilaKalilaHayyRihla"),
    LanguageCase("{% for i in (1..5) %}{% if i == 3 %}{% break %}{% endif %}{{ i }}{% endfor %}", "12"),
    LanguageCase("{% for i in (1..5) %}{% if i == 3 %}{% continue %}{% endif %}{{ i }}{% endfor %}", "1245"),
    LanguageCase(
      "{% for i in (1..2) %}{% for j in (1..3) %}{% if j == 2 %}{% break %}{% endif %}{{ j }}{% endfor %}{{ i }}{% endfor %}",
      "1112"),
    LanguageCase("{% for i in nothing %}{% else %}{% break %}x{% endfor %}y", ""),
    LanguageCase("a{% break %}b", "a"),
    LanguageCase("a{% continue %}b", "a"),
    LanguageCase("{% for i in (1..2) %}{% assign i = 9 %}{{ i }}{% endfor %}{{ i }}", "129"),
    LanguageCase("{% for i in (1..3) %}{% assign last = i %}{% endfor %}{{ last }}{{ i }}", "3"),
    LanguageCase(
      "{% for i in (1..3) %}{% if i == 2 %}{% assign loop = forloop %}{% endif %}{{ loop.index }}{% endfor %}{{ loop.index }}",
      "234"),
    LanguageCase("{% assign x = 'forloop' %}{% for b in books %}{{ [x].index }}{% endfor %}", "123"),
    LanguageCase(
      "{% for b in books %}{% for c in books limit: 1 %}{{ c }}{% endfor %}{% endfor %}{{ forloop }}",
      "KalilaKalilaKalila"),
    LanguageCase("{% for forloop in books limit: 1 %}{{ forloop }}{% endfor %}", "Kalila"),
    LanguageCase(
      "{% assign forloop = 3 %}{% for i in (1..2) %}{{ forloop.index }}{% endfor %}{{ forloop }}", "123"),
    LanguageCase("{% for book-title in books limit: 1 %}{{ book-title }}{% endfor %}", "Kalila"),
    LanguageCase(
      "{% for b in books %}{% elsif %}{% endfor %}", "!Liquid syntax error (line 1): Unknown tag 'elsif'"),
    LanguageCase("{% for b in books %}x", "!Liquid syntax error (line 1): 'for' tag was never closed"),
    LanguageCase("{% for b in books junk %}{{ b }}{% endfor %}", "KalilaHayyRihla", in: .lax),
    LanguageCase(
      "{% for b in books junk %}{{ b }}{% endfor %}",
      "!Liquid syntax error (line 1): Invalid attribute in for loop. Valid attributes are limit and offset in \"b in books junk\"",
      in: .strict),
    LanguageCase("{% for b in books, limit: 1 %}{{ b }}{% endfor %}", "Kalila", in: .lax),
    LanguageCase("{% for b in books, limit: 1 %}{{ b }}{% endfor %}", "Kalila", in: .strict),
    LanguageCase("{% for b in books limit:1 reversed %}{{ b }}{% endfor %}", "Kalila", in: .lax),
    LanguageCase(
      "{% for b in books limit:1 reversed %}{{ b }}{% endfor %}",
      "!Liquid syntax error (line 1): Invalid attribute in for loop. Valid attributes are limit and offset in \"b in books limit:1 reversed\"",
      in: .strict),
    LanguageCase("{% for b in (1 .. 3) %}{{ b }}{% endfor %}", "", in: .lax),
    LanguageCase("{% for b in (1 .. 3) %}{{ b }}{% endfor %}", "123", in: .strict),
    LanguageCase("{% for b in books limit:1 colour:red %}{{ b }}{% endfor %}", "Kalila", in: .lax),
    LanguageCase(
      "{% for b in books limit:1 colour:red %}{{ b }}{% endfor %}",
      "!Liquid syntax error (line 1): Invalid attribute in for loop. Valid attributes are limit and offset in \"b in books limit:1 colour:red\"",
      in: .strict),
    LanguageCase(
      "{% for b of books %}{% endfor %}",
      "!Liquid syntax error (line 1): Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]",
      in: .lax),
    LanguageCase(
      "{% for b of books %}{% endfor %}",
      "!Liquid syntax error (line 1): For loops require an 'in' clause in \"b of books\"", in: .strict),
    LanguageCase(
      "{% for b in %}{% endfor %}",
      "!Liquid syntax error (line 1): Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]",
      in: .lax),
    LanguageCase(
      "{% for b in %}{% endfor %}",
      "!Liquid syntax error (line 1): [:end_of_string] is not a valid expression in \"b in\"", in: .strict),
    LanguageCase(
      "{% for %}{% endfor %}",
      "!Liquid syntax error (line 1): Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]",
      in: .lax),
    LanguageCase(
      "{% for %}{% endfor %}", "!Liquid syntax error (line 1): Expected id but found end_of_string in \"\"",
      in: .strict),
    LanguageCase(
      "{% for b in books %}x{% else %}y{% else %}z{% endfor %}",
      "!Liquid syntax error (line 1): Unknown tag 'endfor'", in: .lax),
    LanguageCase(
      "{% for b in books %}x{% else %}y{% else %}z{% endfor %}",
      "!Liquid syntax error (line 1): Unknown tag 'endfor'", in: .strict),
  ]
}
