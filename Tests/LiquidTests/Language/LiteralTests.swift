import Testing

@testable import Liquid

@Suite struct LiteralTests {
  @Test(arguments: cases) func `literals stand for themselves`(_ sample: LanguageCase) throws {
    #expect(sample.isMet, "\(sample.results)")
  }

  private static let cases: [LanguageCase] = [
    LanguageCase("{{ 1 }} {{ -1 }} {{ 0 }} {{ 007 }}", "1 -1 0 7"),
    LanguageCase("{{ 1.5 }} {{ -0.5 }} {{ 10.0 }}", "1.5 -0.5 10.0"),
    LanguageCase("{{ 99999999999999999999 }}", "99999999999999999999"),
    LanguageCase(
      "{{ \"double\" }} {{ 'single' }} {{ \"it's\" }} {{ 'say \"x\"' }}", "double single it's say \"x\""),
    LanguageCase("{{ true }} {{ false }} {{ nil }}{{ null }}", "true false "),
    LanguageCase("{{ blank }}{{ empty }}", ""),
    LanguageCase("{{ (1..3) }}", "1..3"),
    LanguageCase("{{ (1..count) }}", "1..7"),
    LanguageCase("{{ (pages.size..count) }}", "3..7"),
    LanguageCase("{{ (3..1) }}", "3..1"),
    LanguageCase("{{ ( 1 .. 3 ) }}", "1..3"),
    LanguageCase("{{ \"\" }}{{ '' }}", ""),
    LanguageCase("{{ }}", ""),
    LanguageCase("{{-}}{{--}}", ""),
    LanguageCase("{{ 1. }} {{ 1.2.3 }} {{ .5 }} {{ 1e3 }}", "1.0 1.2  ", in: .lax),
    LanguageCase("{{ (1...3) }}", "1..3", in: .lax),
    LanguageCase("{{ (1..) }}", "", in: .lax),
    LanguageCase(
      "{{ (true..3) }}", "!Liquid syntax error (line 1): Invalid expression type 'true' in range expression",
      in: .lax),
    LanguageCase("{{ \"unclosed }}", "", in: .lax),
    LanguageCase("{{ \" }} {{ ' }}", " ", in: .lax),
    LanguageCase("{{ 'a' 'b' }}", "a", in: .lax),
    LanguageCase("{{ word, count }}", "rihla", in: .lax),
    LanguageCase("{{ word count }}", "rihla", in: .lax),
    LanguageCase("{{ word & count }}", "rihla", in: .lax),
  ]
}
