import Testing

@testable import Liquid

@Suite struct LimitsFilterTests {
  @Test(arguments: [
    ("{{ '-5' | abs }}", "5"),
    ("{{ '-5.50' | abs }}", "5.5"),
    ("{{ -0.0 | abs }}", "0.0"),
    ("{{ nil | abs }}", "0"),
    ("{{ 'abc' | abs }}", "0"),
    ("{{ 5 | at_least: 5.0 }}", "5"),
    ("{{ 5 | at_least: 5.5 }}", "5.5"),
    ("{{ 5.0 | at_most: 5 }}", "5.0"),
    ("{{ 1.5 | at_most: 'abc' }}", "0"),
    ("{{ '12.30' | abs }}", "12.3"),
    ("{{ 5 | abs: 1 }}", "Liquid error: wrong number of arguments (given 2, expected 1)"),
    ("{{ 5 | abs: x: 1 }}", "Liquid error: wrong number of arguments (given 2, expected 1)"),
    ("{{ -9223372036854775808 | abs }}", "9223372036854775808"),
    ("{{ huge | at_most: 5 }}", "5"),
    ("{{ huge | at_least: 5.5 }}", "1000000000000000000000000000000"),
    ("{{ -5 | abs }}", "5"),
    ("{{ -5.50 | abs }}", "5.5"),
    ("{{ list | abs }}", "0"),
    ("{{ '-17.8xyz' | abs }}", "17"),
    ("{{ -0.0 | at_least: 0 }}", "-0.0"),
    ("{{ 5 | at_least: '7' }}", "7"),
    ("{{ 5 | at_most: '3.5' }}", "3.5"),
    ("{{ nil | at_least: 5 }}", "5"),
    ("{{ 1.0 | at_least: 1 }}", "1.0"),
    ("{{ 1 | at_most: 1.0 }}", "1"),
    ("{{ 'a' | at_least: 'b' }}", "0"),
    ("{{ 3 | at_least: 5, 6 }}", "Liquid error: wrong number of arguments (given 3, expected 2)"),
    ("{{ huge | at_most: huge }}", "1000000000000000000000000000000"),
    ("{{ '4.5' | at_most: 4 }}", "4"),
    ("{{ 4 | at_most: 5 }}", "4"),
    ("{{ -3 | at_least: -2 }}", "-2"),
  ])
  func `limits keep the kind of the number that they give`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
