import TestSupport
import Testing
import Vectors

@testable import PDF

@Suite struct `Pixels of a page` {
  private static let document = Result {
    try Rendering.document(of: ImportedDrawing(svg: SampleSVGs.svg(SampleSVGs.opacity + SampleSVGs.text)))
  }

  @Test func `are as many as asked for, and the file says how many`() throws {
    for (dots, width, height) in [(72.0, 120, 60), (150, 250, 125), (96, 160, 80), (36.5, 61, 31)] {
      let file = try PDFPages(Self.document.get()).png(of: 0, dotsPerInch: dots)
      let pixels = try Pixels(file)
      #expect((pixels.width, pixels.height) == (width, height))
      let density = try #require(Picture(file).density?.across)
      #expect(abs(density - dots) < 0.02)
    }
  }

  @Test func `are white or nothing where nothing is drawn`() throws {
    let pages = try PDFPages(Self.document.get())
    let white = try Pixels(pages.png(of: 0, dotsPerInch: 96))
    let clear = try Pixels(pages.png(of: 0, dotsPerInch: 96, on: .transparent))
    #expect(white.components == 3 && clear.components == 4)
    #expect(white.colour(150, 5) == [255, 255, 255, 255] && clear.colour(150, 5)[3] == 0)
    // Half of red.
    #expect(clear.colour(60, 15)[3] == 128 && clear.colour(60, 15)[0] >= 203)
  }

  @Test(arguments: [SampleSVGs.clip, SampleSVGs.gradient + SampleSVGs.text])
  func `are what poppler's own program draws, with few colours and with many`(content: String) throws {
    let document = try Rendering.document(of: ImportedDrawing(svg: SampleSVGs.svg(content)))
    let scratch = ScratchFolder()
    scratch.write("in", document)
    _ = BuiltCommand.run(
      program: "/usr/bin/pdftocairo", ["-png", "-r", "144", "-singlefile", "in", "out"], in: scratch.path)
    let theirs = try Pixels(scratch.read("out.png"))
    let file = try PDFPages(document).png(of: 0, dotsPerInch: 144)
    // With a palette, and without.
    #expect(file[25] == (content == SampleSVGs.clip ? 3 : 2))
    #expect(try Pixels(file).difference(from: theirs).mean < 0.1)
  }

  @Test func `and the SVG are the same every time and on two threads`() async throws {
    let bytes = try Self.document.get()
    let first = try [PDFPages(bytes).png(of: 0, dotsPerInch: 150), PDFPages(bytes).svg(of: 0)]
    let others = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
      for _ in 0..<6 {
        group.addTask {
          let pages = try PDFPages(bytes)
          return try [pages.png(of: 0, dotsPerInch: 150), pages.svg(of: 0)]
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(others.allSatisfy { $0 == first })
  }

  @Test func `are those of the SVG`() throws {
    let pages = try PDFPages(Self.document.get())
    let svg = try Pixels(Rendering.png(svg: pages.svg(of: 0), width: 240, height: 120))
    let difference = try Pixels(pages.png(of: 0, dotsPerInch: 144)).difference(from: svg)
    #expect(difference.mean < 2 && difference.farApart < 0.03, "\(difference)")
  }

  @Test(arguments: [0, -1, 1e9, .nan, .infinity])
  func `are refused where there would be none or too many`(dots: Double) throws {
    let pages = try PDFPages(Self.document.get())
    #expect(throws: PictureProblem.self) { try pages.png(of: 0, dotsPerInch: dots) }
  }
}
