import Drawing
import Fonts
import Hyphenation
import PDF
import TestSupport
import Testing
import Typesetting

@Suite struct `Paragraphs on a page` {
  @Test func `in two directions are read back as they were written`() throws {
    let tools = SettingTools(try FontSession(try FontLibrary()), hyphenation: HyphenationLibrary())
    let serif = TextStyle(families: ["EB Garamond", "Amiri"], size: .points(11))
    let naskh = TextStyle(families: ["Amiri", "EB Garamond"], size: .points(13))
    let column = Length.points(300)
    let set = [
      try tools.set(StyledText(Prose.english, serif), ParagraphStyle(language: "en"), width: column),
      try tools.set(
        StyledText(Prose.arabic + " " + Prose.mixed, naskh),
        ParagraphStyle(language: "ar", direction: .rightToLeft), width: column
      ),
    ]
    let folder = ScratchFolder()
    folder.write("paper.pdf", try Self.document(of: set, tools))
    let file = folder.path + "/paper.pdf"
    #expect(try Self.output("qpdf", "--check", file).contains("No syntax or stream encoding errors"))
    let words = try Self.output("pdftotext", "-raw", file, "-").split(whereSeparator: \.isWhitespace)
    #expect(
      words.prefix(20).joined(separator: " ")
        == Prose.english.split(separator: " ").prefix(20).joined(separator: " "))
    let structure = try Self.output("pdfinfo", "-struct-text", file)
    #expect(structure.contains("neighbours, loosening here and tightening there"))
    #expect(structure.contains("Swift 6 عام 2026"))
  }

  private static func document(of paragraphs: [SetParagraph], _ tools: SettingTools) throws -> [UInt8] {
    let deflater = Deflater()
    var resources = Resources(deflater)
    var fonts = PaperFonts()
    for paragraph in paragraphs { fonts.note(paragraph) }
    let embedded = try fonts.embed(tools.session, in: &resources, deflater)
    var document = Document(
      Information(title: "Two paragraphs", language: "en", date: Timestamp(seconds: 1_780_272_000)), resources
    )
    var canvas = Canvas(width: 400, height: 420)
    var y = 380.0
    for paragraph in paragraphs {
      let properties = ElementProperties(language: paragraph.isRightToLeft ? "ar" : "en")
      let slot = document.structure.leaf(.paragraph, in: document.structure.root, properties)
      canvas.begin(slot, in: document.structure)
      for line in paragraph.lines {
        y -= line.ascent.points
        canvas.draw(line, of: paragraph, embedded, [], at: Point(50, y))
        y -= line.descent.points
      }
      canvas.end()
      y -= 14
    }
    document.append(&canvas, deflater)
    var bytes: [UInt8] = []
    try document.write(to: &bytes, deflater)
    return bytes
  }

  private static func output(_ program: String, _ arguments: String...) throws -> String {
    let done = BuiltCommand.run(program: "/usr/bin/" + program, arguments)
    try #require(done.status == 0, "\(done.errors)")
    return done.output
  }
}
