import Testing

@testable import Liquid

@Suite struct SelectingFilterTests {
  @Test(arguments: [
    ("{{ rows | where: 'p' | size }}", "1"),
    ("{{ rows | where: 'p', 1 | size }}", "1"),
    ("{{ rows | where: 'p', 1.0 | size }}", "1"),
    ("{{ rows | where: 'q', 'A' | map: 'q' }}", "A"),
    ("{{ list | where: 'p' }}", "Liquid error: cannot select the property 'p'"),
    ("{{ 'abc' | where: 'b' }}", "abc"),
    ("{{ 'abc' | where: 'z' | size }}", "0"),
    ("{{ 5 | where: 'z' }}", "Liquid error: cannot select the property 'z'"),
    ("{{ 5 | where: 0 | join }}", "5"),
    ("{{ 1.5 | where: 'z' }}", ""),
    ("{{ map | where: 'a' }}", #"{"a"=>1, "b"=>{"c"=>nil}}"#),
    ("{{ nil | where: 'a' | size }}", "0"),
    ("{{ rows | where }}", "Liquid error: wrong number of arguments (given 1, expected 2..3)"),
    ("{{ (1..3) | where: 'x' }}", "Liquid error: cannot select the property 'x'"),
    ("{{ hollow | where: 'a' | size }}", "0"),
    ("{{ 'abc' | where: 0 }}", "abc"),
    ("{{ 'abc' | where: -1, 'c' }}", "abc"),
    ("{{ 'abc' | where: 9 }}", ""),
    ("{{ 5 | where: 1, 0 }}", "5"),
    ("{{ 5 | where: -1 }}", "5"),
    ("{{ rows | where: list | size }}", "0"),
    ("{{ rows | reject: 'p' | map: 'q' | join }}", "A b"),
    ("{{ rows | reject: 'q', 'z' | map: 'q' | join }}", "A b"),
    ("{{ rows | has: 'p' }}", "true"),
    ("{{ rows | has: 'q', 'Z' }}", "false"),
    ("{{ rows | has: 'p', 1.0 }}", "true"),
    ("{{ hollow | has: 'p' }}", "false"),
    ("{{ none | has: 'p' }}", "false"),
    ("{{ half | has: 'p' }}|", "|"),
    ("{{ rows | find: 'q', 'A' | size }}", "2"),
    ("{{ rows | find: 'q', 'x' }}|", "|"),
    ("{{ hollow | find: 'q' }}|", "|"),
    ("{{ rows | find_index: 'q', 'b' }}", "2"),
    ("{{ rows | find_index: 'zz' }}|", "|"),
    ("{{ map | find_index: 'a' }}", "0"),
    ("{{ five | find: 'x' }}", "Liquid error: cannot select the property 'x'"),
    ("{{ list | has: 'x' }}", "Liquid error: cannot select the property 'x'"),
    ("{{ rows | find }}", "Liquid error: wrong number of arguments (given 1, expected 2..3)"),
    ("{{ rows | where: 'p', none | size }}", "1"),
    ("{{ hollow | reject: 'a' | size }}", "0"),
  ])
  func `items are selected by their properties`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
