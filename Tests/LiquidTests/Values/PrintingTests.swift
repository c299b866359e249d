import TestSupport
import Testing

@testable import Liquid

@Suite struct PrintingTests {
  private static let scales: [Double] = [1, 10, 100, 1e4, 1e6, 1e9, 3]

  @Test(
    arguments: [
      (1.0, "1.0"), (-0.0, "-0.0"), (0.1, "0.1"), (100, "100.0"), (1e14, "100000000000000.0"),
      (1e15, "1.0e+15"),
      (1_234_567_890_123_456, "1.234567890123456e+15"), (1e22, "1.0e+22"),
      (1_000_000_000_000_000.5, "1000000000000000.5"), (1.23e20, "1.23e+20"),
      (0.0001, "0.0001"), (0.00012, "0.00012"), (0.00009, "9.0e-05"), (.leastNonzeroMagnitude, "5.0e-324"),
      (1.7976931348623157e308, "1.7976931348623157e+308"), (.infinity, "Infinity"), (-.infinity, "-Infinity"),
      (.nan, "NaN"), (-1.5e-10, "-1.5e-10"), (1e100, "1.0e+100"),
    ] as [(Double, String)])
  func `floats print as Ruby has them`(number: Double, expected: String) {
    #expect(TemplateValue.float(number).text == expected)
  }

  @Test func `a float prints as what filters take it for`() {
    var random = SeededRandom(seed: 13)
    for _ in 0..<20_000 {
      let digits = Int.random(in: -1_000_000_000...1_000_000_000, using: &random)
      let number = Double(digits >> Int.random(in: 0...30, using: &random))
      let scale = Self.scales[Int.random(in: 0..<Self.scales.count, using: &random)]
      let value = TemplateValue.float(number / scale)
      var output: [UInt8] = []
      value.print(into: &output)
      #expect(String(decoding: output, as: UTF8.self) == value.text)
    }
  }

  @Test func `a printed list joins its items and leaves nil out`() throws {
    #expect(
      try rendered("{{ list }}|{{ none }}|{{ range }}|{{ yes }}|{{ object }}") == "1b23||1..3|true|<pair>")
  }

  @Test func `lists and maps are spelled out as text`() {
    let list = TemplateValue.list([.text("a\"b"), .nothing, .float(1), .range(1, 2), .boolean(false)])
    #expect(list.text == #"["a\"b", nil, 1.0, 1..2, false]"#)
    let map = TemplateValue.map(TemplateMap([("a b", list), ("c", .map(TemplateMap()))]))
    #expect(map.text == #"{"a b"=>["a\"b", nil, 1.0, 1..2, false], "c"=>{}}"#)
  }

  @Test(arguments: [
    ("\n\t\u{1B}", #""\n\t\e""#), ("#{x} #$y #@z # #a", ##""\#{x} \#$y \#@z # #a""##),
    ("\u{1}", #""\u0001""#),
    ("\u{7F}", #""\x7F""#), ("é日👍", #""é日👍""#), ("\\", #""\\""#), ("\u{200B}", "\"\u{200B}\""),
    ("\u{2028}", #""\u2028""#), ("\u{E000}", "\"\u{E000}\""), ("\u{378}", #""\u0378""#), ("'", #""'""#),
  ])
  func `texts in lists are quoted`(text: String, expected: String) {
    #expect(TemplateValue.list([.text(text)]).text == "[\(expected)]")
  }

  @Test func `printing for HTML escapes text and leaves markup`() {
    var output: [UInt8] = []
    TemplateValue.list([.text("<&'\">"), .markup("<br>"), .integer(1)]).print(into: &output, escaping: true)
    #expect(String(decoding: output, as: UTF8.self) == "&lt;&amp;&#39;&quot;&gt;<br>1")
  }
}
