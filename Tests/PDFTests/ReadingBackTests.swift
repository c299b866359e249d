import Foundation
import TestSupport
import Testing

@testable import PDF
@testable import PDFConformance

@Suite struct `Other readers` {
  private func ask(_ program: String, _ arguments: [String], _ bytes: [UInt8]) -> String {
    let scratch = ScratchFolder()
    scratch.write("a.pdf", bytes)
    return BuiltCommand.run(program: "/usr/bin/" + program, arguments, in: scratch.path).output
  }

  @Test func `find the text in the order in which it is read`() throws {
    let text = ask("pdftotext", ["a.pdf", "-"], try SampleDocument().bytes())
    for part in [SampleDocument.english, SampleDocument.arabic, "see page two", "an item"] {
      #expect(text.contains(part))
    }
    let structure = ask("pdfinfo", ["-struct-text", "a.pdf"], try SampleDocument().bytes())
    for part in ["\"\(SampleDocument.english)\"", "\"\(SampleDocument.arabic)\"", "Scope /Column", "Note <"] {
      #expect(structure.contains(part))
    }
  }

  @Test func `find embedded fonts with texts`() throws {
    let fonts = ask("pdffonts", ["a.pdf"], try SampleDocument().bytes()).split(separator: "\n").dropFirst(2)
    #expect(fonts.count == 3)
    for font in fonts { #expect(font.contains("yes yes yes")) }
  }

  @Test func `find pictures`() throws {
    let pictures = ask("pdfimages", ["-list", "a.pdf"], try SampleDocument().bytes())
    #expect(pictures.contains("smask") && pictures.contains("stencil"))
  }

  @Test func `find the text of a ligature, and of a glyph that stands for two`() throws {
    var resources = Resources(Deflater())
    let font = TestFont.sans
    var first = try font.run("x")
    first.text = Array("ffi".utf8)
    var texts = GlyphTexts()
    texts.note(first)
    let shown = resources.add(try font.program(), texts, Deflater())
    var document = Document(
      Information(title: "Ligatures", language: "en", date: Timestamp(seconds: 0)), resources)
    var canvas = Canvas(width: 300, height: 300)
    canvas.begin(document.structure.leaf(.paragraph, in: document.structure.root), in: document.structure)
    canvas.draw(first, .init(font: shown, size: 20), at: Point(10, 200))
    try canvas.draw(font.run("x"), .init(font: shown, size: 20), at: Point(10, 100))
    document.append(&canvas, Deflater())
    var bytes: [UInt8] = []
    try document.write(to: &bytes, Deflater())
    #expect(ask("pdftotext", ["a.pdf", "-"], bytes).split(separator: "\n").prefix(2) == ["ffi", "x"])
    #expect(Conformance.complaints(of: PDFFile(bytes)) == [])
  }

  @Test(arguments: 0..<24)
  func `get any title, address and description back`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var sample = try SampleDocument(title: "x" + Self.text(&random))
    let alternative = "x" + Self.text(&random)
    let address = "https://example.org/" + Self.text(&random)
    let place = "x" + Self.text(&random)
    var tree = sample.document.structure
    var canvas = Canvas(width: 300, height: 300)
    var figure = ElementProperties(alternative: alternative, identifier: place)
    figure.box = Rectangle(x: 0, y: 0, width: 10, height: 10)
    canvas.begin(tree.leaf(.figure, in: tree.root, figure), in: tree)
    canvas.fill(Rectangle(x: 0, y: 0, width: 10, height: 10), .black)
    let link = tree.element(.link, in: tree.root)
    canvas.link(
      Rectangle(x: 0, y: 0, width: 9, height: 9), to: .address(address), contents: alternative, for: link)
    sample.document.destinations.append(Destination(place, page: 2))
    canvas.link(
      Rectangle(x: 0, y: 0, width: 9, height: 9), to: .destination(place), contents: "", for: link)
    sample.document.structure = tree
    sample.document.append(&canvas, sample.deflater)
    let file = PDFFile(try sample.bytes())
    #expect(Conformance.complaints(of: file) == [])
    let found = file.number { $0["S"].name == "Figure" && $0["ID"] != .null }
    #expect(
      found.flatMap { file.objects[$0]?.value["Alt"].text.map { Array($0.utf8) } } == Array(alternative.utf8))
    #expect(file.information["Title"].text == sample.document.information.writable.title)
    let addresses = file.objects.values.compactMap { $0.value["A"]["URI"].text?.removingPercentEncoding }
    #expect(addresses.contains(address))
  }

  /// Whatever a person might not type.
  private static func text(_ random: inout SeededRandom) -> String {
    let pieces = [
      "(", ")", "\\", "\r", "\n", "<", ">", "&", "%", "#", "/", "\u{0}", "\u{1B}", "\u{7F}", "é", "شهادة",
      "\u{202E}",
      "😀", "👩‍👩‍👧", "\u{FFFF}", "e\u{301}", "plain ", "]]>", "\u{10FFFF}", "þÿ",
    ]
    return (0..<Int.random(in: 0..<30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? ""
    }
    .joined()
  }

  @Test func `get texts too long for PDF-A shortened`() throws {
    let long = String(repeating: "طويل جدا ", count: 20_000)
    var sample = try SampleDocument(title: long)
    sample.document.outline.append(OutlineEntry(long, level: 1, target: .page(0, top: nil)))
    sample.document.outline.append(
      OutlineEntry(String(repeating: "a", count: 100_000), level: 1, target: .page(0, top: nil)))
    #expect(Conformance.complaints(of: PDFFile(try sample.bytes())) == [])
  }

  @Test func `read on behind a part of a run that is marked with its text or language`() throws {
    var resources = Resources(Deflater())
    var texts = GlyphTexts()
    try texts.note(TestFont.sans.run(SampleDocument.letters))
    let font = resources.add(try TestFont.sans.program(), texts, Deflater())
    var document = Document(
      Information(title: "Marks", language: "en", date: Timestamp(seconds: 0)), resources)
    var run = try TestFont.sans.run("break-able words")
    // The hyphen that is drawn stands for a soft one, of two bytes.
    run.text = Array("break\u{AD}able words".utf8)
    for index in run.glyphs.indices where index > 5 { run.glyphs[index].cluster += 1 }
    var canvas = Canvas(width: 300, height: 300)
    canvas.begin(document.structure.leaf(.paragraph, in: document.structure.root), in: document.structure)
    canvas.draw(run, .init(font: font, size: 20, language: "en-GB"), at: Point(10, 200))
    try canvas.draw(TestFont.sans.run("and more"), .init(font: font, size: 20), at: Point(10, 170))
    document.append(&canvas, Deflater())
    var bytes: [UInt8] = []
    try document.write(to: &bytes, Deflater())
    #expect(Conformance.complaints(of: PDFFile(bytes)) == [])
    let structure = ask("pdfinfo", ["-struct-text", "a.pdf"], bytes)
    for part in ["break", "able words", "and more"] { #expect(structure.contains(part)) }
    #expect(ask("pdftotext", ["a.pdf", "-"], bytes).contains("break\u{AD}able words"))
  }
}
