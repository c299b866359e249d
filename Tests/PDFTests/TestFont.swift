import Foundation
import TestSupport

@testable import PDF

/// A font of the machine, with a reader of its character map.
struct TestFont {
  private let map: [UInt32: UInt16]

  private let parsed: Result<FontProgram, FontFileProblem>

  static let sans = TestFont("truetype/noto/NotoSans-Regular.ttf", text: SampleDocument.letters)
  static let naskh = TestFont("truetype/noto/NotoNaskhArabic-Regular.ttf", text: SampleDocument.arabic)
  static let garamond = TestFont("opentype/ebgaramond/EBGaramond12-Regular.otf", text: SampleDocument.letters)

  /// Cut to the glyphs of a text, if one is given.
  init(_ path: String, text: String = "") {
    let path = "/usr/share/fonts/" + path
    let scratch = ScratchFolder()
    let cut = scratch.path + "/cut"
    if !text.isEmpty {
      let codes = text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: ",")
      _ = BuiltCommand.run(
        program: "/usr/bin/hb-subset", [path, "--unicodes=\(codes)", "--output-file=\(cut)"])
    }
    let file = FileManager.default.contents(atPath: text.isEmpty ? path : cut)
    let bytes = file.map { Array($0) } ?? []
    map = Self.characterMap(bytes)
    parsed = Result { () throws(FontFileProblem) in try FontProgram(bytes) }
  }

  func program() throws -> FontProgram { try parsed.get() }

  /// One glyph for each character, as nobody would shape it.
  func run(_ text: String, rightToLeft: Bool = false) throws -> GlyphRun {
    let program = try program()
    var glyphs: [PlacedGlyph] = []
    var place: Int32 = 0
    for scalar in text.unicodeScalars {
      let glyph = map[scalar.value] ?? 0
      let advance = Int(program.widths[Int(glyph)]) * program.unitsPerEm / 1_000
      glyphs.append(PlacedGlyph(glyph: glyph, advance: Int32(advance), cluster: place))
      place += Int32(UTF8.encode(scalar)?.count ?? 0)
    }
    if rightToLeft { glyphs.reverse() }
    return GlyphRun(glyphs: glyphs, text: Array(text.utf8), isRightToLeft: rightToLeft)
  }

  /// Format 4 of the table `cmap`, or format 12 where there is one.
  private static func characterMap(_ bytes: [UInt8]) -> [UInt32: UInt16] {
    guard let tables = try? FontTables(bytes), let table = tables.optional("cmap").map(Array.init) else {
      return [:]
    }
    var map: [UInt32: UInt16] = [:]
    for index in 0..<(table.big16(at: 2) ?? 0) {
      let start = Int(table.big32(at: 8 + index * 8) ?? 0)
      guard table.big16(at: start) == 4, let doubled = table.big16(at: start + 6) else { continue }
      for segment in 0..<doubled / 2 {
        let end = table.big16(at: start + 14 + segment * 2) ?? 0
        let first = table.big16(at: start + 16 + doubled + segment * 2) ?? 0
        let delta = table.big16(at: start + 16 + 2 * doubled + segment * 2) ?? 0
        let rangePlace = start + 16 + 3 * doubled + segment * 2
        let range = table.big16(at: rangePlace) ?? 0
        for code in first...max(first, end) where code != 0xFFFF {
          var glyph = code
          if range != 0 { glyph = table.big16(at: rangePlace + range + 2 * (code - first)) ?? 0 }
          map[UInt32(code)] = UInt16(truncatingIfNeeded: glyph + delta)
        }
      }
    }
    return map
  }
}
