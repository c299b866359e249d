import Testing

@testable import Liquid

@Suite struct LetterCaseFilterTests {
  @Test(arguments: [
    ("{{ 'aß' | upcase }}", "ASS"),
    ("{{ 'ΑΣ' | downcase }}", "ασ"),
    ("{{ 'ǆx FOO' | capitalize }}", "ǅx foo"),
    ("{{ 'éCOLE' | capitalize }}", "École"),
    ("{{ 5 | upcase }}", "5"),
    ("{{ list | upcase }}", #"[1, "B", NIL, [2, 3]]"#),
    ("{{ map | upcase }}", #"{"A"=>1, "B"=>{"C"=>NIL}}"#),
    ("{{ nil | upcase }}", ""),
    ("{{ 'é' | upcase | url_encode }}", "%C3%89"),
    ("{{ 'ÀÉÎ' | downcase }}", "àéî"),
    ("{{ 'ﬁx' | upcase }}", "FIX"),
    ("{{ 'ﬁx' | capitalize }}", "Fix"),
    ("{{ 'ÿ' | capitalize }}", "Ÿ"),
    ("{{ '123abc' | capitalize }}", "123abc"),
    ("{{ ' abc' | capitalize }}", " abc"),
    ("{{ 'straße' | upcase }}", "STRASSE"),
    ("{{ '' | capitalize }}|", "|"),
    ("{{ none | capitalize }}|", "|"),
    ("{{ 'ŁÓDŹ' | downcase }}", "łódź"),
    ("{{ yes | upcase }}", "TRUE"),
    ("{{ 'МОСКВА' | capitalize }}", "Москва"),
    ("{{ 'a' | upcase: 1 }}", "Liquid error: wrong number of arguments (given 2, expected 1)"),
  ])
  func `the case of letters changes in all scripts`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
