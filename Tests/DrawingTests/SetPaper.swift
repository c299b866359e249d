import Drawing
import Fonts
import Hyphenation
import PDF
import TestSupport
import Testing
import Typesetting

/// A manuscript that was set and drawn, for tests to read it as others do.
struct SetPaper {
  let document: PrintedDocument
  let folder = ScratchFolder()
  var file: String { folder.path + "/paper.pdf" }

  init(_ manuscript: Manuscript, title: String = "A paper") throws {
    let tools = SettingTools(try FontSession(try FontLibrary()), hyphenation: HyphenationLibrary())
    document = try tools.set(manuscript)
    let deflater = Deflater()
    let materials = try PaperMaterials(for: [document], tools.session, deflater)
    var information = Information(
      title: title, language: manuscript.language, date: Timestamp(seconds: 1_780_272_000))
    information.isRightToLeft = manuscript.isRightToLeft
    folder.write("paper.pdf", try document.pdf(information, materials, deflater))
  }

  /// What a program of the field says of the paper.
  func read(_ program: String, _ arguments: String...) throws -> String {
    let done = BuiltCommand.run(program: "/usr/bin/" + program, arguments.map { $0 == "@" ? file : $0 })
    try #require(done.status == 0, "\(program): \(done.errors)")
    return done.output
  }
}

/// Blocks as papers have them, in few words.
enum Words {
  static let serif = TextStyle(families: ["EB Garamond", "Amiri"], size: .points(11))
  static let arabic = TextStyle(families: ["Amiri", "EB Garamond"], size: .points(13))
  static let english = ParagraphStyle(language: "en")
  static let arabicLines = ParagraphStyle(language: "ar", direction: .rightToLeft)

  static func text(_ text: String, _ style: TextStyle = serif, _ lines: ParagraphStyle = english) -> Block {
    Block(.text(TextBlock(RichText(text, style), lines, alignment: .justified)))
  }

  static func heading(_ text: String, level: Int = 1, _ lines: ParagraphStyle = english) -> Block {
    var style = lines.language == "ar" ? arabic : serif
    style.size = .points(Double(24 - 5 * level))
    var block = Block(.text(TextBlock(RichText(text, style), lines, level: level)))
    block.style.spaceBefore = .points(16)
    block.style.spaceAfter = .points(8)
    block.style.keepsWithNext = true
    return block
  }
}
