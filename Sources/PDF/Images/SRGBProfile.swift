/// The colour profile that says what our colours mean (ICC version 4.2, a matrix and one curve). The curve is
/// a formula, which programs turn round at once; of a table they would have to search for each value.
enum SRGBProfile {
  /// Made here, so that no file of unclear licence is needed.
  static let bytes: [UInt8] = make()

  /// D50, which all is adapted to.
  private static let whitePoint: [Int32] = [0xF6D6, 0x1_0000, 0xD32D]

  /// From the white of screens, D65, to that (Bradford), in 65,536ths.
  private static let adaptation: [Int32] = [68_677, 1_504, -3_289, 1_942, 64_909, -1_119, -606, 987, 49_275]

  /// sRGB's primaries and white, adapted to D50, in 65,536ths.
  private static let columns: [(tag: String, xyz: [Int32])] = [
    ("wtpt", whitePoint), ("rXYZ", [28_578, 14_580, 912]), ("gXYZ", [25_241, 46_981, 6_362]),
    ("bXYZ", [9_371, 3_975, 46_799]),
  ]

  private static func make() -> [UInt8] {
    var tags: [(tag: String, body: [UInt8])] = [
      ("desc", text("sRGB")), ("cprt", text("No copyright, use freely")),
      ("chad", type("sf32") + adaptation.flatMap { big(UInt32(bitPattern: $0)) }),
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
    var header = big(UInt32(size)) + [0, 0, 0, 0, 4, 0x20, 0, 0]
    header += Array("mntrRGB XYZ ".utf8)
    for part in [2000, 1, 1, 0, 0, 0] { header += [UInt8(part >> 8), UInt8(part & 255)] }
    header += Array("acsp".utf8) + [UInt8](repeating: 0, count: 28)
    // The illuminant of the connection space.
    header += whitePoint.flatMap { big(UInt32(bitPattern: $0)) }
    return header + [UInt8](repeating: 0, count: 48)
  }

  /// Words in one language.
  private static func text(_ words: String) -> [UInt8] {
    let units = words.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    return type("mluc") + big(1) + big(12) + Array("enUS".utf8) + big(UInt32(units.count)) + big(28) + units
  }

  private static func type(_ name: String) -> [UInt8] { Array(name.utf8) + [0, 0, 0, 0] }

  private static func big(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// ((x + 0.055) / 1.055) to the power of 2.4; below 0.04045, x / 12.92. In 65,536ths.
  private static var curve: [UInt8] {
    let parameters: [UInt32] = [157_286, 62_119, 3_417, 5_072, 2_651]
    return type("para") + [0, 3, 0, 0] + parameters.flatMap { big($0) }
  }
}
