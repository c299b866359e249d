import Testing

@testable import Liquid

@Suite struct OutputTests {
  @Test(arguments: [
    ("{{ 1e20 }}", ""),
    ("{{ 100000000000000000000.0 }}", "1.0e+20"),
    ("{{ 10000000000000000.0 }}", "1.0e+16"),
    ("{{ 1000000000000000.0 }}", "1.0e+15"),
    ("{{ 0.0001 }}", "0.0001"),
    ("{{ 0.00001 }}", "1.0e-05"),
    ("{{ 123456789012345678901234567890 }}", "123456789012345678901234567890"),
    ("{{ five.size }}", "8"),
    ("{{ word.size }}", "3"),
    ("{{ map.first }}", "a1"),
    ("{{ map.size }}", "2"),
    ("{{ map.last }}", ""),
    ("{{ (1..5).size }}", ""),
    ("{{ -0.0 }}", "-0.0"),
    ("{{ 4.5e3 }}", ""),
    ("{{ map }}", #"{"a"=>1, "b"=>{"c"=>nil}}"#),
    ("{{ list }}", "1b23"),
    ("{{ 1e15 }}", ""),
  ])
  func `values print as Liquid prints them`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
