import Testing

@testable import Liquid

@Suite struct SlicingFilterTests {
  @Test(arguments: [
    ("{{ 'abcdef' | slice: 2 }}", "c"),
    ("{{ 'abcdef' | slice: -3, 2 }}", "de"),
    ("{{ 'abcdef' | slice: 6 }}", ""),
    ("{{ 'abcdef' | slice: 7 }}", ""),
    ("{{ 'abcdef' | slice: 1, -1 }}", ""),
    ("{{ 'abcdef' | slice: '1', '2' }}", "bc"),
    ("{{ 'abcdef' | slice: 1.0 }}", "Liquid error: invalid integer"),
    ("{{ 'abcdef' | slice: 'x' }}", "Liquid error: invalid integer"),
    ("{{ 'abcdef' | slice: nil }}", "Liquid error: invalid integer"),
    ("{{ 'abcdef' | slice: 1, nil }}", "b"),
    ("{{ 'abcdef' | slice: '0x2' }}", "c"),
    ("{{ 'abcdef' | slice: ' 2 ' }}", "c"),
    ("{{ list | slice: 1, 2 }}", "b"),
    ("{{ list | slice: 9 }}", ""),
    ("{{ 12345 | slice: 1, 2 }}", "23"),
    ("{{ (1..5) | slice: 1, 2 }}", ".."),
    ("{{ 'abcdef' | truncate: 4 }}", "a..."),
    ("{{ 'abcdef' | truncate: 2 }}", "..."),
    ("{{ 'abcdef' | truncate: 0 }}", "..."),
    ("{{ 'abcdef' | truncate: -1 }}", "..."),
    ("{{ 'abcdef' | truncate: 6 }}", "abcdef"),
    ("{{ 'abcdef' | truncate: 5, '' }}", "abcde"),
    ("{{ 'abcdef' | truncate: 5, nil }}", "abcde"),
    ("{{ 'abcdef' | truncate: 5, 12 }}", "abc12"),
    ("{{ 'abcdef' | truncate: nil }}", "Liquid error: invalid integer"),
    ("{{ 1234567 | truncate: 5 }}", "12..."),
    ("{{ 'one two three' | truncatewords: 2 }}", "one two..."),
    ("{{ '  one   two  three  ' | truncatewords: 2 }}", "one two..."),
    ("{{ '  one   two  ' | truncatewords: 2 }}", "one two..."),
    ("{{ '  one   two  ' | truncatewords: 5 }}", "  one   two  "),
    ("{{ 'one two three' | truncatewords: 0 }}", "one..."),
    ("{{ 'one two three' | truncatewords: -5 }}", "one..."),
    ("{{ 'one two three' | truncatewords: 1, '!' }}", "one!"),
    ("{{ 'abc' | slice }}", "Liquid error: wrong number of arguments (given 1, expected 2..3)"),
    ("{{ 'abc' | slice: -1 }}", "c"),
    ("{{ 'abc' | slice: -4 }}", ""),
    ("{{ 'abc' | slice: -3, 10 }}", "abc"),
    ("{{ 'abc' | slice: 3, 10 }}", ""),
    ("{{ '日本語テキスト' | slice: 1, 3 }}", "本語テ"),
    ("{{ '日本語テキスト' | truncate: 5 }}", "日本..."),
    ("{{ '日本語テキスト' | truncate: 5, '…' }}", "日本語テ…"),
    ("{{ '日本 語 テキスト' | truncatewords: 2 }}", "日本 語..."),
    ("{{ 'abc' | slice: 99999999999999999999 }}", ""),
    ("{{ 'abc' | slice: 0, 99999999999999999999 }}", "abc"),
    ("{{ 'one two' | truncatewords: 99999999999 }}", "one two"),
    ("{{ none | truncate: 2 }}|", "|"),
    ("{{ 'abc' | slice: -99999999999999999999 }}|", "|"),
  ])
  func `parts of texts are counted in code points`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
