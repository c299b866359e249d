import Testing

@testable import Liquid

@Suite struct TableRowTests {
  @Test(arguments: cases) func `tablerow lays items out in rows`(_ sample: LanguageCase) throws {
    #expect(sample.isMet, "\(sample.results)")
  }

  private static let cases: [LanguageCase] = [
    LanguageCase(
      "{% tablerow b in books %}{{ b }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">Kalila</td><td class=\"col2\">Hayy</td><td class=\"col3\">Rihla</td></tr>\n"
    ),
    LanguageCase(
      "{% tablerow b in books cols: 2 %}{{ b }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">Kalila</td><td class=\"col2\">Hayy</td></tr>\n<tr class=\"row2\"><td class=\"col1\">Rihla</td></tr>\n"
    ),
    LanguageCase(
      "{% tablerow b in books cols: 2 limit: 2 offset: 1 %}{{ b }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">Hayy</td><td class=\"col2\">Rihla</td></tr>\n"),
    LanguageCase("{% tablerow b in nothing %}x{% endtablerow %}", "<tr class=\"row1\">\n</tr>\n"),
    LanguageCase("{% tablerow b in none %}x{% endtablerow %}", ""),
    LanguageCase(
      "{% tablerow b in word cols: 3 %}{{ b }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">rihla</td></tr>\n"),
    LanguageCase("{% tablerow b in count %}{{ b }}{% endtablerow %}", "<tr class=\"row1\">\n</tr>\n"),
    LanguageCase(
      "{% tablerow i in (1..4) cols: 3 %}{{ tablerowloop.row }}.{{ tablerowloop.col }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">1.1</td><td class=\"col2\">1.2</td><td class=\"col3\">1.3</td></tr>\n<tr class=\"row2\"><td class=\"col1\">2.1</td></tr>\n"
    ),
    LanguageCase(
      "{% tablerow i in (1..3) cols: 2 %}{{ tablerowloop.col0 }}{{ tablerowloop.col_first }}{{ tablerowloop.col_last }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">0truefalse</td><td class=\"col2\">1falsetrue</td></tr>\n<tr class=\"row2\"><td class=\"col1\">0truefalse</td></tr>\n"
    ),
    LanguageCase(
      "{% tablerow i in (1..2) %}{{ tablerowloop.index }}{{ tablerowloop.index0 }}{{ tablerowloop.rindex }}{{ tablerowloop.rindex0 }}{{ tablerowloop.first }}{{ tablerowloop.last }}{{ tablerowloop.length }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">1021truefalse2</td><td class=\"col2\">2110falsetrue2</td></tr>\n"
    ),
    LanguageCase(
      "{% tablerow i in (1..3) %}{% if i == 2 %}{% break %}{% endif %}{{ i }}{% endtablerow %}x",
      "<tr class=\"row1\">\n<td class=\"col1\">1</td><td class=\"col2\"></td></tr>\nx"),
    LanguageCase(
      "{% tablerow i in (1..3) %}{% if i == 2 %}{% continue %}{% endif %}{{ i }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">1</td><td class=\"col2\"></td><td class=\"col3\">3</td></tr>\n"
    ),
    LanguageCase(
      "{% tablerow b in books cols: yes %}x{% endtablerow %}after",
      "Liquid error (line 1): invalid integerafter"),
    LanguageCase("{% tablerow b in books limit: none %}x{% endtablerow %}", "<tr class=\"row1\">\n</tr>\n"),
    LanguageCase(
      "{% tablerow pair in shelf cols: 1 %}{{ pair[0] }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">a</td></tr>\n<tr class=\"row2\"><td class=\"col1\">b</td></tr>\n"
    ),
    LanguageCase(
      "{% tablerow b in books cols: \"2\" %}{{ b }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">Kalila</td><td class=\"col2\">Hayy</td></tr>\n<tr class=\"row2\"><td class=\"col1\">Rihla</td></tr>\n"
    ),
    LanguageCase(
      "{% tablerow %}{% endtablerow %}",
      "!Liquid syntax error (line 1): Syntax Error in 'table_row loop' - Valid syntax: table_row [item] in [collection] cols=3",
      in: .lax),
    LanguageCase(
      "{% tablerow %}{% endtablerow %}",
      "!Liquid syntax error (line 1): Expected id but found end_of_string in \"\"", in: .strict2),
    LanguageCase(
      "{% tablerow b on books %}{% endtablerow %}",
      "!Liquid syntax error (line 1): Syntax Error in 'table_row loop' - Valid syntax: table_row [item] in [collection] cols=3",
      in: .lax),
    LanguageCase(
      "{% tablerow b on books %}{% endtablerow %}",
      "!Liquid syntax error (line 1): For loops require an 'in' clause in \"b on books\"", in: .strict2),
    LanguageCase(
      "{% tablerow b in books cols:2 junk %}{{ b }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">Kalila</td><td class=\"col2\">Hayy</td></tr>\n<tr class=\"row2\"><td class=\"col1\">Rihla</td></tr>\n",
      in: .lax),
    LanguageCase(
      "{% tablerow b in books cols:2 junk %}{{ b }}{% endtablerow %}",
      "!Liquid syntax error (line 1): Invalid attribute 'junk' in tablerow loop. Valid attributes are cols, limit, offset, and range in \"b in books cols:2 junk\"",
      in: .strict2),
    LanguageCase(
      "{% tablerow b in books colour:2 %}{{ b }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">Kalila</td><td class=\"col2\">Hayy</td><td class=\"col3\">Rihla</td></tr>\n",
      in: .lax),
    LanguageCase(
      "{% tablerow b in books colour:2 %}{{ b }}{% endtablerow %}",
      "!Liquid syntax error (line 1): Invalid attribute 'colour' in tablerow loop. Valid attributes are cols, limit, offset, and range in \"b in books colour:2\"",
      in: .strict2),
    LanguageCase(
      "{% tablerow b in books cols:foo=>bar %}{{ b }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">Kalila</td><td class=\"col2\">Hayy</td><td class=\"col3\">Rihla</td></tr>\n",
      in: .lax),
    LanguageCase(
      "{% tablerow b in books cols:foo=>bar %}{{ b }}{% endtablerow %}",
      "!Liquid syntax error (line 1): Unexpected character = in \"b in books cols:foo=>bar\"", in: .strict2),
  ]
}
