import Foundation
import TestSupport
import Testing

@testable import Platform

@Suite struct `File stamps` {
  private let scratch = ScratchFolder()

  @Test func `a stamp is 24 bytes and changes with the file`() throws {
    #expect(MemoryLayout<FileStamp>.stride == 24)
    scratch.write("a/b.md", "one")
    let folder = try Folder(scratch.path)
    let first = folder.stamp(of: "a/b.md")
    #expect(first.size == 3)
    #expect(first == folder.stamp(of: "a/b.md"))
    let file = scratch.path + "/a/b.md"
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000.5)], ofItemAtPath: file)
    #expect(folder.stamp(of: "a/b.md").modified == 1_000_500_000_000)
    #expect(folder.stamp(of: "a/b.md").inode == first.inode)
  }

  @Test func `what is missing has no inode`() throws {
    let folder = try Folder(scratch.path)
    #expect(folder.stamp(of: "nothing").isMissing)
    #expect(folder.stamp(of: "no/thing") == .missing)
  }

  @Test func `many are stamped in order, by strings or by bytes`() throws {
    for name in ["a", "b/c", "دورة"] { scratch.write(name, name) }
    let folder = try Folder(scratch.path)
    let names = ["b/c", "missing", "a", "دورة"]
    let stamps = folder.stamps(of: names)
    #expect(stamps.map(\.size) == [3, 0, 1, 8])
    let bytes: [UInt8] = names.flatMap { Array($0.utf8) + [0] }
    #expect(folder.stamps(ofZeroEnded: bytes.span) == stamps)
    #expect(folder.stamps(ofZeroEnded: (bytes + Array("a".utf8)).span) == stamps)
    #expect(folder.stamps(ofZeroEnded: [UInt8]().span) == [])
  }
}
