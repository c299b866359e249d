import Names
import Testing

@testable import Liquid

@Suite struct MembersTests {
  @Test func `maps give their own members before size and first`() {
    let map = TemplateValue.map(TemplateMap([("size", .text("XL")), ("a", .integer(1))]))
    #expect(map.member("size")?.text == "XL")
    #expect(map.member("first")?.text == #"["size", "XL"]"#)
    #expect(map.member("last") == nil && map.member("b") == nil)
  }

  @Test func `lists count from both ends`() throws {
    let list = TemplateValue.list([.text("a"), .text("b")])
    #expect(list.member(at: .integer(-1))?.text == "b" && list.member(at: .integer(0))?.text == "a")
    #expect(
      list.member(at: .integer(2))?.isNothing == true && list.member(at: .integer(-3))?.isNothing == true)
    #expect(list.member(at: .integer(.min))?.isNothing == true)
    #expect(list.member(at: .text("first")) == nil && list.member(at: .float(0)) == nil)
    #expect(
      list.member("first")?.text == "a" && list.member("last")?.text == "b"
        && list.member("size")?.text == "2")
  }

  @Test func `objects are asked for their members`() {
    let object = TemplateValue.object(Pair())
    #expect(object.member("left")?.text == "<l>" && object.member("other") == nil)
    #expect(object.member("size")?.text == "2" && object.member("last")?.text == "2")
    #expect(object.member(at: .integer(-2))?.text == "<l>" && object.member(at: .text("right"))?.text == "2")
  }

  /// Knows every member by its letters.
  private struct Echo: TemplateObject {
    let memberNames: [String] = []
    func member(_ name: Name) -> TemplateValue? { .text(name.text) }
  }

  @Test func `an object is asked even for names that nobody has used before`() throws {
    let echo = TemplateValue.object(Echo())
    #expect(echo.member(at: .text("never-named-1"))?.text == "never-named-1")
    let map = try #require(Filter.named("map"))
    let found = try map.invoke(
      .list([echo]), Arguments([.text("never-named-2")]), FilterContext(now: 0, escapesHTML: false))
    #expect(found.firstItem.text == "never-named-2")
  }

  @Test(
    arguments: [
      (.text("héé"), 3), (.integer(1), 8), (TemplateValue(BigInteger(.max) * BigInteger(2)), 8),
      (.range(3, 7), 5),
      (TemplateValue(BigInteger(.max) * BigInteger(4)), 9), (.range(3, 1), 0), (.range(.min, .max), .max),
      (.float(1), nil),
      (.nothing, nil), (.boolean(true), nil), (.list([.nothing]), 1),
    ] as [(TemplateValue, Int?)])
  func `most kinds have a size`(value: TemplateValue, expected: Int?) {
    #expect(value.size == expected)
  }

  @Test func `a map that has grown and shrunk still finds its keys`() {
    var map = TemplateMap()
    for number in 0..<40 { map["key\(number)"] = .integer(number) }
    for number in stride(from: 0, to: 40, by: 2) { map["key\(number)"] = nil }
    #expect(map.count == 20 && map["key1"]?.text == "1" && map["key39"]?.text == "39" && map["key2"] == nil)
    #expect(map.keys.first == "key1")
  }
}
