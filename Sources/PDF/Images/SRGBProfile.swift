/// The colour profile that says what our colours mean (ICC version 2, a matrix and one curve).
enum SRGBProfile {
  /// Made here, so that no file of unclear licence is needed.
  static let bytes: [UInt8] = make()

  /// sRGB's primaries and white, adapted to D50, in 65,536ths.
  private static let columns: [(tag: String, xyz: [Int32])] = [
    ("wtpt", [63_189, 65_536, 54_061]), ("rXYZ", [28_578, 14_580, 912]), ("gXYZ", [25_241, 46_981, 6_362]),
    ("bXYZ", [9_371, 3_975, 46_799]),
  ]

  private static func make() -> [UInt8] {
    var tags: [(tag: String, body: [UInt8])] = [
      ("desc", description), ("cprt", text("No copyright, use freely")),
    ]
    for column in columns {
      tags.append((column.tag, type("XYZ ") + column.xyz.flatMap { big(UInt32(bitPattern: $0)) }))
    }
    tags.append(("rTRC", curve))
    var table: [UInt8] = []
    var data: [UInt8] = []
    let start = 128 + 4 + (tags.count + 2) * 12
    for (tag, body) in tags {
      // All three channels have one curve.
      for name in tag == "rTRC" ? ["rTRC", "gTRC", "bTRC"] : [tag] {
        table += Array(name.utf8) + big(UInt32(start + data.count)) + big(UInt32(body.count))
      }
      data += body + [UInt8](repeating: 0, count: (4 - body.count % 4) % 4)
    }
    return header(size: start + data.count) + big(UInt32(tags.count + 2)) + table + data
  }

  private static func header(size: Int) -> [UInt8] {
    var header = big(UInt32(size)) + [0, 0, 0, 0, 2, 0x10, 0, 0]
    header += Array("mntrRGB XYZ ".utf8)
    for part in [2000, 1, 1, 0, 0, 0] { header += [UInt8(part >> 8), UInt8(part & 255)] }
    header += Array("acsp".utf8) + [UInt8](repeating: 0, count: 28)
    // The illuminant of the connection space, D50.
    header += [0xF6D6, 0x1_0000, 0xD32D].flatMap { big($0) }
    return header + [UInt8](repeating: 0, count: 48)
  }

  private static var description: [UInt8] {
    let name = Array("sRGB".utf8) + [0]
    return type("desc") + big(UInt32(name.count)) + name + [UInt8](repeating: 0, count: 8 + 3 + 67)
  }

  private static func text(_ words: String) -> [UInt8] { type("text") + Array(words.utf8) + [0] }

  private static func type(_ name: String) -> [UInt8] { Array(name.utf8) + [0, 0, 0, 0] }

  private static func big(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// sRGB's curve at 256 places, in 65,535ths.
  private static var curve: [UInt8] {
    type("curv") + big(256)
      + (0..<256).flatMap { step in
        let value = UInt16((linear(Double(step) / 255) * 65_535).rounded())
        return [UInt8(value >> 8), UInt8(value & 255)]
      }
  }

  /// Light for a value. A power of 2.4 is x² times the square of x's fifth root, by Newton's steps, which
  /// come out the same on every machine.
  private static func linear(_ value: Double) -> Double {
    guard value > 0.04045 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    var root = 1.0
    for _ in 0..<40 { root = (4 * root + base / (root * root * root * root)) / 5 }
    return base * base * root * root
  }
}
