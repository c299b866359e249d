import Platform
import TestSupport
import Testing

@testable import Build

@Suite struct `Copies of private files` {
  private let folder = ScratchFolder()

  @Test func `are recognized by their content, and only by it`() throws {
    folder.write("contract.pdf", "a contract of 24 letters")
    folder.write("other.pdf", "another one of 24 letter")
    let files = ["contract.pdf", "other.pdf"].map { (path: folder.path + "/" + $0, size: 24) }
    let privateFiles = PrivateFiles(files)
    let copy = Array("a contract of 24 letters".utf8)
    #expect(try privateFiles.original(of: copy.span) == folder.path + "/contract.pdf")
    #expect(try privateFiles.original(of: Array("a contract of 24 lettres".utf8).span) == nil)
    #expect(try privateFiles.original(of: Array("a contract".utf8).span) == nil)
  }

  @Test func `empty files are copies of nothing`() throws {
    folder.write("empty", "")
    #expect(try PrivateFiles([(path: folder.path + "/empty", size: 0)]).original(of: [UInt8]().span) == nil)
  }

  @Test func `files that are as long as no output are not even read`() throws {
    let privateFiles = PrivateFiles([(path: folder.path + "/missing", size: 20)])
    #expect(try privateFiles.original(of: [UInt8](repeating: 1, count: 21).span) == nil)
    #expect(throws: FileProblem.self) { try privateFiles.original(of: [UInt8](repeating: 1, count: 20).span) }
  }
}
