import Testing

@testable import Liquid

@Suite struct QueryTextFilterTests {
  @Test(arguments: [
    ("{{ 'a b*~-_.é/+%' | url_encode }}", "a+b%2A~-_.%C3%A9%2F%2B%25"),
    ("{{ '%41%zz+%C3%A9%2' | url_decode }}", "A%zz é%2"),
    ("{{ '%ff' | url_decode }}", "Liquid error: invalid byte sequence in UTF-8"),
    ("{{ 'a=1&b=2 3' | url_encode }}", "a%3D1%26b%3D2+3"),
    ("{{ '%F0%9F%98%80' | url_decode }}", "😀"),
    ("{{ '%' | url_decode }}", "%"),
    ("{{ '%4' | url_decode }}", "%4"),
    ("{{ 'a%2Bb' | url_decode }}", "a+b"),
    ("{{ nil | url_decode }}", ""),
    ("{{ 5 | url_encode }}", "5"),
    ("{{ none | url_encode }}|", "|"),
    ("{{ '%c3%a9' | url_decode }}", "é"),
    ("{{ ' ' | url_encode }}", "+"),
  ])
  func `text is written for queries and read from them`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
