import PDF
import TestSupport
import Testing
import Vectors

@Suite struct `A protected paper` {
  /// A page with a word on it, and the claim that archives may keep it.
  private static let plain: [UInt8] = {
    let scratch = ScratchFolder()
    let words = #"<text x="8" y="30" font-family="Inter" font-size="18">Canary words</text>"#
    scratch.write("page.svg", SampleSVGs.svg(words))
    _ = BuiltCommand.run(
      program: "/usr/bin/rsvg-convert", ["-f", "pdf", "-o", "out", "page.svg"], in: scratch.path)
    return scratch.read("out")
  }()

  private func protection(_ change: (inout PDFProtection) -> Void = { _ in }) -> PDFProtection {
    var protection = PDFProtection(
      password: "opens it", ownerPassword: "owns it", seed: [UInt8](repeating: 7, count: 32))
    change(&protection)
    return protection
  }

  private func told(_ pdf: [UInt8], _ program: String, _ arguments: [String]) -> String {
    let scratch = ScratchFolder()
    scratch.write("in", pdf)
    let run = BuiltCommand.run(program: "/usr/bin/" + program, arguments, in: scratch.path)
    return run.output + run.errors
  }

  @Test func `opens with its password, and not without`() throws {
    let pdf = try protection().protect(Self.plain)
    #expect(told(pdf, "pdftotext", ["in", "-"]).contains("Incorrect password"))
    #expect(told(pdf, "pdftotext", ["-upw", "opens", "in", "-"]).contains("Incorrect password"))
    #expect(told(pdf, "pdftotext", ["-upw", "opens it", "in", "-"]).contains("Canary words"))
    #expect(told(pdf, "pdftotext", ["-opw", "owns it", "in", "-"]).contains("Canary words"))
    #expect(throws: PictureProblem.locked) { try PDFPages(pdf) }
  }

  @Test func `opens with a password in any letters`() throws {
    let pdf = try protection { $0.password = "كلمة السرّ é" }.protect(Self.plain)
    #expect(told(pdf, "pdftotext", ["-upw", "كلمة السرّ é", "in", "-"]).contains("Canary words"))
  }

  @Test func `is encrypted with AES-256, and whole`() throws {
    let pdf = try protection().protect(Self.plain)
    let check = told(pdf, "qpdf", ["--password=opens it", "--check", "in"])
    #expect(check.contains("R = 6") && check.contains("No syntax or stream encoding errors"))
    #expect(
      check.contains("stream encryption method: AESv3") && check.contains("string encryption method: AESv3"))
  }

  @Test func `says what its readers may do`() throws {
    func allowed(_ change: (inout PDFProtection) -> Void) throws -> String {
      told(
        try protection(change).protect(Self.plain), "qpdf",
        ["--password=opens it", "--show-encryption", "in"])
    }
    let all = try allowed { _ in }
    #expect(
      all.contains("extract for any purpose: allowed") && all.contains("print high resolution: allowed"))
    #expect(all.contains("modify anything: not allowed"))
    let none = try allowed { ($0.mayPrint, $0.mayCopy) = (false, false) }
    #expect(
      none.contains("extract for any purpose: not allowed")
        && none.contains("print low resolution: not allowed"))
    #expect(none.contains("extract for accessibility: allowed"))
  }

  @Test func `opens for everybody where only its use is limited`() throws {
    let pdf = try protection { ($0.password, $0.mayCopy) = ("", false) }.protect(Self.plain)
    #expect(told(pdf, "qpdf", ["--show-encryption", "in"]).contains("extract for any purpose: not allowed"))
    #expect(told(pdf, "pdfinfo", ["in"]).contains("Pages:           1"))
  }

  @Test func `is the same each time, and another for another seed`() async throws {
    let first = try protection().protect(Self.plain)
    #expect(try protection().protect(Self.plain) == first)
    #expect(try protection { $0.seed[31] = 8 }.protect(Self.plain) != first)
    // Threads do not disturb each other.
    let many = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 { group.addTask { try self.protection().protect(Self.plain) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(many.allSatisfy { $0 == first })
  }

  @Test func `is not made of what is no PDF`() {
    #expect(throws: PictureProblem.self) { try protection().protect(Array("no paper".utf8)) }
    #expect(throws: PictureProblem.self) { try protection().protect([]) }
  }
}
