import Testing

@testable import Liquid

@Suite struct QuantityTests {
  @Test(arguments: [
    ("price", "149.50"), ("debt", "-0.05"), ("rating", "4.8"), ("share", "70.5"), ("length", "5400"),
    ("moment", "2026-03-10T17:05:00Z"), ("day", "2026-03-10"), ("time", "09:30"), ("price.amount", "149.50"),
    ("price.currency", "USD"), ("price.minor_units", "14950"), ("price.colour", ""),
  ])
  func `print what they are, the same in every language`(value: String, expected: String) throws {
    #expect(try localized("{{ \(value) }}", "ar") == expected)
  }

  @Test(arguments: [
    ("{{ price | plus: 0.50 }}", "150.0"), ("{{ rating | round }}", "5"),
    ("{{ length | divided_by: 60 }}", "90"),
    ("{% if price > 100 %}a{% endif %}{% if price < 149.51 %}b{% endif %}", "ab"),
    ("{% if rating == 4.8 %}a{% endif %}", "a"), ("{% if price > debt %}a{% endif %}", "a"),
    ("{% if price > dinars or price < dinars %}a{% endif %}", ""),
    ("{% if price == blank %}a{% else %}b{% endif %}", "b"), ("{{ price | json }}", "\"149.50\""),
    ("{{ rating | json }}", "4.8"), ("{{ day | append: '!' }}", "2026-03-10!"),
  ])
  func `count as the exact numbers that they are`(template: String, expected: String) throws {
    #expect(try localized(template, "en") == expected)
  }
}
