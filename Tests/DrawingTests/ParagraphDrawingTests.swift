import Drawing
import Fonts
import Foundation
import Hyphenation
import PDF
import Testing
import Typesetting

@Suite struct `Paragraphs on a page` {
  private static let english = """
    The craft of printing asks for patience: every page is a small building, with margins for walls and lines for \
    floors, and a careless carpenter is found out by anybody who leans against the door. Nobody praises a good \
    paragraph, but everyone reads it to the end; a bad one is admired and put aside. So the compositor weighs each \
    line against its neighbours, loosening here and tightening there, until the grey of the column is even and the \
    eye runs down it without a stumble.
    """
  private static let arabic = """
    تطلب صناعة الطباعة صبرًا طويلًا، فكلّ صفحة بناءٌ صغير، هوامشه جدرانٌ وأسطره طوابق، والنجّار المهمل يفضحه من \
    يتّكئ على الباب. لا أحد يمدح فقرةً حسنة لكنّ الجميع يقرؤها حتى آخرها، أمّا السيّئة فيُعجَب بها ثم تُترك. صدر \
    الكتاب Swift 6 عام 2026 (الطبعة الثالثة) بسعر 149.00 ريالًا.
    """

  @Test func `in two directions are read back as they were written`() throws {
    let tools = SettingTools(
      try FontSession(try FontLibrary()),
      hyphenators: ["en": try HyphenationLibrary().hyphenator(for: "en-US")])
    let serif = TextStyle(families: ["EB Garamond", "Amiri"], size: .points(11))
    let naskh = TextStyle(families: ["Amiri", "EB Garamond"], size: .points(13))
    let column = Length.points(300)
    let set = [
      try tools.set(StyledText(Self.english, serif), ParagraphStyle(language: "en"), width: column),
      try tools.set(
        StyledText(Self.arabic, naskh), ParagraphStyle(language: "ar", direction: .rightToLeft), width: column
      ),
    ]
    let file = NSTemporaryDirectory() + "lectern-\(UUID().uuidString).pdf"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Data(try Self.document(of: set, tools)).write(to: URL(fileURLWithPath: file))
    #expect(try Self.output("qpdf", "--check", file).contains("No syntax or stream encoding errors"))
    let words = try Self.output("pdftotext", "-raw", file, "-").split(whereSeparator: \.isWhitespace)
    #expect(
      words.prefix(20).joined(separator: " ")
        == Self.english.split(separator: " ").prefix(20).joined(separator: " "))
    let structure = try Self.output("pdfinfo", "-struct-text", file)
    #expect(structure.contains("neighbours, loosening here and tightening there"))
    #expect(structure.contains("Swift 6 عام 2026"))
    if let copy = ProcessInfo.processInfo.environment["LECTERN_KEEP"] {
      try? FileManager.default.copyItem(atPath: file, toPath: copy)
    }
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
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
