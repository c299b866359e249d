@testable import PDF

/// Small pictures, made here.
enum SamplePictures {
  /// A PNG file of 8 by 4 pixels whose rows use all five filters.
  static func png(
    type: UInt8, bits: UInt8, width: Int = 8, height: Int = 5, transparency: [UInt8] = [],
    interlaced: Bool = false
  ) -> [UInt8] {
    let components = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][Int(type)] ?? 1
    let rowBytes = (width * components * Int(bits) + 7) / 8
    var rows: [UInt8] = []
    for row in 0..<height {
      rows.append(UInt8(row % 5))
      rows += (0..<rowBytes).map { type == 3 ? 0 : UInt8(truncatingIfNeeded: row * 31 + $0 * 17) }
    }
    let data = Deflater().packed(rows.span)
    var file = PNGFile.signature
    file += chunk("IHDR", big(width) + big(height) + [bits, type, 0, 0, interlaced ? 1 : 0])
    if type == 3 { file += chunk("PLTE", (0..<6).map { UInt8($0 * 40) }) }
    if !transparency.isEmpty { file += chunk("tRNS", transparency) }
    file += chunk("IDAT", data)
    return file + chunk("IEND", [])
  }

  /// The headers of a JPEG file and nothing that could be seen.
  static func jpeg(components: UInt8, adobe: Bool = false, orientation: UInt8? = nil) -> [UInt8] {
    var file: [UInt8] = [0xFF, 0xD8]
    func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
      [0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 255)] + body
    }
    if let orientation {
      let exif: [UInt8] = [
        0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
      ]
      file += segment(0xE1, Array("Exif\0\0".utf8) + exif)
    }
    if adobe { file += segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 0]) }
    file += segment(0xC0, [8, 0, 16, 0, 32, components] + (0..<components).flatMap { [$0, 0x11, 0] })
    file += segment(0xDA, [components] + (0..<components).flatMap { [$0, 0] } + [0, 63, 0])
    return file + [0, 0xFF, 0xD9]
  }

  private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
    big(body.count) + Array(name.utf8) + body + [0, 0, 0, 0]
  }

  private static func big(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
