import Testing

@testable import Liquid

@Suite struct CommentTests {
  @Test(arguments: cases) func `comments, documentation and raw text are not rendered`(_ sample: LanguageCase)
    throws
  {
    #expect(sample.isMet, "\(sample.results)")
  }

  private static let cases: [LanguageCase] = [
    LanguageCase("a{% comment %}b{% endcomment %}c", "ac"),
    LanguageCase("a{% comment %}{{ x {% if %} {% endcomment %}c", "ac"),
    LanguageCase("a{% comment %}{% comment %}b{% endcomment %}c{% endcomment %}d", "ad"),
    LanguageCase("a{% comment %}{% raw %}{% endcomment %}{% endraw %}b{% endcomment %}c", "ac"),
    LanguageCase("{% comment %}x", "!Liquid syntax error (line 1): 'comment' tag was never closed"),
    LanguageCase(
      "{% comment %}{% raw %}{% endcomment %}", "!Liquid syntax error (line 1): 'raw' tag was never closed"),
    LanguageCase("{% comment %}{% unknown %}{% endcomment %}ok", "ok"),
    LanguageCase("{% comment junk %}x{% endcomment %}ok", "ok"),
    LanguageCase("a{% # note %}b", "ab"),
    LanguageCase("a{% # note\n # more %}b", "ab"),
    LanguageCase("a{% # note\n\n # more %}b", "ab"),
    LanguageCase(
      "a{% # note\n more %}b",
      "!Liquid syntax error (line 1): Syntax error in tag '#' - Each line of comments must be prefixed by the '#' character"
    ),
    LanguageCase("a{% #note %}b", "ab"),
    LanguageCase("a{%- # note -%} b", "ab"),
    LanguageCase("a{% doc %}b{% enddoc %}c", "ac"),
    LanguageCase("a{% doc %}{{ x }}{% if %}{% enddoc %}c", "ac"),
    LanguageCase("a{% doc %}{{ unfinished{% enddoc %}c", "ac"),
    LanguageCase(
      "{% doc %}{% doc %}{% enddoc %}",
      "!Liquid syntax error (line 1): Syntax Error in 'doc' - Nested doc tags are not allowed"),
    LanguageCase(
      "{% doc junk %}{% enddoc %}",
      "!Liquid syntax error (line 1): Syntax Error in 'doc' - Valid syntax: {% doc %}{% enddoc %}"),
    LanguageCase("{% doc %}x", "!Liquid syntax error (line 1): 'doc' tag was never closed"),
    LanguageCase("a{% raw %}{{ x }}{% if %}{% endraw %}b", "a{{ x }}{% if %}b"),
    LanguageCase("a{% raw %}{{ x {% endraw %}b", "a{{ x b"),
    LanguageCase("a{% raw %}{% raw %}{% endraw %}b", "a{% raw %}b"),
    LanguageCase("a{% raw %}}}%}{% endraw %}b", "a}}%}b"),
    LanguageCase("a{% raw %}{% endraw foo %}b", "ab"),
    LanguageCase(
      "{% raw junk %}{% endraw %}", "!Liquid syntax error (line 1): Syntax Error in 'raw' - Valid syntax: raw"
    ),
    LanguageCase("{% raw %}x", "!Liquid syntax error (line 1): 'raw' tag was never closed"),
  ]
}
