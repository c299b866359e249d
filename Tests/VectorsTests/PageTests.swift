import Foundation
import TestSupport
import Testing
import Vectors

@testable import PDF
@testable import PDFConformance

@Suite struct `A page of a PDF` {
  /// Three pages, each with its own word, font and picture, and metadata.
  private static let bytes: [UInt8] = {
    let scratch = ScratchFolder()
    let families = ["Inter", "Amiri", "Noto Sans"]
    for (page, family) in families.enumerated() {
      let words = #"<text x="8" y="30" font-family="\#(family)" font-size="18">Canary\#(page) words</text>"#
      scratch.write("\(page).svg", SampleSVGs.svg(words + SampleSVGs.png + SampleSVGs.opacity))
    }
    let names = families.indices.map { "\($0).svg" }
    _ = BuiltCommand.run(
      program: "/usr/bin/rsvg-convert", ["-f", "pdf", "-o", "out"] + names, in: scratch.path)
    return scratch.read("out")
  }()

  private static func changed(_ arguments: [String]) -> [UInt8] {
    Rendering.run("/usr/bin/qpdf", ["--warning-exit-0"] + arguments + ["in", "out"], bytes)
  }

  @Test func `is counted and measured`() throws {
    let pages = try PDFPages(Self.bytes)
    #expect(pages.count == 3)
    #expect(try pages.size(of: 1) == (120, 60))
    #expect(throws: PictureProblem.noPage(4, of: 3)) { try pages.drawing(of: 3) }
    #expect(throws: PictureProblem.noPage(0, of: 3)) { try pages.size(of: -1) }
  }

  @Test func `is PDF-A-3a and PDF-UA-1 in a document and looks as it did`() throws {
    let pages = try PDFPages(Self.bytes)
    for page in 0..<3 {
      let drawing = try pages.drawing(of: page)
      #expect(try Rendering.complaints(about: drawing) == [])
      let ours = try Pixels(PDFPages(Rendering.document(of: drawing)).png(of: 0, dotsPerInch: 192))
      let difference = ours.difference(from: try Pixels(pages.png(of: page, dotsPerInch: 192)))
      #expect(difference.mean < 1.5 && difference.farApart < 0.04, "\(difference)")
    }
  }

  @Test func `brings nothing of other pages along`() throws {
    let document = try Rendering.document(of: PDFPages(Self.bytes).drawing(of: 1))
    let plain = Rendering.run("/usr/bin/qpdf", ["--qdf", "--object-streams=disable", "in", "out"], document)
    let text = String(decoding: plain, as: UTF8.self)
    for canary in ["Inter", "NotoSans", "Noto Sans", "librsvg", "Canary0", "Canary2"] {
      #expect(!text.contains(canary), "\(canary)")
    }
    let words = Rendering.output("/usr/bin/pdftotext", ["in", "-"], document)
    #expect(words.contains("Canary1 words") && !words.contains("Canary0") && !words.contains("Canary2"))
  }

  @Test func `that is turned or cut is taken as it is seen`() throws {
    let turned = try PDFPages(Self.changed(["--rotate=+90:1"]))
    #expect(try turned.size(of: 0) == (60, 120))
    let drawing = try turned.drawing(of: 0)
    #expect((drawing.width, drawing.height) == (60, 120))
    let cut = try PDFPages(SamplePages.marked(extra: "/CropBox[20 30 80 70]"))
    #expect(try cut.size(of: 0) == (60, 40))
    #expect(try Rendering.complaints(about: cut.drawing(of: 0)) == [])
  }

  @Test func `may be encrypted, but not with a password`() throws {
    let open = try PDFPages(Self.changed(["--encrypt", "", "owner", "256", "--"]))
    #expect(try open.drawing(of: 0).objects == PDFPages(Self.bytes).drawing(of: 0).objects)
    #expect(throws: PictureProblem.locked) {
      try PDFPages(Self.changed(["--encrypt", "user", "owner", "256", "--"]))
    }
  }

  @Test func `has the same objects every time and on two threads`() async throws {
    let first = try PDFPages(Self.bytes).drawing(of: 0).objects
    let others = try await withThrowingTaskGroup(of: [ImportedDrawing.Object].self) { group in
      for _ in 0..<4 { group.addTask { try PDFPages(Self.bytes).drawing(of: 0).objects } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(others.allSatisfy { $0 == first })
  }

  @Test func `with marks, inks and a font that is not there is PDF-A-3a`() throws {
    let drawing = try PDFPages(SamplePages.marked()).drawing(of: 0)
    #expect(try Rendering.complaints(about: drawing) == [])
    let pixels = try Pixels(PDFPages(Rendering.document(of: drawing)).png(of: 0, dotsPerInch: 72))
    #expect(pixels.colour(50, 80) == [255, 242, 0, 255])
    #expect(pixels.colour(50, 25) == [0, 172, 239, 255])
  }

  @Test func `with a photograph in printing inks gets one for screens`() throws {
    let pages = try PDFPages(SamplePages.inks())
    let drawing = try pages.drawing(of: 0)
    #expect(try Rendering.complaints(about: drawing) == [])
    let ours = try Pixels(PDFPages(Rendering.document(of: drawing)).png(of: 0, dotsPerInch: 144))
    let difference = ours.difference(from: try Pixels(pages.png(of: 0, dotsPerInch: 144)))
    #expect(difference.mean < 2, "\(difference)")
  }

  @Test func `that shows a glyph which its font does not have is PDF-A-3a`() throws {
    let svg = SampleSVGs.svg(#"<text x="20" y="60" font-family="Amiri" font-size="36">سلام</text>"#)
    var damaged = Self.plain(svg)
    let shown = try #require(damaged.range(of: Data("<0003>".utf8)))
    damaged.replaceSubrange(shown, with: Data("<0000>".utf8))
    let pages = try PDFPages(Array(damaged))
    try Self.expect(pages.drawing(of: 0), toLookLike: pages)
  }

  /// Cairo ends the program that it is in at such a font.
  @Test func `with a damaged font gets outlines`() throws {
    var damaged = Self.plain(
      SampleSVGs.svg(#"<text x="8" y="40" font-family="EB Garamond" font-size="24">Garamond</text>"#))
    let type = try #require(damaged.range(of: Data("/Type1C".utf8)))
    let start = try #require(damaged.range(of: Data("stream\n".utf8), in: type.upperBound..<damaged.endIndex))
    damaged[start.upperBound + 41] = 0xFF
    let pages = try PDFPages(Array(damaged))
    let drawing = try pages.drawing(of: 0)
    #expect(!drawing.objects.contains { String(decoding: $0.body, as: UTF8.self).contains("/Font") })
    try Self.expect(drawing, toLookLike: pages)
  }

  /// A page with an SVG on it, nothing of it compressed.
  private static func plain(_ svg: [UInt8]) -> Data {
    let page = Rendering.run("/usr/bin/rsvg-convert", ["-f", "pdf", "in", "-o", "out"], svg)
    return Data(Rendering.run("/usr/bin/qpdf", ["--qdf", "--object-streams=disable", "in", "out"], page))
  }

  private static func expect(_ drawing: ImportedDrawing, toLookLike pages: PDFPages) throws {
    #expect(try Rendering.complaints(about: drawing) == [])
    let ours = try Pixels(PDFPages(Rendering.document(of: drawing)).png(of: 0, dotsPerInch: 144))
    let difference = ours.difference(from: try Pixels(pages.png(of: 0, dotsPerInch: 144)))
    #expect(difference.mean < 1 && ours.bytes.contains { $0 < 64 }, "\(difference)")
  }
}
