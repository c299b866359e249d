import Testing

@testable import Liquid

@Suite struct ConversionTests {
  @Test(
    arguments: [
      (.integer(3), 3), (.text(" 12 "), 12), (.text("-1_000"), -1000), (.text("0x1F"), 31),
      (.text("0b101"), 5),
      (.text("0o17"), 15), (.text("017"), 15), (.text("0_7"), 7), (.text("+5"), 5), (.text("0"), 0),
      (.text("99999999999999999999"), .max), (.text("-99999999999999999999"), .min),
    ] as [(TemplateValue, Int)])
  func `whole numbers are read strictly`(value: TemplateValue, expected: Int) throws {
    #expect(try value.wholeNumber() == expected)
  }

  @Test(
    arguments: [
      .nothing, .text(""), .text("1.0"), .float(1), .text("1__0"), .text("_1"), .text("1_"), .text("08"),
      .text("1 2"),
      .text("0x"), .text("- 1"), .boolean(true), .list([.integer(1)]), .text("١"), .text("1\u{0}"),
    ] as [TemplateValue])
  func `what is no whole number is a fault`(value: TemplateValue) {
    #expect(throws: RenderFault(.argument, "invalid integer")) { try value.wholeNumber() }
  }

  @Test func `loops walk through pairs, numbers and whole texts`() throws {
    #expect(try TemplateValue.map(TemplateMap([("a", .integer(1))])).items().map(\.text) == [#"["a", 1]"#])
    #expect(try TemplateValue.range(-1, 1).items().map(\.text) == ["-1", "0", "1"])
    #expect(try TemplateValue.text("abc").items().map(\.text) == ["abc"])
    #expect(try TemplateValue.text("").items().isEmpty && TemplateValue.integer(3).items().isEmpty)
    #expect(try TemplateValue.object(Pair()).items().count == 2)
  }

  @Test func `a range without end is not spelled out`() {
    #expect(throws: RenderFault(.memory, "Memory limits exceeded")) {
      try TemplateValue.range(0, .max).items()
    }
  }
}
