import Platform
import TestSupport
import Testing

@testable import Build

@Suite struct `The inventory of sources` {
  private let scratch = ScratchFolder(inMemory: true)

  @Test func `notes what comes, goes and changes, and nothing hidden`() {
    scratch.write("a/b.md", "b")
    scratch.write(".hidden", "h")
    let first = Inventory(of: [scratch.path])
    #expect(
      (0..<first.files.count).map { first.files.path($0) }.sorted() == [
        scratch.path, scratch.path + "/a", scratch.path + "/a/b.md",
      ])
    scratch.write("a/c.md", "c")
    let second = Inventory(of: [scratch.path])
    #expect(first.stamp(of: scratch.path + "/a") != second.stamp(of: scratch.path + "/a"))
    #expect(first.stamp(of: scratch.path + "/a/c.md").isMissing)
    #expect(first.stamp(of: scratch.path + "/a/b.md") == second.stamp(of: scratch.path + "/a/b.md"))
  }
}
