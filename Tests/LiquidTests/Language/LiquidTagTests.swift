import Testing

@testable import Liquid

@Suite struct LiquidTagTests {
  @Test(arguments: cases) func `the lines of a liquid tag are tags`(_ sample: LanguageCase) throws {
    #expect(sample.isMet, "\(sample.results)")
  }

  private static let cases: [LanguageCase] = [
    LanguageCase("{% liquid echo word %}", "rihla"),
    LanguageCase(
      "{% liquid\n assign x = 1\n if x == 1\n  echo \"one\"\n else\n  echo \"two\"\n endif\n%}", "one"),
    LanguageCase("{% liquid\n for b in books\n  echo b\n endfor\n%}", "KalilaHayyRihla"),
    LanguageCase("{% liquid\n case count\n when 7\n  echo \"seven\"\n endcase\n%}", "seven"),
    LanguageCase("{% liquid\n\n\n%}x", "x"),
    LanguageCase("{% liquid %}x", "x"),
    LanguageCase("{% liquid\n # note\n echo \"x\"\n%}", "x"),
    LanguageCase("{% liquid\n comment\n  anything {{\n endcomment\n echo \"x\"\n%}", "x"),
    LanguageCase("{% liquid\n capture x\n  echo \"in\"\n endcapture\n echo x\n%}", "in"),
    LanguageCase("{% liquid\n render 'pair', left: 1, right: 2\n%}", "1-2"),
    LanguageCase("{% liquid\n liquid\n%}", "!Liquid syntax error (line 2): Unknown tag 'liquid'"),
    LanguageCase("{% liquid\n foo\n%}", "!Liquid syntax error (line 2): Unknown tag 'foo'"),
    LanguageCase("{% liquid\n if yes\n%}", "!Liquid syntax error (line 3): 'if' tag was never closed"),
    LanguageCase(
      "{% liquid\n endif\n%}",
      "!Liquid syntax error (line 2): 'endif' is not a valid delimiter for liquid tags. use %}"),
    LanguageCase(
      "{% liquid\n else\n%}", "!Liquid syntax error (line 2): liquid tag does not expect 'else' tag"),
    LanguageCase(
      "{% if yes %}{% liquid else %}{% endif %}",
      "!Liquid syntax error (line 1): liquid tag does not expect 'else' tag"),
    LanguageCase("{% liquid\n -foo\n%}", "!Liquid syntax error (line 2): Unknown tag '-foo'"),
    LanguageCase(
      "{% liquid\n raw\n x\n endraw\n%}", "!Liquid syntax error (line 2): 'raw' tag was never closed"),
    LanguageCase("{% liquid\n echo 1\n if 'a' > 1\n endif %}", "1"),
    LanguageCase("{% liquid\n echo 1\n\n%}{% if 'a' > 1 %}{% endif %}", "1"),
    LanguageCase("{% for i in (1..3) %}{% liquid\n if i == 2\n  break\n endif\n echo i\n%}{% endfor %}", "1"),
  ]
}
