import Foundation
import TestSupport
import Testing

/// Input that is wrong in ways no schema knows: each gives a complaint with its place, and the rest
/// of the content is still checked.
@Suite struct `Bad input` {
  /// A site with one good course, to which something bad is added.
  private func site() -> ScratchFolder {
    let folder = ScratchFolder()
    folder.write(
      "Content/site.yaml",
      "title: T\nbase_url: https://t.example.org\nlanguages: [en]\ntimezone: UTC\ncurrency: USD\n")
    folder.write("Content/categories.yaml", "- {slug: data, name: Data}\n- {name: Data, slug: Bad Slug}\n")
    return folder
  }

  /// The identifiers of all complaints, and the status.
  private func check(_ folder: ScratchFolder, _ more: [String] = []) -> (
    status: Int32, ids: [String], said: String
  ) {
    let outcome = BuiltCommand.run(
      ["check", "--root", folder.path, "--now", "2026-06-01", "--format", "json"] + more)
    let ids = outcome.output.split(separator: "\n").compactMap { line in
      line.split(separator: "\"id\":\"").last.map { String($0.prefix { $0 != "\"" }) }
    }
    return (outcome.status, ids, outcome.output + outcome.errors)
  }

  /// The mistake that every site here has, to show that checking went on.
  private let still = "malformed-value"

  @Test func `an empty folder`() {
    let folder = ScratchFolder()
    try? FileManager.default.createDirectory(
      atPath: folder.path + "/Content", withIntermediateDirectories: true)
    let result = check(folder)
    #expect(result.status == 1)
    #expect(result.ids == ["empty-content"])
  }

  @Test func `a missing site file`() {
    let folder = site()
    try? FileManager.default.removeItem(atPath: folder.path + "/Content/site.yaml")
    let result = check(folder)
    #expect(result.status == 1)
    #expect(result.ids.contains("missing-site") && result.ids.contains(still))
  }

  @Test func `a file that is far too large`() throws {
    let folder = site()
    let path = folder.path + "/Content/faqs.yaml"
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    // 200 MB that take no room on the disk.
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 200 << 20)
    try file.close()
    let result = check(folder)
    #expect(result.status == 1)
    #expect(result.ids.contains("unreadable-file") && result.ids.contains(still))
    #expect(result.said.contains("is too large"))
  }

  @Test func `links that lead round in a circle`() throws {
    let folder = site()
    folder.write("Content/courses/loops/index.md", "---\ntitle: Loops\n---\nText.\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Content/courses/loops/again", withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Content/courses/self", withDestinationPath: "self")
    let result = check(folder)
    #expect(result.status == 1)
    #expect(
      result.ids.contains("folder-cycle") && result.ids.contains("unreadable-file")
        && result.ids.contains(still))
  }

  @Test func `a link that leads nowhere`() throws {
    let folder = site()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Content/tags.yaml", withDestinationPath: "nothing-there.yaml")
    let result = check(folder)
    #expect(result.ids.contains("unreadable-file") && result.ids.contains(still))
  }

  @Test func `a folder where a file should be`() throws {
    let folder = site()
    folder.write("Content/courses/loops/index.md/inner.txt", "x")
    let result = check(folder)
    #expect(result.ids.contains("missing-index") && result.ids.contains(still))
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `a file that may not be read`() throws {
    let folder = site()
    folder.write("Content/tags.yaml", "- {name: One}\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o000], ofItemAtPath: folder.path + "/Content/tags.yaml")
    let result = check(folder)
    #expect(result.ids.contains("unreadable-file") && result.ids.contains(still))
  }

  @Test func `an alias bomb`() {
    let folder = site()
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (letter, before) in zip("bcdefghij", "abcdefghi") {
      let list = Array(repeating: "*\(before)", count: 10).joined(separator: ", ")
      bomb += "\(letter): &\(letter) [\(list)]\n"
    }
    folder.write("Content/faqs.yaml", bomb)
    let result = check(folder)
    #expect(result.status == 1)
    #expect(
      result.ids.contains { $0.hasPrefix("yaml-too-many") } && result.ids.contains(still), "\(result.said)")
  }

  @Test func `nesting ten thousand deep`() {
    let folder = site()
    folder.write("Content/faqs.yaml", String(repeating: "[", count: 10_000))
    folder.write("Content/tags.yaml", String(repeating: "- ", count: 10_000) + "x\n")
    let result = check(folder)
    #expect(result.status == 1)
    #expect(result.ids.count { $0 == "yaml-too-deep" } == 2 && result.ids.contains(still), "\(result.said)")
  }

  @Test func `one broken row among thousands`() {
    let folder = site()
    var rows = "id,name\n"
    for number in 0..<30_000 { rows += number == 20_000 ? "only one cell\n" : "acc-\(number),Sam\n" }
    folder.write("Content/private/accounts.csv", rows)
    let result = check(folder)
    #expect(result.status == 1)
    #expect(result.ids.filter { $0.hasPrefix("csv") } == ["csv-cell-count"])
    #expect(result.said.contains("\"line\":20002"))
  }

  @Test func `a certificate number twice among seventeen thousand rows, far apart`() {
    let folder = site()
    var rows =
      "number,uuid,account,student_name,course_title,instructor_name,completion_date,issue_date,is_valid\n"
    for number in 0..<17_000 {
      let digits = String(number + 100_000)
      rows +=
        "C-\(number == 16_999 ? 5 : number),00000000-0000-4000-8000-000000\(digits),acc-1,S,C,I,2026-01-01,2026-01-02,true\n"
    }
    folder.write("Content/private/certificates.csv", rows)
    folder.write("Content/private/accounts.yaml", "- {id: acc-1, name: Sam}\n")
    let result = check(folder)
    #expect(result.ids.count { $0 == "duplicate-key-field" } == 1, "\(result.said.suffix(600))")
    #expect(result.said.contains("\"line\":17001"))
  }

  @Test func `files in other encodings, and no text at all`() {
    let folder = site()
    folder.write("Content/pages/utf16.md", [0xFF, 0xFE, 0x2D, 0x00, 0x2D, 0x00])
    folder.write("Content/pages/nul.md", Array("---\ntitle: A\u{0}B\n---\n".utf8))
    folder.write("Content/pages/latin.md", Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\n---\n".utf8))
    folder.write("Content/pages/empty.md", [])
    folder.write("Content/private/accounts.csv", Array("id,name\nacc-1,Sm".utf8) + [0xE9, 0x0A])
    let result = check(folder)
    #expect(result.status == 1)
    #expect(result.ids.count { $0 == "not-utf8" || $0 == "missing-front-matter" } >= 4, "\(result.said)")
    #expect(result.ids.contains("control-character") && result.ids.contains(still))
  }

  @Test func `reading goes on when nobody listens to the output`() {
    let folder = site()
    let lectern = BuiltCommand.path ?? ""
    let outcome = BuiltCommand.run(
      program: "/bin/sh",
      ["-c", "'\(lectern)' schema | head -1; '\(lectern)' check --root '\(folder.path)' | true"])
    #expect(outcome.output == "# site\n")
  }
}
