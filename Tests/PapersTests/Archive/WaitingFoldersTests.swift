import Platform
import TestSupport
import Testing

@testable import Papers

struct WaitingFoldersTests {
  private let scratch = ScratchFolder()
  private var cache: String { scratch.path + "/cache" }
  private var output: String { scratch.path + "/output" }

  /// Puts files into the room, and gives the part that waits for them.
  private func draw(_ paths: [String], in room: WaitingRoom) throws -> ArchivedPart {
    var part = ArchivedPart()
    for path in paths {
      let stamp = try room.write(Array(path.utf8), to: path)
      part.add(path, ArchivedPart.File(source: 1, stamp: stamp, isWaiting: true))
    }
    return part
  }

  private func publish(_ part: ArchivedPart, from room: WaitingRoom, without blocked: Set<String> = []) throws
    -> Int
  {
    var publisher = try Publisher(from: room, to: output, without: blocked) {}
    try publisher.publish(part)
    return publisher.written
  }

  private func holds(_ path: String) -> Bool { (try? FileSystem.status(output + "/" + path)) != nil }

  private func mode(_ path: String) throws -> UInt32 { try Folder(output + "/" + path).mode() }

  @Test func `what waits comes to its place, in folders for those who may look into them`() throws {
    let room = try WaitingRoom(in: cache)
    let paths = [
      "site/verify/a/a.pdf", "site/verify/a/index.html", "site/ar/verify/a/index.html", "documents/t/b.pdf",
    ]
    let part = try draw(paths, in: room)
    #expect(try publish(part, from: room) == 4)
    #expect(paths.allSatisfy { holds($0) })
    #expect(part.isIntact(below: try Folder(output)))
    #expect(try mode("site/verify/a") == 0o755)
    #expect(try mode("documents/t") == 0o700)
  }

  @Test func `what a killed build left in the room does not come out with the rest`() throws {
    _ = try draw(["site/verify/a/old.pdf"], in: try WaitingRoom(in: cache))
    let room = try WaitingRoom(in: cache)
    #expect(try publish(draw(["site/verify/a/a.pdf"], in: room), from: room) == 1)
    #expect(holds("site/verify/a/a.pdf"))
    #expect(!holds("site/verify/a/old.pdf"))
  }

  @Test func `what must not be seen stays in the room`() throws {
    let room = try WaitingRoom(in: cache)
    let part = try draw(["site/verify/a/a.pdf", "site/verify/a/b.pdf"], in: room)
    #expect(try publish(part, from: room, without: ["site/verify/a/b.pdf"]) == 1)
    #expect(holds("site/verify/a/a.pdf"))
    #expect(!holds("site/verify/a/b.pdf"))
  }

  @Test func `a file is written anew in the room, whatever lies there`() throws {
    let room = try WaitingRoom(in: cache)
    _ = try room.write([1, 2, 3], to: "site/a/b")
    let stamp = try room.write([4], to: "site/a/b")
    #expect(room.folder.stamp(of: "site/a/b", ifItHolds: [4]) == stamp)
  }
}
