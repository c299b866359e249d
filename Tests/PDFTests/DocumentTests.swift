import TestSupport
import Testing

@testable import PDF
@testable import PDFConformance

@Suite struct `Documents of all kinds` {
  private let deflater = Deflater()

  private func document(_ resources: Resources? = nil) -> Document {
    Document(
      Information(title: "Kinds", language: "ar", isRightToLeft: true, date: Timestamp(seconds: 0)),
      resources ?? Resources(deflater))
  }

  private func file(_ document: Document) throws -> PDFFile {
    var bytes: [UInt8] = []
    try document.write(to: &bytes, deflater)
    return PDFFile(bytes)
  }

  @Test func `with forms carry what the forms need`() throws {
    var resources = Resources(deflater)
    let font = try SampleDocument.add(TestFont.sans, SampleDocument.letters, to: &resources, deflater)
    var drawing = Canvas.form(width: 50, height: 20)
    drawing.setOpacity(0.5)
    try drawing.draw(TestFont.sans.run("form"), .init(font: font, size: 10), at: Point(2, 2))
    let form = resources.add(form: drawing, deflater)
    var document = document(resources)
    var canvas = Canvas(width: 200, height: 200)
    canvas.begin(.background)
    canvas.setFill(Colour(red: 255, green: 0, blue: 0))
    canvas.draw(form, in: Rectangle(x: 10, y: 10, width: 100, height: 40))
    document.append(&canvas, deflater)
    let file = try file(document)
    #expect(Conformance.complaints(of: file) == [])
    #expect(file.numbers(type: "FontDescriptor").count == 1)
    // A form says its colours itself, whatever the page had set.
    let drawn = file.numbers(type: "XObject", "Form").first.flatMap { file.objects[$0]?.data } ?? []
    #expect(String(decoding: drawn, as: UTF8.self).contains("0 g"))
    #expect(file.catalog["ViewerPreferences"]["Direction"].name == "R2L")
  }

  @Test func `with hundreds of pages have a tree of them`() throws {
    var document = document()
    var canvas = Canvas(width: 100, height: 100)
    let chapter = document.structure.element(.section, in: document.structure.root)
    let paragraph = document.structure.leaf(.paragraph, in: chapter)
    for page in 0..<300 {
      canvas.begin()
      // One paragraph over all pages.
      canvas.begin(paragraph, in: document.structure)
      canvas.fill(Rectangle(x: 10, y: 10, width: 10, height: 10), .black)
      document.append(&canvas, deflater)
      document.destinations.append(Destination("page \(page)", page: page))
      document.outline.append(OutlineEntry("\(page)", level: 1 + page % 3, target: .page(page, top: 100)))
    }
    let file = try file(document)
    #expect(Conformance.complaints(of: file) == [])
    #expect(file.pages.count == 300)
    #expect(file.numbers(type: "Pages").count == 6)
  }

  @Test func `keep photographs as they are`() throws {
    var resources = Resources(deflater)
    let jpeg = SamplePictures.jpeg(components: 3, orientation: 8)
    let picture = resources.add(try Picture(jpeg), deflater)
    var document = document(resources)
    var canvas = Canvas(width: 100, height: 100)
    canvas.draw(picture, in: Rectangle(x: 0, y: 0, width: 50, height: 100))
    document.append(&canvas, deflater)
    var bytes: [UInt8] = []
    try document.write(to: &bytes, deflater)
    #expect(bytes.split(separator: jpeg, omittingEmptySubsequences: false).count == 2)
    let scratch = ScratchFolder()
    scratch.write("a.pdf", bytes)
    let list = BuiltCommand.run(program: "/usr/bin/pdfimages", ["-list", "a.pdf"], in: scratch.path).output
    #expect(list.contains("jpeg"))
  }

  @Test func `that cannot be written say why`() throws {
    func problem(_ change: (inout Document) -> Void) -> DocumentProblem? {
      var document = document()
      var canvas = Canvas(width: 100, height: 100)
      document.append(&canvas, deflater)
      change(&document)
      do throws(DocumentProblem) {
        var bytes: [UInt8] = []
        try document.write(to: &bytes, deflater)
        return nil
      } catch { return error }
    }
    #expect(problem { _ in } == nil)
    #expect(problem { $0.information.title = " " } == .noTitle)
    #expect(problem { $0.information.language = "" } == .noLanguage)
    #expect(
      problem { $0.outline = [OutlineEntry("", level: 1, target: .page(1, top: 0))] } == .unknownPage(1))
    #expect(
      problem { $0.outline = [OutlineEntry("", level: 1, target: .destination("x"))] }
        == .unknownDestination("x"))
    #expect(
      problem { $0.destinations = [Destination("x", page: 0), Destination("x", page: 0)] }
        == .repeatedName("x"))
    let named = ElementProperties(identifier: "x")
    #expect(
      problem { document in
        for _ in 0..<2 { document.structure.element(.note, in: document.structure.root, named) }
      } == .repeatedIdentifier("x"))
  }

  @Test func `refuse fonts that are none`() throws {
    func problem(_ bytes: [UInt8]) -> FontFileProblem? {
      do throws(FontFileProblem) {
        _ = try FontProgram(bytes)
        return nil
      } catch { return error }
    }
    #expect(problem([]) == .notAFont)
    #expect(problem(Array("OTTO".utf8) + [UInt8](repeating: 0, count: 20)) == .badTable("head"))
    var random = SeededRandom(seed: 1)
    for font in [try TestFont.sans.program().program, try TestFont.garamond.program().program] {
      for _ in 0..<200 {
        var bytes = font
        for _ in 0..<8 {
          bytes[Int.random(in: 0..<min(400, bytes.count), using: &random)] = .random(
            in: 0...255, using: &random)
        }
        _ = problem(bytes)
        _ = try? CFFCharset.characterIDs(of: bytes, glyphCount: 100)
      }
    }
  }
}
