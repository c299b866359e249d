import Testing

@testable import Liquid

@Suite struct DateFilterTests {
  @Test(arguments: [
    ("{{ 5 | date }}", "Liquid error: wrong number of arguments (given 1, expected 2)"),
    ("{{ five | date: '%Y' }}", "1970"),
    ("{{ half | date: '%Y' }}", "1.5"),
    ("{{ nil | date: '%Y' }}", ""),
    ("{{ map | date: '%Y' }}", #"{"a"=>1, "b"=>{"c"=>nil}}"#),
    ("{{ list | date: '%Y' }}", "1b23"),
    ("{{ '2020-01-02' | date: '' }}", "2020-01-02"),
    ("{{ '2020-01-02' | date: nil }}", "2020-01-02"),
    ("{{ '2020-01-02' | date: 5 }}", "5"),
    ("{{ '2020-01-02' | date: 'plain' }}", "plain"),
    ("{{ '' | date: '%Y' }}", ""),
    ("{{ 'now' | date: '%Y-%m-%d' }}", "2023-11-14"),
    ("{{ yes | date: '%Y' }}", "true"),
    ("{{ '2020-01-02' | date: '%Y', 'x' }}", "Liquid error: wrong number of arguments (given 3, expected 2)"),
    ("{{ '2020-01-02 03:04:05.678' | date: '%L %N %3N %s' }}", "678 678000000 678 1577934245"),
    ("{{ '-5' | date: '%s' }}", "-5"),
    ("{{ 'NOW' | date: '%s' }}", "1700000000"),
    ("{{ 'today' | date: '%F' }}", "2023-11-14"),
    ("{{ '2020-01-02' | date: 'abc%' }}", "Liquid error: invalid format: abc%"),
    ("{{ -86400 | date: '%F' }}", "1969-12-31"),
    ("{{ 1152098955 | date: '%m/%d/%Y' }}", "07/05/2006"),
    ("{{ 99999999999999999999 | date: '%Y' }}", "99999999999999999999"),
  ])
  func `what is no date comes back as it was`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
