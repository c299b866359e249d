import TestSupport
import Testing

@testable import Liquid

/// Every filter on every kind of value.
@Suite struct EveryFilterTests {
  private static let kinds: [TemplateValue] =
    kindsOfValues.map(\.1) + [
      .integer(.min), .integer(.max), .integer(0), .integer(-1), .float(0), .float(-0.0), .float(.infinity),
      .float(.nan), .float(1e308), .float(5e-300), .text("\u{0}"), .text("é日👍\u{301}"),
      .text("<&\"'>%\\0\\k<a>"),
      .text("2021-02-30 25:61"), .text("%Y%"), .text("99999999999999999999999"), .boolean(false), .empty,
      .blank,
      .range(3, 1), .range(0, .max), .range(.min, .max), .list([.map(TemplateMap()), .integer(1), .nothing]),
    ]

  @Test(arguments: Filter.all.map(\.name))
  func `no value crashes a filter`(name: String) throws {
    let filter = try #require(Filter.named(name))
    var random = SeededRandom(seed: 11)
    for escapesHTML in [false, true] {
      let context = FilterContext(now: 1_700_000_000, escapesHTML: escapesHTML, timeZone: "Asia/Kathmandu")
      for input in Self.kinds {
        for count in 0...3 {
          for _ in 0..<(count == 0 ? 1 : 12) {
            let arguments = (0..<count).compactMap { _ in Self.kinds.randomElement(using: &random) }
            var given = Arguments(count == 3 ? Array(arguments.dropLast()) : arguments)
            if count == 3, let last = arguments.last { given.named = [("allow_false", last)] }
            try Self.tryOut(filter, input, given, context)
          }
        }
      }
    }
  }

  /// Faults are of Liquid's own kinds, and whatever comes out can be printed.
  private static func tryOut(
    _ filter: Filter, _ input: TemplateValue, _ arguments: Arguments, _ context: FilterContext
  ) throws {
    do throws(RenderFault) {
      var output: [UInt8] = []
      let value = try filter.invoke(input, arguments, context)
      value.print(into: &output, escaping: context.escapesHTML)
    } catch {
      #expect(!error.message.isEmpty)
    }
  }

  @Test func `no two filters have the same name`() {
    #expect(Set(Filter.all.map(\.name)).count == Filter.all.count)
  }

  @Test func `random dates and patterns are read and written without harm`() throws {
    var random = SeededRandom(seed: 12)
    let pieces = [
      "12", "2021", "-", "/", ":", " ", "mar", "th", "pm", "z", "+01:00", "t", ".", ",", "'", "%", "Y", "s",
      "5", "gmt",
    ]
    let context = FilterContext(now: 1_700_000_000, escapesHTML: false)
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }.joined()
      guard let time = DateText.moment(of: .text(text), context) else { continue }
      _ = try? TimeFormat.format(time, text + "%c %G-%V %j")
    }
  }
}
