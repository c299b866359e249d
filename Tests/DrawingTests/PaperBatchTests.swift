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

  private func batch() throws -> PaperBatch {
    try PaperBatch(like: try paper("Anna"), language: "en", tools, deflater)
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
