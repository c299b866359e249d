import Testing

@testable import Liquid

@Suite struct PartialTests {
  @Test(arguments: cases) func `include shares its variables, render does not`(_ sample: LanguageCase) throws
  {
    #expect(sample.isMet, "\(sample.results)")
  }

  private static let cases: [LanguageCase] = [
    LanguageCase("{% include 'card' %}", "[Card]"),
    LanguageCase("{% include 'card' with cards[0] %}", "[One]"),
    LanguageCase("{% include 'card' for cards %}", "[One][Two]"),
    LanguageCase("{% include 'card' with cards %}", "[One][Two]"),
    LanguageCase("{% include 'card' with none %}", "[]"),
    LanguageCase("{% include name %}", "[Card]"),
    LanguageCase("{% include 'card' with cards[1] as card %}", "[Two]"),
    LanguageCase("{% include 'twice' with 3 %}", "33"),
    LanguageCase("{% include 'twice' with 3 as other %}", ""),
    LanguageCase("{% include 'dir/leaf' with 3 %}", "<3>"),
    LanguageCase("{% include 'pair', left: 1, right: word %}", "1-rihla"),
    LanguageCase("{% include 'pair' left: 1 right: word %}", "1-rihla"),
    LanguageCase("{% include 'pair' with word, left: 1 %}", "1-"),
    LanguageCase("{% include 'where' for books %}", "/:Kalila /:Hayy /:Rihla "),
    LanguageCase("{% for b in books %}{% include 'where' %}{% endfor %}", "1/3: 2/3: 3/3: "),
    LanguageCase("{% for b in pages limit: 2 %}{% include 'nested' %}{% endfor %}", "[1][1][2][2]"),
    LanguageCase("{% for b in books %}{{ b }}{% include 'stop' %}c{% endfor %}d", "Kalilaad"),
    LanguageCase("{% for b in books %}{{ b }}{% include 'skip' %}c{% endfor %}d", "KalilaaHayyaRihlaad"),
    LanguageCase("{% include 'stop' for books %}z", "aaa"),
    LanguageCase("{% include 'sets' %}{{ z }}", "5"),
    LanguageCase("{% assign z = 1 %}{% include 'sees' %}{% render 'sees' %}", "(1)()"),
    LanguageCase("{% increment c %}{% include 'counts' %}{% render 'counts' %}{% increment c %}", "0102"),
    LanguageCase("{% cycle 'a', 'b' %}{% include 'turns' %}{% render 'turns' %}{% cycle 'a', 'b' %}", "abaa"),
    LanguageCase("{% ifchanged %}q{% endifchanged %}{% include 'changes' %}{% render 'changes' %}", "qq"),
    LanguageCase(
      "{% render 'includes' %}",
      "Liquid error (includes line 1): include usage is not allowed in this context"),
    LanguageCase(
      "{% render 'renders' %}", "Liquid error (includes line 1): include usage is not allowed in this context"
    ),
    LanguageCase("{% render 'card' %}", "[Card]"),
    LanguageCase("{% render 'card', card: cards[1] %}", "[Two]"),
    LanguageCase("{% render 'card' with cards[0] %}", "[One]"),
    LanguageCase("{% render 'card' for cards %}", "[One][Two]"),
    LanguageCase("{% render 'card' for cards as item %}", "[Card][Card]"),
    LanguageCase("{% render 'twice' with 5 as twice %}", "55"),
    LanguageCase("{% render 'where' for books %}", "1/3:Kalila 2/3:Hayy 3/3:Rihla "),
    LanguageCase("{% render 'where' for shelf %}", "1/2:a1 2/2:b2 "),
    LanguageCase("{% render 'where' for (1..3) %}", "1/3:1 2/3:2 3/3:3 "),
    LanguageCase("{% render 'where' for word %}", "/:rihla "),
    LanguageCase("{% render 'where' with books %}", "/:KalilaHayyRihla "),
    LanguageCase("{% render 'nested' for (1..2) %}", "[][][][]"),
    LanguageCase(
      "{% for q in (1..2) %}{% render 'nested' %}{% include 'nested' %}{% endfor %}", "[][][1][1][][][2][2]"),
    LanguageCase("{% for b in books %}{{ b }}{% render 'stop' %}c{% endfor %}d", "KalilaacHayyacRihlaacd"),
    LanguageCase("{% render 'sets' %}[{{ z }}]", "[]"),
    LanguageCase("{% render 'pair', left: book.title, right: none %}", "Rihla-"),
    LanguageCase("{% include 'indented' -%}", "lead"),
    LanguageCase("x{% include 'indented' %}", "x  lead"),
    LanguageCase(
      "{% include 'again' %}",
      "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrLiquid error (again line 1): Nesting too deep"
    ),
    LanguageCase(
      "{% render 'again_alone' %}",
      "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrLiquid error (again_alone line 1): Nesting too deep"
    ),
    LanguageCase(
      "{% render name %}",
      "!Liquid syntax error (line 1): Syntax error in tag 'render' - Template name must be a quoted string",
      in: .lax),
    LanguageCase(
      "{% render name %}", "!Liquid syntax error (line 1): Expected string but found id in \"name\"",
      in: .strict2),
    LanguageCase(
      "{% render %}",
      "!Liquid syntax error (line 1): Syntax error in tag 'render' - Template name must be a quoted string",
      in: .lax),
    LanguageCase(
      "{% render %}", "!Liquid syntax error (line 1): Expected string but found end_of_string in \"\"",
      in: .strict2),
    LanguageCase(
      "{% include %}",
      "!Liquid syntax error (line 1): Error in tag 'include' - Valid syntax: include '[template]' (with|for) [object|collection]",
      in: .lax),
    LanguageCase(
      "{% include %}", "!Liquid syntax error (line 1): [:end_of_string] is not a valid expression in \"\"",
      in: .strict2),
    LanguageCase("{% render 'pair' junk left: 1 %}", "1-", in: .lax),
    LanguageCase("{% include 'card' with nil %}", "[Card]", in: .lax),
    LanguageCase("{% include 'pair', left: 1, left: 2 %}", "2-", in: .lax),
  ]
}
