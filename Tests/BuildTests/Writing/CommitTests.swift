import Foundation
import Platform
import TestSupport
import Testing

@testable import Build

/// Every case twice: with files moved one by one, and with the whole trees exchanged.
@Suite struct `Commit of an output` {
  static let ways = [Int.max, 0]

  @Test(arguments: ways)
  func `a first build makes the folder`(exchangedFrom: Int) throws {
    let build = try SmallBuild(exchangedFrom: exchangedFrom)
    let report = try build.run(["index.html": "home", "a/b/index.html": "b"])
    #expect(build.tree == ["index.html": "home", "a/b/index.html": "b"])
    #expect(report.created == 2)
    #expect(!build.hasLeftovers)
  }

  @Test(arguments: ways)
  func `an empty folder keeps its permissions`(exchangedFrom: Int) throws {
    let build = try SmallBuild(exchangedFrom: exchangedFrom)
    try FileManager.default.createDirectory(
      atPath: build.root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
    try build.run(["a": "1"])
    #expect(modeOf(build.root) == 0o750)
    try build.run(["a": "2"])
    #expect(modeOf(build.root) == 0o750)
    #expect(build.tree == ["a": "2"])
  }

  @Test(arguments: ways)
  func `what changed is replaced, what is stale is removed, the rest is not touched`(exchangedFrom: Int)
    throws
  {
    let build = try SmallBuild(exchangedFrom: exchangedFrom)
    try build.run(["same/index.html": "s", "changed": "1", "stale/x/y/index.html": "o", "stale/z": "o"])
    let before = try Folder(build.root).stamp(of: "same/index.html")
    let report = try build.run(["same/index.html": "s", "changed": "2", "new/a": "n", "new/b/c": "n"])
    #expect(build.tree == ["same/index.html": "s", "changed": "2", "new/a": "n", "new/b/c": "n"])
    #expect(try Folder(build.root).stamp(of: "same/index.html") == before)
    #expect(report.created == 2)
    #expect(report.replaced == 1)
    #expect(report.takenOver == [])
    #expect(report.removed.map(\.text).sorted() == ["stale/x/y/index.html", "stale/z"])
    #expect(!build.hasLeftovers)
  }

  @Test(arguments: ways)
  func `stamps are those of the files in their places`(exchangedFrom: Int) throws {
    let build = try SmallBuild(exchangedFrom: exchangedFrom)
    for text in ["one", "other"] {
      let report = try build.run(["a": text, "b/c/d": text])
      #expect(report.files.count == 2)
      let root = try Folder(build.root)
      for file in report.files { #expect(root.stamp(of: file.path.text) == file.stamp) }
    }
  }

  @Test(arguments: ways)
  func `what others put there stays: files, links, empty folders, permissions`(exchangedFrom: Int) throws {
    let build = try SmallBuild(exchangedFrom: exchangedFrom)
    try build.run(["a/index.html": "1", "b/index.html": "1"])
    let files = FileManager.default
    build.scratch.write("Output/site/CNAME", "example.org")
    build.scratch.write("Output/site/a/mine/note", "n")
    build.scratch.write("Output/site/b/note", "n")
    build.scratch.write("outside/x", "x")
    try files.createSymbolicLink(atPath: build.root + "/link", withDestinationPath: "../../outside")
    try files.createSymbolicLink(atPath: build.root + "/b/gone", withDestinationPath: "nowhere")
    try files.createDirectory(
      atPath: build.root + "/mine/empty", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o711])
    let before = try Folder(build.root).stamp(of: "CNAME")
    try build.run(["a/index.html": "2", "c": "2"])
    #expect(
      build.tree == [
        "a/index.html": "2", "c": "2", "CNAME": "example.org", "a/mine/note": "n", "b/note": "n",
        "link": "-> ../../outside", "b/gone": "-> nowhere", "mine/empty/": "",
      ])
    #expect(modeOf(build.root + "/mine/empty") == 0o711)
    #expect(try Folder(build.root).stamp(of: "CNAME") == before)
    #expect(treeOf(build.scratch.path + "/outside") == ["x": "x"])
  }

