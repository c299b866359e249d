import Testing

@testable import Liquid

@Suite struct JoiningFilterTests {
  @Test(arguments: [
    ("{{ list | append: 'x' }}", #"[1, "b", nil, [2, 3]]x"#),
    ("{{ nil | append: 'x' }}", "x"),
    ("{{ map | append: nil }}", #"{"a"=>1, "b"=>{"c"=>nil}}"#),
    ("{{ list | join }}", "1 b  2 3"),
    ("{{ list | join: 1 }}", "11b11213"),
    ("{{ 'abc' | join: '-' }}", "abc"),
    ("{{ map | join: '-' }}", #"{"a"=>1, "b"=>{"c"=>nil}}"#),
    ("{{ (1..3) | join: '-' }}", "1-2-3"),
    ("{{ nil | join: '-' }}", ""),
    ("{{ 5 | join }}", "5"),
    ("{{ 'abc' | append: 1, 2 }}", "Liquid error: wrong number of arguments (given 3, expected 2)"),
    ("{{ 'x' | join: nil }}", "x"),
    ("{{ list | join: nil }}", "1b23"),
    (
      "{{ list | join: list }}",
      #"1[1, "b", nil, [2, 3]]b[1, "b", nil, [2, 3]][1, "b", nil, [2, 3]]2[1, "b", nil, [2, 3]]3"#
    ),
    ("{{ (3..1) | join }}", ""),
    ("{{ 'ab' | append: map }}", #"ab{"a"=>1, "b"=>{"c"=>nil}}"#),
    ("{{ 'ab' | prepend: list }}", #"[1, "b", nil, [2, 3]]ab"#),
    ("{{ 'ab' | prepend: nil }}", "ab"),
    ("{{ 1.5 | append: 2 }}", "1.52"),
    ("{{ nil | prepend: nil | size }}", "0"),
  ])
  func `whatever is put together is spelled out as text`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
