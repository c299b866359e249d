import Testing

@testable import Liquid

@Suite struct ReplacingFilterTests {
  @Test(arguments: [
    ("{{ 'aXbXc' | replace: 'X', '-' }}", "a-b-c"),
    ("{{ 'abc' | replace: '', '-' }}", "-a-b-c-"),
    ("{{ 'aXbXc' | replace: 'X' }}", "abc"),
    (#"{{ 'aXb' | replace: 'X', '[\0]' }}"#, "a[X]b"),
    (#"{{ 'aXb' | replace: 'X', '[\\0]' }}"#, #"a[\0]b"#),
    (#"{{ 'aXb' | replace: 'X', "[\&\1\2\`\']" }}"#, "a[Xab]b"),
    (#"{{ 'aXb' | replace: 'X', '\\' }}"#, #"a\b"#),
    (#"{{ 'aXb' | replace: 'X', '\' }}"#, #"a\b"#),
    (#"{{ 'aXb' | replace: 'X', '\q' }}"#, #"a\qb"#),
    (#"{{ 'aXb' | replace: 'X', '\k<a>' }}"#, "Liquid error: internal"),
    (#"{{ 'aXbX' | replace_first: 'X', '[\0]' }}"#, "a[X]bX"),
    (#"{{ 'aXbX' | replace_last: 'X', '[\0]' }}"#, #"aXb[\0]"#),
    ("{{ 'abc' | replace_first: '', '-' }}", "-abc"),
    ("{{ 'abc' | replace_last: '', '-' }}", "abc-"),
    ("{{ 'a.b' | replace: '.', '-' }}", "a-b"),
    ("{{ 'aXbX' | replace_last: 'X' }}", "Liquid error: wrong number of arguments (given 2, expected 3)"),
    ("{{ 1213 | remove: 1 }}", "23"),
    ("{{ 'aXbX' | remove_first: 'X' }}", "abX"),
    ("{{ 'aXbX' | remove_last: 'X' }}", "aXb"),
    ("{{ 'abc' | remove: nil }}", "abc"),
    ("{{ 'abcabc' | remove: 'b' }}", "acac"),
    ("{{ 'abcabc' | remove_first: '' }}", "abcabc"),
    (#"{{ 'abcabc' | replace_first: 'b', '[\&]' }}"#, "a[b]cabc"),
    (#"{{ 'abcabc' | replace: 'b', '\\\\' }}"#, #"a\\ca\\c"#),
    ("{{ 'aaa' | replace: 'aa', 'b' }}", "ba"),
    ("{{ 'aaa' | replace_last: 'aa', 'b' }}", "ab"),
    ("{{ '日本' | replace: '', '-' }}", "-日-本-"),
    ("{{ '日本' | replace: '本', 'x' }}", "日x"),
    ("{{ 'a.b.c' | remove: '.' }}", "abc"),
  ])
  func `replacements know what they replace`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