  @Test(arguments: ways)
  func `a file that somebody put in the place of an output is taken over and told`(exchangedFrom: Int) throws
  {
    let build = try SmallBuild(exchangedFrom: exchangedFrom)
    build.scratch.write("outside", "precious")
    build.scratch.write("Output/site/a", "mine")
    try FileManager.default.createSymbolicLink(
      atPath: build.root + "/b", withDestinationPath: "../../outside")
    let report = try build.run(["a": "1", "b": "1"])
    #expect(build.tree == ["a": "1", "b": "1"])
    #expect(report.takenOver.map(\.text).sorted() == ["a", "b"])
    #expect(treeOf(build.scratch.path)["outside"] == "precious")
  }

  @Test(arguments: ways)
  func `a folder of others in the place of a file is named, and nothing is lost`(exchangedFrom: Int) throws {
    let build = try SmallBuild(exchangedFrom: exchangedFrom)
    try build.run(["x": "1", "stale": "1"])
    build.scratch.write("Output/site/a/note", "mine")
    let before = build.tree
    let problem = #expect(throws: FileProblem.self) { try build.run(["x": "2", "a": "2"]) }
    #expect(problem == .folderInTheWay(build.output.root + "/a"))
    #expect(build.tree == before)
    try FileManager.default.removeItem(atPath: build.root + "/a")
    try build.run(["x": "2", "a": "2"])
    #expect(build.tree == ["x": "2", "a": "2"])
    #expect(!build.hasLeftovers)
  }

  @Test(arguments: ways)
  func `a file or link of others in the place of a folder is named, not followed`(exchangedFrom: Int) throws {
    for isLink in [false, true] {
      let build = try SmallBuild(exchangedFrom: exchangedFrom)
      try build.run(["x": "1"])
      build.scratch.write("outside/b/c", "precious")
      if isLink {
        try FileManager.default.createSymbolicLink(
          atPath: build.root + "/a", withDestinationPath: "../../outside")
      } else {
        build.scratch.write("Output/site/a", "mine")
      }
      let before = build.tree
      let problem = #expect(throws: FileProblem.self) { try build.run(["x": "2", "a/b/c": "2"]) }
      #expect(problem == .fileInTheWay(build.output.root + "/a"))
      #expect(build.tree == before)
      #expect(treeOf(build.scratch.path + "/outside") == ["b/c": "precious"])
    }
  }

  @Test(arguments: ways)
  func `stale files make room: a folder for a file, and a file for a folder`(exchangedFrom: Int) throws {
    let build = try SmallBuild(exchangedFrom: exchangedFrom)
    try build.run(["a": "1", "b/c/d": "1", "b/e": "1", "x": "1"])
    let report = try build.run(["a/b/c": "2", "b": "2", "x": "1"])
    #expect(build.tree == ["a/b/c": "2", "b": "2", "x": "1"])
    #expect(report.created == 2)
    #expect(Set(report.removed.map(\.text)) == ["a", "b/c/d", "b/e"])
    try build.run(["a": "1", "b/c/d": "1"])
    #expect(build.tree == ["a": "1", "b/c/d": "1"])
  }

  @Test(arguments: ways)
  func `nothing is removed through a link`(exchangedFrom: Int) throws {
    let build = try SmallBuild(exchangedFrom: exchangedFrom)
    try build.run(["a/b": "1", "c": "1", "x": "1"])
    try FileManager.default.removeItem(atPath: build.root + "/a")
    try FileManager.default.removeItem(atPath: build.root + "/c")
    build.scratch.write("outside/b", "precious")
    for name in ["a", "c"] {
      try FileManager.default.createSymbolicLink(
        atPath: build.root + "/" + name, withDestinationPath: "../../outside")
    }
    try build.run(["x": "2"])
    #expect(build.tree == ["x": "2", "a": "-> ../../outside", "c": "-> ../../outside"])
    #expect(treeOf(build.scratch.path + "/outside") == ["b": "precious"])
  }

