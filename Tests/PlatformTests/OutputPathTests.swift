import Platform
import Testing

@Suite struct `Output paths` {
  @Test(arguments: ["index.html", "courses/swift/index.html", "دورات/سويفت.html", "...", "a/.b", "a b"])
  func `a path below the output folder is taken`(text: String) {
    #expect(OutputPath(text)?.text == text)
  }

  @Test(arguments: [
    ("", OutputPath.Fault.isEmpty), ("/etc/passwd", .emptyName), ("a//b", .emptyName), ("a/", .emptyName),
    ("..", .dots), ("a/../b", .dots), ("./a", .dots), ("a/..", .dots), ("a\0b", .hasZeroByte),
    (String(repeating: "n", count: 256), .nameTooLong),
    (String(repeating: "ن", count: 128) + "/a", .nameTooLong),
    (String(repeating: "abc/", count: 1_000) + "a", .tooLong),
    (String(repeating: "a/", count: 64) + "a", .tooDeep),
  ])
  func `what leads elsewhere, or is too much for a disk, is refused`(text: String, fault: OutputPath.Fault) {
    #expect(OutputPath.fault(in: text) == fault)
    #expect(OutputPath(text) == nil)
  }

  @Test func `the longest names are taken`() {
    #expect(OutputPath(String(repeating: "n", count: 255)) != nil)
    #expect(OutputPath(String(repeating: "a/", count: 63) + "a") != nil)
  }

  @Test(arguments: [
    ("Swift/Index.html", "swift/index.HTML"), ("É", "e\u{301}"), ("é", "E\u{301}"), ("ΣΟΦΟΣ", "σοφος"),
    ("σοφος", "σοφοσ"), ("\u{212A}", "k"), ("ẞ", "ß"), ("\u{1C4}", "\u{1C6}"),
    ("\u{1FB3}", "\u{3B1}\u{345}"),
  ])
  func `paths that some disks take for one have one key`(one: String, other: String) {
    #expect(OutputPath(one)?.foldedKey == OutputPath(other)?.foldedKey)
  }

  @Test(arguments: [("straße", "strasse"), ("kız", "kiz"), ("a", "b"), ("أ", "ا")])
  func `paths that are two on every disk have two keys`(one: String, other: String) {
    #expect(OutputPath(one)?.foldedKey != OutputPath(other)?.foldedKey)
  }

  @Test func `paths are equal by their bytes, and sorted by them`() throws {
    let composed = try #require(OutputPath("\u{E9}"))
    let decomposed = try #require(OutputPath("e\u{301}"))
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(decomposed < composed)
  }

  @Test func `a path lies in the folders on its way and in no other`() throws {
    let path = try #require(OutputPath("a/bc/d"))
    #expect(path.lies(in: "a"))
    #expect(path.lies(in: "a/bc"))
    #expect(!path.lies(in: "a/b"))
    #expect(!path.lies(in: "a/bc/d"))
  }
}
