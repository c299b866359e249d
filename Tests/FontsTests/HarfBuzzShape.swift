import Fonts
import Foundation
import TestSupport
import Testing

/// What `hb-shape` makes of lines of text.
enum HarfBuzzShape {
  private struct Glyph: Decodable {
    var g: UInt16
    var cl: UInt32
    var dx: Int32
    var dy: Int32
    var ax: Int32
    var fl: Int?
  }

  static func lines(
    _ lines: [String], _ face: FontFace, _ style: ShapingStyle, variations: String = ""
  ) throws -> [[Fonts.Glyph]] {
    let features = style.features.map { "\($0.tag)=\($0.value)" }.joined(separator: ",")
    let output = try run(
      [
        "--font-file=\(face.file)", "--utf8-clusters", "--cluster-level=1", "--no-glyph-names",
        "--output-format=json", "--show-flags", "--script=\(style.script)", "--language=\(style.language)",
        "--direction=\(style.direction == .rightToLeft ? "rtl" : "ltr")", "--features=\(features)",
        "--variations=\(variations)", "--text-file=-",
      ], input: lines.joined(separator: "\n") + "\n")
    return try output.split(separator: "\n").map { line in
      try JSONDecoder().decode([Glyph].self, from: Data(line.utf8)).map {
        Fonts.Glyph(
          id: $0.g, isUnsafeToBreak: ($0.fl ?? 0) & 1 != 0, cluster: $0.cl, xAdvance: $0.ax, xOffset: $0.dx,
          yOffset: $0.dy)
      }
    }
  }

  private static func run(_ arguments: [String], input: String) throws -> String {
    let done = BuiltCommand.run(program: "/usr/bin/hb-shape", arguments, input: Array(input.utf8))
    try #require(done.status == 0, "\(done.errors)")
    return done.output
  }
}
