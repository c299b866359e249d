import Foundation
import Platform
import TestSupport
import Testing

@testable import Papers

@Suite struct `What is remembered of papers` {
  private let scratch = ScratchFolder(inMemory: true)

  private func part(_ number: Int, isWaiting: Bool = true) -> ArchivedPart {
    var part = ArchivedPart()
    part.fingerprint = UInt64(number)
    part.kind = number % 3
    part.turnsAt = number * 1_000
    part.hasComplaints = number.isMultiple(of: 2)
    part.entries = [ArchivedPart.Entry(number: 1, uuid: UInt64(number))]
    for name in ["a", "سارة"] {
      let stamp = FileStamp(size: number, modified: 2, inode: 3)
      part.add("site/\(number)/\(name).pdf", ArchivedPart.File(source: 7, stamp: stamp, isWaiting: isWaiting))
    }
    return part
  }

  private func write(_ parts: [ArchivedPart]) throws {
    var writer = try PaperArchive.Writer(in: scratch.path)
    for part in parts { try writer.add(part) }
    try writer.finish(context: 1, lookUp: 2, looks: [3: 4, 5: 6])
  }

  @Test func `a part is read as it was written`() throws {
    let read = try #require(ArchivedPart(part(4).bytes))
    #expect(read.bytes == part(4).bytes)
    #expect(read.pathTexts == ["site/4/a.pdf", "site/4/سارة.pdf"] && read.hasComplaints)
  }

  @Test func `a part that is cut short is none`() {
    let bytes = part(1).bytes
    for end in bytes.indices { #expect(ArchivedPart(Array(bytes[..<end])) == nil, "\(end) bytes") }
  }

  @Test func `an archive is read as it was written, part by part`() throws {
    try write((1...5).map { part($0) })
    let archive = try #require(PaperArchive(in: scratch.path, isNext: true))
    #expect(
      archive.head == PaperArchive.Head(context: 1, lookUp: 2, looks: [3: 4, 5: 6], parts: [1, 2, 3, 4, 5]))
    #expect(archive.part(2)?.bytes == part(3).bytes)
    var seen: [UInt64] = []
    try archive.eachPart {
      $0 != 1
    } _: { _, part in
      seen.append(part.fingerprint)
      return seen.count < 3
    }
    #expect(seen == [1, 3, 4])
  }

  @Test func `what waited has long been published once the archive is the last one`() throws {
    try write([part(1)])
    let folder = try Folder(scratch.path)
    try folder.rename(PaperArchive.nextName, to: PaperArchive.name, in: folder)
    #expect(PaperArchive(in: scratch.path)?.part(0)?.files.allSatisfy { !$0.isWaiting } == true)
  }

  @Test func `an archive with a damaged byte gives no wrong part`() throws {
    try write([part(1), part(2)])
    let path = scratch.path + "/" + PaperArchive.nextName
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    let right = [part(1).bytes, part(2).bytes]
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x10
      scratch.write(PaperArchive.nextName, damaged)
      guard let archive = PaperArchive(in: scratch.path, isNext: true) else { continue }
      for number in archive.head.parts.indices {
        let read = archive.part(number)
        #expect(read == nil || read?.bytes == right[number], "byte \(place)")
      }
    }
    for end in stride(from: 0, to: bytes.count, by: 7) {
      scratch.write(PaperArchive.nextName, Array(bytes[..<end]))
      #expect(PaperArchive(in: scratch.path, isNext: true) == nil)
    }
  }
}