  /// The folder itself tells: moves leave it, an exchange brings another.
  @Test(arguments: [(Int.max, 3, false), (4, 3, false), (3, 3, false), (3, 2, true)])
  func `trees are exchanged when many files are new, and most are`(
    exchangedFrom: Int, unchanged: Int, isExchanged: Bool
  ) throws {
    let build = try SmallBuild(exchangedFrom: exchangedFrom)
    let same = Dictionary(uniqueKeysWithValues: (0..<unchanged).map { ("same/\($0)", "1") })
    try build.run(same.merging(["a": "1", "b": "1"]) { one, _ in one })
    let before = try FileSystem.status(build.root).inode
    let plan = same.merging(["a": "2", "b": "2", "c": "2"]) { one, _ in one }
    try build.run(plan)
    #expect(build.tree == plan)
    #expect(try FileSystem.status(build.root).inode != before || !isExchanged)
    #expect(try FileSystem.status(build.root).inode == before || isExchanged)
  }

  @Test func `a tree that cannot be linked is moved file by file`() throws {
    let build = try SmallBuild(exchangedFrom: 0)
    try build.run(["a": "1", "b/c": "1"])
    // A name that is no text cannot be given a second time.
    let odd = (build.root + "/b/").utf8.map { CChar(bitPattern: $0) } + [-1, -2, 0]
    #expect(unsafe mkfifo(odd, 0o644) == 0)
    let before = try FileSystem.status(build.root).inode
    try build.run(["a": "2", "b/d": "2"])
    #expect(try FileSystem.status(build.root).inode == before)
    #expect(build.tree["a"] == "2")
    #expect(build.tree["b/d"] == "2")
    #expect(try FileSystem.names(in: build.root + "/b") == ["d", "\u{FFFD}\u{FFFD}"])
    #expect(!build.hasLeftovers)
  }

  @Test func `what somebody adds while trees are exchanged is in the new one`() throws {
    let build = try SmallBuild(exchangedFrom: 0)
    try build.run(["a": "1", "b/c": "1", "d/e": "1"])
    let scratch = build.scratch
    let old = try Folder(build.root)
    build.output.onStep = { step throws(FileProblem) in
      // By the way that leads into the old tree, as a program does that has been in it before.
      guard case .exchangedTrees = step else { return }
      try old.makeFolder("late", mode: 0o755, exact: true)
      _ = try old.createFile("late/note", Array("n".utf8).span, mode: 0o644, exact: true)
      _ = try old.createFile("d/note", Array("n".utf8).span, mode: 0o644, exact: true)
    }
    try build.run(["a": "2", "b/c": "2"])
    withExtendedLifetime(scratch) {}
    #expect(build.tree == ["a": "2", "b/c": "2", "late/note": "n", "d/note": "n"])
    #expect(!build.hasLeftovers)
  }

  @Test(arguments: ways)
  func `staged inside the folder, because beside it there is no way`(exchangedFrom: Int) throws {
    let build = try SmallBuild(exchangedFrom: exchangedFrom)
    try build.run(["a": "1", "b/c": "1"])
    // So long a name that the one beside it would be too long.
    let name = String(repeating: "n", count: 250)
    let files = FileManager.default
    try files.moveItem(atPath: build.root, toPath: build.scratch.path + "/" + name)
    build.output = try OutputFolder(root: build.scratch.path + "/" + name)
    try build.run(["a": "2", "d/e": "2"])
    #expect(treeOf(build.output.root) == ["a": "2", "d/e": "2"])
  }

  @Test(arguments: ways)
  func `only stale files, and nothing staged`(exchangedFrom: Int) throws {
    let build = try SmallBuild(exchangedFrom: exchangedFrom)
    try build.run(["a/b": "1", "c": "1"])
    try build.run(["c": "1"])
    #expect(build.tree == ["c": "1"])
    try build.run([:])
    #expect(build.tree == [:])
    #expect(FileManager.default.fileExists(atPath: build.root))
    #expect(!build.hasLeftovers)
  }
}
