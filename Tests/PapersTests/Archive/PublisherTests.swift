import Foundation
import Platform
import TestSupport
import Testing

@testable import Papers

@Suite struct `Papers on their way out` {
  private let cache = ScratchFolder(inMemory: true)

  private func waiting(_ paths: [String]) throws -> (room: WaitingRoom, part: ArchivedPart) {
    let room = try WaitingRoom(in: cache.path)
    var part = ArchivedPart()
    for path in paths {
      let stamp = try room.write(Array(path.utf8), to: path)
      part.add(path, ArchivedPart.File(source: 1, stamp: stamp, isWaiting: true))
    }
    return (room, part)
  }

  private func text(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

  private static let paths = [
    "site/verify/u/A.pdf", "site/verify/u/index.html", "documents/certificates/2026/B.pdf",
  ]

  /// In the memory, as the waiting room is, and on a disk, which is another file system.
  @Test(arguments: [true, false])
  func `come out whole, each for those who may read it`(isOnSameDisk: Bool) throws {
    let output = ScratchFolder(inMemory: isOnSameDisk)
    let (room, part) = try waiting(Self.paths)
    var publisher = try Publisher(from: room, to: output.path + "/Output", without: [], onStep: {})
    try publisher.publish(part)
    #expect(publisher.written == 3)
    let root = output.path + "/Output/"
    for path in Self.paths { #expect(text(root + path) == path) }
    for (path, mode) in [
      ("site/verify/u/A.pdf", 0o644), ("site/verify/u", 0o755), ("site/verify", 0o755),
      ("documents", 0o700), ("documents/certificates/2026", 0o700),
      ("documents/certificates/2026/B.pdf", 0o600),
    ] { #expect(fileMode(root + path) == mode, "\(path)") }
    let names = SmallDemo.tree(output.path + "/Output").keys
    #expect(names.count == 3, "\(names)")
  }

  @Test func `may be read by whoever should, whatever the umask says`() async {
    await #expect(processExitsWith: .success) {
      umask(0o077)
      let (cache, output) = (ScratchFolder(inMemory: true), ScratchFolder(inMemory: true))
      let room = try WaitingRoom(in: cache.path)
      var part = ArchivedPart()
      part.add(
        "site/a/b", ArchivedPart.File(source: 1, stamp: try room.write([1], to: "site/a/b"), isWaiting: true))
      var publisher = try Publisher(from: room, to: output.path + "/Output", without: [], onStep: {})
      try publisher.publish(part)
      let site = output.path + "/Output/site"
      exit(
        fileMode(site + "/a/b") == 0o644 && fileMode(site + "/a") == 0o755 && fileMode(site) == 0o755 ? 0 : 1)
    }
  }

  @Test func `keep their stamps where they are moved`() throws {
    let output = ScratchFolder(inMemory: true)
    let (room, part) = try waiting(Self.paths)
    var publisher = try Publisher(from: room, to: output.path + "/Output", without: [], onStep: {})
    try publisher.publish(part)
    let folder = try Folder(output.path + "/Output")
    #expect(folder.stamps(of: Self.paths) == part.files.map(\.stamp))
  }

  @Test func `stay if two records claim them`() throws {
    let output = ScratchFolder(inMemory: true)
    let (room, part) = try waiting(Self.paths)
    var publisher = try Publisher(
      from: room, to: output.path + "/Output", without: [Self.paths[0]], onStep: {})
    try publisher.publish(part)
    #expect(text(output.path + "/Output/" + Self.paths[0]) == nil && publisher.written == 2)
  }

  @Test func `that are removed take the folders along that are empty by it, and no others`() throws {
    let output = ScratchFolder(inMemory: true)
    let (room, part) = try waiting(Self.paths)
    var publisher = try Publisher(from: room, to: output.path + "/Output", without: [], onStep: {})
    try publisher.publish(part)
    try publisher.remove(Self.paths[0])
    #expect(text(output.path + "/Output/" + Self.paths[1]) != nil)
    try publisher.remove(Self.paths[1])
    try publisher.remove(Self.paths[1])
    #expect(publisher.removed == 2)
    let files = FileManager.default
    #expect(!files.fileExists(atPath: output.path + "/Output/site/verify/u"))
    #expect(files.fileExists(atPath: output.path + "/Output/" + Self.paths[2]))
  }

  @Test func `are found again by a build that follows one that was killed, as far as the log goes`() throws {
    let (room, part) = try waiting(Self.paths)
    let log = try AppendedFile(room.logPath)
    var parts = [part, part]
    parts[0].fingerprint = 11
    parts[1].fingerprint = 12
    for part in parts { try WaitingRoom.add(part, to: log) }
    let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: room.logPath)))
    let places = room.drawnParts()
    #expect(Set(places.keys) == [11, 12])
    #expect(places[12]?.first.flatMap { room.part(at: $0.lowerBound) }?.part.bytes == parts[1].bytes)
    for end in stride(from: 0, to: whole.count, by: 11) {
      cache.write("waiting/drawn", Array(whole[..<end]))
      #expect(room.drawnParts().count == (end < whole.count / 2 ? 0 : 1))
    }
    try room.clear()
    #expect(!FileManager.default.fileExists(atPath: cache.path + "/waiting"))
  }
}
