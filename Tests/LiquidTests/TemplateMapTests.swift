import Testing

@testable import Liquid

@Suite struct TemplateMapTests {
  @Test func `keys keep the order in which they were first given`() {
    var map = TemplateMap([("b", .integer(1)), ("a", .integer(2)), ("b", .integer(3))])
    #expect(map.keys == ["b", "a"])
    map["b"] = nil
    #expect(map.keys == ["a"] && map.count == 1)
  }
}
