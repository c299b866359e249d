import Foundation
import Testing

@testable import PDF
@testable import PDFConformance

@Suite struct `PDF's syntax` {
  private func written(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (-1, "-1"), (0.5, ".5"), (-0.25, "-.25"), (12.345, "12.35"), (0.004, "0"),
    (100, "100"),
    (1e300, "20000000"), (.infinity, "20000000"), (.nan, "0"), (-0.0, "0"), (10.10, "10.1"),
  ])
  func `has numbers without exponents`(value: Double, expected: String) {
    #expect(written { $0.write(length: value) } == expected)
  }

  @Test func `has whole numbers of any length`() {
    var number = 1
    for _ in 0..<19 {
      for near in [number - 1, number, number + 1, -number] {
        #expect(written { $0.write(near) } == String(near))
      }
      number = number &* 10
    }
    #expect(written { $0.writeDigits(7, atLeast: 4) } == "0007")
    #expect(written { $0.writeDigits(1_234_567_890, atLeast: 12) } == "001234567890")
  }

  @Test func `has names and strings of any bytes`() {
    #expect(written { $0.write(name: Array("text/xml #é".utf8)) } == "/text#2Fxml#20#23#C3#A9")
    #expect(written { $0.write(string: Array("a(b)\\\r\n".utf8)) } == "(a\\(b\\)\\\\\\r\n)")
    #expect(written { $0.write(address: "a b%20%é)") } == "(a%20b%20%25%C3%A9\\))")
  }

  @Test func `has text in UTF-16 where it must`() {
    #expect(written { $0.write(text: "Plain (text)") } == "(Plain \\(text\\))")
    var bytes: [UInt8] = []
    bytes.write(text: "é\u{FEFF}😀")
    #expect(bytes == [0x28, 0xFE, 0xFF, 0, 0xE9, 0xFE, 0xFF, 0xD8, 0x3D, 0xDE, 0, 0x29])
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z", "D:19700101000000Z"),
      (951_782_399, "2000-02-28T23:59:59Z", "D:20000228235959Z"),
      (951_782_400, "2000-02-29T00:00:00Z", "D:20000229000000Z"),
      (-1, "1969-12-31T23:59:59Z", "D:19691231235959Z"),
      (1_763_730_120, "2025-11-21T13:02:00Z", "D:20251121130200Z"),
    ] as [(Int64, String, String)])
  func `tells a moment twice`(seconds: Int64, iso: String, pdf: String) {
    let moment = Timestamp(seconds: seconds)
    #expect(String(decoding: moment.iso, as: UTF8.self) == iso)
    #expect(String(decoding: moment.pdf, as: UTF8.self) == pdf)
  }

  @Test func `packs widths`() {
    let widths: [Int32] = [500, 600, 600, 600, 600, 600, 500, 250, 300, 500]
    let text = written { WidthTable.write(widths, codes: nil, to: &$0) }
    #expect(text == "/DW 600/W[0[500]6[500 250 300 500]]")
  }

  @Test func `joins neighbours in tables of texts`() {
    var bytes: [UInt8] = []
    let texts = [(3, "a"), (4, "b"), (5, "ffi"), (9, "c")].map { (code: UInt16($0), text: Array($1.utf8)) }
    ToUnicode.write(texts, to: &bytes)
    #expect(Conformance.texts(bytes) == [3: "a", 4: "b", 5: "ffi", 9: "c"])
    #expect(String(decoding: bytes, as: UTF8.self).contains("<0003><0004><0061>"))
  }

  @Test func `has a colour profile that is one`() throws {
    let profile = SRGBProfile.bytes
    #expect(ColourProfile.usable(profile, for: .rgb) != nil)
    #expect(ColourProfile.usable(profile, for: .inks) == nil)
    var tags: [UInt32: (start: Int, count: Int)] = [:]
    for index in 0..<Int(profile.big32(at: 128) ?? 0) {
      let row = 132 + index * 12
      let (start, count) = (Int(profile.big32(at: row + 4) ?? 0), Int(profile.big32(at: row + 8) ?? 0))
      #expect(start % 4 == 0 && start + count <= profile.count)
      tags[profile.big32(at: row) ?? 0] = (start, count)
    }
    // The primaries add up to the white of the connection space.
    for axis in 0..<3 {
      let sum = ["rXYZ", "gXYZ", "bXYZ"].reduce(0) { sum, name in
        sum + Int(profile.big32(at: (tags[FontTables.tag(name)]?.start ?? 0) + 8 + axis * 4) ?? 0)
      }
      #expect(abs(sum - [63_190, 65_536, 54_061][axis]) <= 20)
    }
    let curve = (tags[FontTables.tag("gTRC")]?.start ?? 0) + 8
    #expect(profile.big16(at: curve) == 3)
    let numbers = (0..<5).map { Double(profile.big32(at: curve + 4 + $0 * 4) ?? 0) / 65_536 }
    func light(_ value: Double) -> Double {
      value < numbers[4] ? value * numbers[3] : pow(value * numbers[1] + numbers[2], numbers[0])
    }
    // A middle grey of 128 is 21.6 % of light.
    #expect(abs(light(128 / 255) - 0.215_86) < 0.000_1)
    #expect(abs(light(1) - 1) < 0.000_1 && abs(light(0.040_4) - light(0.040_5)) < 0.000_1)
  }
}
