import TestSupport
import Testing
import Vectors

@testable import PDF
@testable import PDFConformance

@Suite struct `An SVG in a document` {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let content: String
    /// How many pixels may be far from what they should be: edges and what is resampled.
    var tolerance = 0.01

    var svg: [UInt8] { SampleSVGs.svg(content) }
  }

  static let cases = [
    Case(testDescription: "a gradient", content: SampleSVGs.gradient),
    Case(testDescription: "a clip", content: SampleSVGs.clip),
    Case(testDescription: "an opacity group", content: SampleSVGs.opacity),
    Case(testDescription: "a mask", content: SampleSVGs.mask),
    Case(testDescription: "text", content: SampleSVGs.text, tolerance: 0.03),
    Case(testDescription: "a PNG", content: SampleSVGs.png, tolerance: 0.05),
    Case(testDescription: "a pattern", content: SampleSVGs.pattern, tolerance: 0.03),
    Case(testDescription: "a blur", content: SampleSVGs.blur),
    Case(testDescription: "a blend", content: SampleSVGs.blend),
  ]

  @Test(arguments: cases)
  func `is PDF-A-3a and PDF-UA-1 and looks like the SVG`(sample: Case) throws {
    let drawing = try ImportedDrawing(svg: sample.svg)
    #expect((drawing.width, drawing.height) == (120, 60))
    #expect(try Rendering.complaints(about: drawing) == [])
    let document = try Rendering.document(of: drawing)
    let ours = try Pixels(PDFPages(document).png(of: 0, dotsPerInch: 192))
    let theirs = try Pixels(Rendering.png(svg: sample.svg, width: 320, height: 160))
    let difference = ours.difference(from: theirs)
    #expect(difference.mean < 2.5 && difference.farApart < sample.tolerance, "\(difference)")
  }

  @Test(arguments: cases)
  func `has the same bytes every time and on two threads`(sample: Case) async throws {
    let first = try Rendering.document(of: ImportedDrawing(svg: sample.svg))
    let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<4 {
        group.addTask { try Rendering.document(of: ImportedDrawing(svg: sample.svg)) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(others.allSatisfy { $0 == first })
  }

  @Test func `keeps its text as text`() throws {
    let document = try Rendering.document(of: ImportedDrawing(svg: SampleSVGs.svg(SampleSVGs.text)))
    let text = Rendering.output("/usr/bin/pdftotext", ["in", "-"], document)
    #expect(text.contains("Lectern café 12") && text.contains("Garamond Пр") && text.contains("سلام"))
    let fonts = Rendering.output("/usr/bin/pdffonts", ["in"], document).split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 3 && fonts.allSatisfy { $0.contains("yes yes yes") }, "\(fonts)")
  }

  @Test func `has no fonts, pixels or transparency unless it needs them`() throws {
    let drawing = try ImportedDrawing(svg: SampleSVGs.svg(#"<path d="M8 8h40v40z" fill="navy"/>"#))
    #expect(!drawing.hasTransparency && drawing.objects.count == 1)
    #expect(try ImportedDrawing(svg: SampleSVGs.svg(SampleSVGs.opacity)).hasTransparency)
  }

  @Test(arguments: [
    (#"width="96" height="48""#, 72.0, 36.0), (#"width="2in" height="25.4mm""#, 144, 72),
    (#"viewBox="0 0 40 20""#, 30, 15), (#"width="100%" height="100%" viewBox="10 10 40 20""#, 30, 15),
    (#"width="80" viewBox="0 0 40 20""#, 60, 30), (#"height="20" viewBox="0 0 40 20""#, 30, 15),
  ])
  func `is as large as it says, in points`(size: String, width: Double, height: Double) throws {
    let drawing = try ImportedDrawing(svg: SampleSVGs.svg(#"<rect width="10" height="10"/>"#, size))
    #expect(abs(drawing.width - width) < 0.01 && abs(drawing.height - height) < 0.01)
  }

  @Test func `without any size is as large as what it shows`() throws {
    let drawing = try ImportedDrawing(svg: SampleSVGs.svg(#"<rect width="40" height="20"/>"#, ""))
    #expect((drawing.width, drawing.height) == (30, 15))
  }

  @Test func `reaches neither files nor addresses`() throws {
    let scratch = ScratchFolder()
    scratch.write("canary.svg", SampleSVGs.svg(#"<rect width="160" height="80" fill="red"/>"#))
    let path = scratch.path + "/canary.svg"
    for address in ["file://" + path, path, "canary.svg", "http://127.0.0.1:9/canary.svg"] {
      let content = """
        <image width="160" height="80" xlink:href="\(address)"/><use xlink:href="\(address)#a"/>\
        <style>@import url("\(address)");</style>\
        <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="\(address)"/>
        """
      let drawing = try ImportedDrawing(svg: SampleSVGs.svg(content))
      let pixels = try Pixels(PDFPages(Rendering.document(of: drawing)).png(of: 0, dotsPerInch: 36))
      #expect(pixels.bytes.allSatisfy { $0 == 255 }, "\(address)")
    }
    let entity = #"<!DOCTYPE svg [<!ENTITY a SYSTEM "file://\#(path)">]>"#
    let drawing = try? ImportedDrawing(svg: Array(entity.utf8) + SampleSVGs.svg("<text y='20'>&a;</text>"))
    if let drawing {
      let text = Rendering.output("/usr/bin/pdftotext", ["in", "-"], try Rendering.document(of: drawing))
      #expect(!text.contains("rect"))
    }
  }
}
