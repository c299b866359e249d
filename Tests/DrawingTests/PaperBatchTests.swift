import Drawing
import Fonts
import PDF
import TestSupport
import Testing
import Typesetting

@Suite struct `Papers of a batch` {
  private let tools: SettingTools
  private let deflater = Deflater()

  init() throws { tools = SettingTools(try FontSession(try FontLibrary())) }

  private func paper(_ name: String, note: String? = nil) throws -> PrintedDocument {
    func block(_ words: String, origin: Int32, isConstant: Bool = false) -> Block {
      var block = Words.text(words)
      block.origin = origin
      block.isConstant = isConstant
      return block
    }
    var blocks = [
      block("Certificate of Completion", origin: 1, isConstant: true), block(name, origin: 2),
      block("for all the lessons", origin: 3, isConstant: true),
    ]
    if let note { blocks.insert(block(note, origin: 4), at: 1) }
    return try tools.set(Manuscript([Manuscript.Section(blocks, PageDesigns(.a4))], language: "en"))
  }

  private func batch(_ language: String = "en") throws -> PaperBatch {
    try PaperBatch(like: try paper("Anna"), language: language, tools, deflater)
  }

  private func information(_ title: String) -> Information {
    Information(title: title, language: "en", date: Timestamp(seconds: 1_780_272_000))
  }

  private func text(_ pdf: [UInt8]) throws -> String {
    let folder = ScratchFolder()
    folder.write("paper.pdf", pdf)
    let done = BuiltCommand.run(program: "/usr/bin/pdftotext", [folder.path + "/paper.pdf", "-"])
    try #require(done.status == 0, "\(done.errors)")
    return done.output
  }

  @Test func `do not depend on each other`() throws {
    var one = try batch()
    var other = try batch()
    for name in ["Bartholomew", "Ødegård Čapek", "Ünal"] { _ = try one.pdf(paper(name), information(name)) }
    _ = try one.pdf(paper("Carla", note: "with a note"), information("Carla"))
    let last = try paper("Ødegård Čapek")
    #expect(try one.pdf(last, information("x")) == other.pdf(last, information("x")))
  }

  @Test func `in Arabic have the letters that they show, and do not depend on each other`() throws {
    var one = try batch("ar")
    var other = try batch("ar")
    let names = ["فاطمة إبراهيم الزهراني", "عمر الفارسي", "مريم"]
    for name in names { _ = try one.pdf(paper(name), information(name)) }
    for name in names.reversed() {
      let bytes = try one.pdf(paper(name), information("x"))
      #expect(try bytes == other.pdf(paper(name), information("x")))
      #expect(bytes.count < 40_000)
      #expect(try text(bytes).contains("Certificate of Completion"))
    }
    #expect(try text(one.pdf(paper("عمر الفارسي"), information("x"))).contains("عمر الفارسي"))
  }

  /// How many fonts there are, by what their files say before they are compressed.
  private func fontCount(_ pdf: [UInt8]) -> Int {
    let said = String(decoding: pdf, as: UTF8.self)
    return said.ranges(of: "/Length1 ").count + said.ranges(of: "/CIDFontType0C").count
  }

  @Test(arguments: ["José Müller", "Åsa Ødegård", "François Noël"])
  func `have no fonts of their own for names of western Europe`(name: String) throws {
    var batch = try batch()
    let plain = try fontCount(batch.pdf(paper("Anna"), information("x")))
    #expect(try fontCount(batch.pdf(paper(name), information("x"))) == plain)
    #expect(try fontCount(batch.pdf(paper("Čapek"), information("x"))) == plain + 1)
    #expect(try text(batch.pdf(paper(name), information("x"))).contains(name))
  }

  @Test func `share the forms that letters have in common Arabic names`() throws {
    var batch = try batch("ar")
    let common = try batch.pdf(paper("محمد أحمد عمر"), information("x"))
    let rare = try batch.pdf(paper("ضياء ثابت غظيظ"), information("x"))
    #expect(fontCount(rare) == fontCount(common) + 1)
    #expect(try text(common).contains("محمد أحمد عمر"))
    #expect(try text(rare).contains("ضياء ثابت غظيظ"))
  }

  @Test func `say everything, also with letters that few names have`() throws {
    var batch = try batch()
    let said = try text(batch.pdf(paper("Ødegård Čapek"), information("x")))
    #expect(said.contains("Certificate of Completion") && said.contains("Ødegård Čapek"))
    #expect(said.contains("for all the lessons"))
  }

  @Test func `that leave something out, or have more, are whole`() throws {
    var batch = try batch()
    for note in [nil, "with honours", nil, "twice"] {
      let said = try text(batch.pdf(paper("Anna", note: note), information("x")))
      #expect(said.contains("Certificate of Completion") && said.contains("Anna"))
      #expect(note.map(said.contains) ?? !said.contains("honours"))
    }
  }
}
