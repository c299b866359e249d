import Testing

@testable import Liquid

@Suite struct StrippingFilterTests {
  @Test(arguments: [
    ("{{ 'a\nb\\r\nc' | newline_to_br }}", "a<br />\nb\\r<br />\nc"),
    ("{{ 'abc' | strip: 1 }}", "Liquid error: wrong number of arguments (given 2, expected 1)"),
    ("{{ 'a b' | strip_newlines }}", "a b"),
    ("{{ 'a\n\n b\\r\n' | strip_newlines }}", #"a b\r"#),
    ("{{ ' \n a \t b\n' | squish }}", "a b"),
    ("{{ 'ab' | squish }}", "ab"),
    ("{{ '  ' | squish }}|", "|"),
    ("{{ none | squish }}|", "|"),
    ("{{ 12 | squish }}", "12"),
    ("{{ list | squish }}", #"[1, "b", nil, [2, 3]]"#),
    ("|{{ '\n\ta \n' | strip }}|", "|a|"),
    ("|{{ ' a ' | lstrip }}|", "|a |"),
    ("|{{ ' a ' | rstrip }}|", "| a|"),
    ("{{ none | strip }}|", "|"),
    ("{{ five | lstrip }}", "5"),
  ])
  func `white space goes where it is stripped`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
