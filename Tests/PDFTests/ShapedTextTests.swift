import Foundation
import TestSupport
import Testing

@testable import PDF
@testable import PDFConformance

@Suite struct `Shaped text` {
  private static let naskh = "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf"

  private struct Shaped: Decodable {
    let g: UInt16
    let cl: Int32
    let dx: Int32
    let dy: Int32
    let ax: Int32
  }

  /// A run as HarfBuzz shapes it.
  private func shape(_ text: String) throws -> GlyphRun {
    let outcome = BuiltCommand.run(
      program: "/usr/bin/hb-shape",
      ["--output-format=json", "--no-glyph-names", "--utf8-clusters", Self.naskh, text],
      environment: ["LC_ALL": "C.UTF-8"])
    let glyphs = try JSONDecoder().decode([Shaped].self, from: Data(outcome.output.utf8)).map {
      PlacedGlyph(glyph: $0.g, advance: $0.ax, x: $0.dx, y: $0.dy, cluster: $0.cl)
    }
    return GlyphRun(glyphs: glyphs, text: Array(text.utf8), isRightToLeft: true)
  }

  @Test(arguments: ["شهادة إتمام الدورة", "كَتَبَ الطَّالِبُ", "لا إله"])
  func `in Arabic reads back, with marks and ligatures`(text: String) throws {
    let deflater = Deflater()
    let run = try shape(text)
    var texts = GlyphTexts()
    texts.note(run)
    var resources = Resources(deflater)
    let program = try FontProgram(FileManager.default.contents(atPath: Self.naskh).map { Array($0) } ?? [])
    let font = resources.add(program, texts, deflater)
    var document = Document(
      Information(title: "نص", language: "ar", isRightToLeft: true, date: Timestamp(seconds: 0)), resources)
    var canvas = Canvas(width: 400, height: 200)
    canvas.begin(document.structure.leaf(.paragraph, in: document.structure.root), in: document.structure)
    canvas.draw(run, .init(font: font, size: 24), at: Point(20, 100))
    document.append(&canvas, deflater)
    var bytes: [UInt8] = []
    try document.write(to: &bytes, deflater)
    #expect(Conformance.complaints(of: PDFFile(bytes)) == [])
    let scratch = ScratchFolder()
    scratch.write("a.pdf", bytes)
    let structure = BuiltCommand.run(
      program: "/usr/bin/pdfinfo", ["-struct-text", "a.pdf"], in: scratch.path)
    #expect(structure.output.contains("\"\(text)\""))
  }
}
