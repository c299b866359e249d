import Testing

@testable import Liquid

@Suite struct EqualityTests {
  @Test(
    arguments: [
      (.integer(1), .float(1)), (.text("a"), .markup("a")), (.nothing, .nothing),
      (.range(1, 2), .range(1, 2)),
      (.list([.integer(1)]), .list([.float(1)])), (.text(""), .empty), (.list([]), .empty),
      (.empty, .text("")),
      (.nothing, .blank), (.boolean(false), .blank), (.text(" \n"), .blank), (.blank, .list([])),
      (
        .map(TemplateMap([("a", .integer(1)), ("b", .nothing)])),
        .map(TemplateMap([("b", .nothing), ("a", .integer(1))]))
      ),
      (.object(Pair()), .object(Pair())), (TemplateValue(BigInteger(5)), .integer(5)),
    ] as [(TemplateValue, TemplateValue)])
  func `these are equal`(left: TemplateValue, right: TemplateValue) {
    #expect(left.equals(right) && right.equals(left))
  }

  @Test(
    arguments: [
      (.integer(1), .text("1")), (.nothing, .boolean(false)), (.nothing, .empty), (.text(" "), .empty),
      (.integer(0), .blank), (.boolean(true), .blank), (.float(.nan), .float(.nan)),
      (.range(1, 2), .range(1, 3)),
      (.range(1, 2), .list([.integer(1), .integer(2)])), (.text("é"), .text("e\u{301}")), (.empty, .blank),
      (.integer(.max), .float(9_223_372_036_854_775_808)), (.list([.nothing]), .list([])),
      (.map(TemplateMap([("a", .integer(1))])), .map(TemplateMap([("b", .integer(1))]))), (.float(0), .empty),
    ] as [(TemplateValue, TemplateValue)])
  func `these are not`(left: TemplateValue, right: TemplateValue) {
    #expect(!left.equals(right) && !right.equals(left))
  }
}
