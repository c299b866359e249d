import Foundation
import TestSupport
import Testing
import Vectors

@testable import PDF
@testable import PDFConformance

@Suite struct `First pages of a manuscript` {
  private func first(_ count: Int, of bytes: [UInt8]) throws -> FirstPages {
    let scratch = ScratchFolder()
    scratch.write("manuscript.pdf", bytes)
    return try FirstPages(ofFile: scratch.path + "/manuscript.pdf", atMost: count)
  }

  private func changed(_ bytes: [UInt8], _ arguments: [String]) -> [UInt8] {
    Rendering.run("/usr/bin/qpdf", ["--warning-exit-0"] + arguments + ["in", "out"], bytes)
  }

  private func plain(_ pages: ImportedPages) throws -> String {
    let bytes = try Rendering.document(of: pages)
    let plain = Rendering.run("/usr/bin/qpdf", ["--qdf", "--object-streams=disable", "in", "out"], bytes)
    return String(decoding: plain, as: UTF8.self) + String(decoding: bytes, as: UTF8.self)
  }

  @Test func `are as many as asked for, and say how many there are`() throws {
    let some = try first(3, of: SampleManuscripts.plain(12))
    #expect(some.pages.pages.count == 3 && some.pageCountOfFile == 12)
    #expect(some.pages.pages.map(\.width) == [200, 200, 200] && some.pages.pages[0].height == 300)
    let all = try first(40, of: SampleManuscripts.plain(2))
    #expect(all.pages.pages.count == 2 && all.pageCountOfFile == 2)
  }

  @Test func `tell their words and where something is seen`() throws {
    let pages = try first(2, of: SampleManuscripts.plain(3)).pages.pages
    #expect(
      pages.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        == ["Chapter0 words", "Chapter1 words"])
    let ink = try #require(pages[0].ink)
    #expect(
      abs(ink.x - 20) < 3 && abs(ink.y + ink.height - 54) < 3 && ink.width < 140 && ink.height < 22, "\(ink)")
  }

  @Test func `bring nothing along that is not seen on them`() throws {
    let manuscript = SampleManuscripts.plain(12, secrets: true)
    let packed = changed(manuscript, ["--object-streams=generate", "--compress-streams=y"])
    try #require(!packed.isEmpty)
    for bytes in [manuscript, packed] {
      let pages = try first(3, of: bytes).pages
      let text = try plain(pages)
      #expect(!text.lowercased().contains("canary"))
      #expect(pages.pages.allSatisfy { !$0.text.contains("Canary") && $0.text.contains("words") })
      let words = Rendering.output("/usr/bin/pdftotext", ["in", "-"], try Rendering.document(of: pages))
      for page in 0..<12 { #expect(words.contains("Chapter\(page) words") == (page < 3)) }
      #expect(!words.contains("Canary"))
    }
  }

  @Test func `are PDF-A-3a and PDF-UA-1 in a document, and look as they did`() throws {
    let bytes = SampleManuscripts.plain(3)
    let document = try Rendering.document(of: first(3, of: bytes).pages)
    #expect(Conformance.complaints(of: PDFFile(document)) == [])
    let (ours, theirs) = (try PDFPages(document), try PDFPages(bytes))
    for page in 0..<3 {
      let difference = try Pixels(ours.png(of: page, dotsPerInch: 144))
        .difference(from: Pixels(theirs.png(of: page, dotsPerInch: 144)))
      #expect(difference.mean < 1.5, "\(difference)")
    }
  }

  @Test func `share their fonts`() throws {
    func fonts(_ count: Int) throws -> Int {
      try first(count, of: SampleManuscripts.plain(8)).pages.objects
        .count { String(decoding: $0.body, as: UTF8.self).contains("/FontFile") }
    }
    #expect(try fonts(1) == 1 && fonts(8) == 1)
  }

  @Test func `may be of different sizes, turned and cut`() throws {
    let bytes = SampleManuscripts.plain(4) { page in
      ["", "/Rotate 90", "/CropBox[10 200 190 290]", "/UserUnit 1/MediaBox[0 0 9000 12000]"][page]
    }
    let pages = try first(4, of: bytes).pages
    #expect(
      pages.pages.map(\.width) == [200, 300, 180, 9000] && pages.pages.map(\.height) == [300, 200, 90, 12000])
    #expect(Conformance.complaints(of: PDFFile(try Rendering.document(of: pages))) == [])
  }

  @Test func `may be encrypted, but not with a password`() throws {
    let bytes = SampleManuscripts.plain(3)
    let open = try first(2, of: changed(bytes, ["--encrypt", "", "owner", "256", "--"]))
    #expect(open.pages.pages[1].text.contains("Chapter1"))
    #expect(throws: PictureProblem.locked) {
      try first(2, of: changed(bytes, ["--encrypt", "user", "owner", "256", "--"]))
    }
  }

  @Test func `are not found in a file that is no PDF`() throws {
    for bytes in [[], Array("PK\u{3}\u{4} a book".utf8), SampleManuscripts.plain(0)] {
      #expect(throws: PictureProblem.self) { try first(2, of: bytes) }
    }
    #expect(throws: PictureProblem.self) { try FirstPages(ofFile: "/nowhere/manuscript.pdf", atMost: 2) }
    #expect(throws: PictureProblem.self) { try FirstPages(ofFile: "/tmp", atMost: 2) }
  }

  @Test func `are read whatever is wrong with the others`() throws {
    var bytes = SampleManuscripts.plain(12)
    let place = try #require(Data(bytes).range(of: Data("42 0 obj".utf8)))
    bytes.replaceSubrange(place.lowerBound..., with: Array("trailer<</Root 1 0 R>>\n%%EOF\n".utf8))
    #expect(try first(3, of: bytes).pages.pages.map(\.text).contains { $0.contains("Chapter2") })
  }

  /// Cairo ends the program that it is in at such a font.
  @Test func `get outlines where a font is damaged, and text elsewhere`() throws {
    let svgs = ["EB Garamond", "Amiri"].map {
      SampleSVGs.svg(#"<text x="8" y="40" font-family="\#($0)" font-size="24">Garamond</text>"#)
    }
    let scratch = ScratchFolder()
    for (index, svg) in svgs.enumerated() { scratch.write("\(index).svg", svg) }
    _ = BuiltCommand.run(
      program: "/usr/bin/rsvg-convert", ["-f", "pdf", "-o", "out", "0.svg", "1.svg"], in: scratch.path)
    var damaged = Data(changed(scratch.read("out"), ["--qdf", "--object-streams=disable"]))
    let type = try #require(damaged.range(of: Data("/Type1C".utf8)))
    let start = try #require(damaged.range(of: Data("stream\n".utf8), in: type.upperBound..<damaged.endIndex))
    damaged[start.upperBound + 41] = 0xFF
    let pages = try first(2, of: Array(damaged)).pages
    #expect(pages.pages.count == 2 && pages.pages[1].text.contains("Garamond"))
    let document = try Rendering.document(of: pages)
    #expect(Conformance.complaints(of: PDFFile(document)) == [])
    #expect(try PDFPages(document).count == 2)
  }

  @Test func `are the same objects every time`() throws {
    let bytes = SampleManuscripts.plain(3, secrets: true)
    #expect(try first(3, of: bytes).pages.objects == first(3, of: bytes).pages.objects)
  }
}
