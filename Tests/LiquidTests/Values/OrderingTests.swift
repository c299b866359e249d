import Testing

@testable import Liquid

@Suite struct OrderingTests {
  @Test(
    arguments: [
      (.integer(1), .integer(2)), (.integer(1), .float(1.5)), (.float(-1), .integer(0)),
      (.text("B"), .text("a")),
      (.text("a"), .text("ab")), (.text("z"), .text("é")), (.text("\u{FFFF}"), .text("👍")),
      (.integer(.max), TemplateValue(BigInteger(.max) + BigInteger(1))), (.integer(1), .float(.infinity)),
      (TemplateValue(BigInteger(.max) + BigInteger(1)), .float(1e30)),
    ] as [(TemplateValue, TemplateValue)])
  func `the first is less`(left: TemplateValue, right: TemplateValue) throws {
    #expect(try left.compares(.less, to: right) && !left.compares(.greaterOrEqual, to: right))
    #expect(try right.compares(.greater, to: left) && !right.compares(.lessOrEqual, to: left))
  }

  @Test(
    arguments: [
      (.integer(1), .text("1"), "comparison of Integer with String failed"),
      (.float(1), .text("1"), "comparison of Float with String failed"),
      (.text("1"), .integer(5), "comparison of String with 5 failed"),
      (.text("1"), .float(1.5), "comparison of String with 1.5 failed"),
      (
        .text("1"), TemplateValue(BigInteger(.max) * BigInteger(10)),
        "comparison of String with Integer failed"
      ),
    ] as [(TemplateValue, TemplateValue, String)])
  func `numbers and texts have no order`(left: TemplateValue, right: TemplateValue, message: String) {
    #expect(throws: RenderFault(.argument, message)) { try left.compares(.less, to: right) }
  }

  @Test func `what has no order is neither less nor greater`() throws {
    for value in [
      TemplateValue.nothing, .boolean(true), .list([]), .map(TemplateMap()), .range(1, 2), .empty,
    ] {
      for comparison in [Comparison.less, .lessOrEqual, .greater, .greaterOrEqual] {
        #expect(
          try !value.compares(comparison, to: .integer(1))
            && !TemplateValue.text("a").compares(comparison, to: value))
      }
    }
  }

  @Test(
    arguments: [
      (.text("abc"), .text("bc"), true), (.text("a1"), .integer(1), true), (.text("a"), .text(""), true),
      (.text("a"), .nothing, false), (.list([.integer(1)]), .float(1), true),
      (.list([.text("ab")]), .text("a"), false),
      (.map(TemplateMap([("a", .nothing)])), .text("a"), true), (.map(TemplateMap()), .integer(1), false),
      (.range(1, 3), .integer(3), true), (.range(1, 3), .float(2.5), true), (.range(1, 3), .text("2"), false),
      (.integer(12), .integer(1), false), (.nothing, .text("a"), false), (.object(Pair()), .integer(2), true),
      (.text("a\u{301}"), .text("a"), true), (.text("[]"), .list([]), true), (.text("x"), .empty, true),
    ] as [(TemplateValue, TemplateValue, Bool)])
  func `contains looks into texts, lists, maps and ranges`(
    whole: TemplateValue, part: TemplateValue, expected: Bool
  ) {
    #expect(whole.contains(part) == expected)
  }
}
