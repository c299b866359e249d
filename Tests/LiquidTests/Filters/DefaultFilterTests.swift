import Testing

@testable import Liquid

@Suite struct DefaultFilterTests {
  @Test(arguments: [
    ("{{ nil | default: 5 }}", "5"),
    ("{{ '' | default: 5 }}", "5"),
    ("{{ hollow | default: 5 }}", "5"),
    ("{{ false | default: 5 }}", "5"),
    ("{{ false | default: 5, allow_false: true }}", "false"),
    ("{{ '' | default: 5, allow_false: true }}", "5"),
    ("{{ nil | default: 5, allow_false: true }}", "5"),
    ("{{ 0 | default: 5 }}", "0"),
    ("{{ nil | default }}", ""),
    ("{{ nil | default: 1, 2 }}", "1"),
    ("{{ nil | default: allow_false: true }}", #"{"allow_false"=>true}"#),
    ("{{ false | default: 5, map }}", "5"),
    ("{{ 1 | default: 2 }}", "1"),
    ("{{ yes | default: 2 }}", "true"),
    ("{{ map | default: 2 }}", #"{"a"=>1, "b"=>{"c"=>nil}}"#),
    ("{{ ' ' | default: 2 }}", " "),
    ("{{ (1..0) | default: 2 }}", "1..0"),
    ("{{ nil | default: nil }}", ""),
    ("{{ none | default: 1, 2, 3 }}", "Liquid error: wrong number of arguments (given 4, expected 1..3)"),
    ("{{ none | default: 'a', allow_false: false }}", "a"),
    ("{{ '' | default: list | size }}", "4"),
    ("{{ hollow | default: 'x', allow_false: yes }}", "x"),
  ])
  func `a default stands for nil, false and what is empty`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
