import Foundation
import Platform
import TestSupport
import Testing

@testable import Build

@Suite struct `Staging of outputs` {
  private let scratch = ScratchFolder(inMemory: true)
  private var root: String { scratch.path + "/Output/site" }

  @Test func `nothing is visible before the commit, and nothing is left when it is discarded`() throws {
    let staging = try OutputFolder(root: root).stage()
    try staging.write(Array("a".utf8), to: "courses/swift/index.html".asOutput)
    #expect(treeOf(scratch.path) == ["Output/.site.lectern-staging/courses/swift/index.html": "a"])
    try staging.discard()
    #expect(treeOf(scratch.path) == ["Output/": ""])
  }

  @Test func `many threads write into folders that they share`() throws {
    let staging = try OutputFolder(root: root).stage()
    let paths = (0..<2_000).map { "c\($0 % 7)/s\($0 % 3)/l\($0 % 401)/\($0).html" }
    DispatchQueue.concurrentPerform(iterations: 4) { thread in
      for path in paths[(thread * 500)..<(thread * 500 + 500)] {
        do { try staging.write(Array(path.utf8), to: path.asOutput) } catch { Issue.record(error) }
      }
    }
    let tree = treeOf(scratch.path + "/Output/.site.lectern-staging")
    #expect(tree == Dictionary(uniqueKeysWithValues: paths.map { ($0, $0) }))
    for file in staging.files { #expect(file.stamp == staging.folder.stamp(of: file.path.text)) }
  }

  @Test func `the umask takes nothing away, and permissions give nothing more`() async throws {
    for mask in [0o000, 0o022, 0o077, 0o777] {
      let root = "\(root)-\(mask)"
      await #expect(processExitsWith: .success) { [root = root as String, mask = mask as Int] in
        umask(UInt32(mask))
        let folder = try OutputFolder(root: root)
        let staging = try folder.stage(mask == 0o022 ? .ownerOnly : .everybody)
        try staging.write([1], to: "a/b/c/d".asOutput)
        let journal = Journal(in: root + "-lectern", for: folder)
        _ = try folder.commit(staging, stale: [], unchanged: 0, journal: journal, isOurs: { _ in false })
      }
      let isPrivate = mask == 0o022
      #expect(modeOf(root) == (isPrivate ? 0o700 : 0o755))
      #expect(modeOf(root + "/a/b/c") == (isPrivate ? 0o700 : 0o755))
      #expect(modeOf(root + "/a/b/c/d") == (isPrivate ? 0o600 : 0o644))
    }
  }

  @Test func `a path can be written once, and is named if it is not`() throws {
    let staging = try OutputFolder(root: root).stage()
    try staging.write([], to: "a/b".asOutput)
    let problem = #expect(throws: FileProblem.self) { try staging.write([1], to: "a/b".asOutput) }
    #expect(problem?.path.hasSuffix("/a/b") == true)
    #expect(problem?.reason == "exists already")
  }

  @Test func `a file where a folder is needed is a problem`() throws {
    let staging = try OutputFolder(root: root).stage()
    try staging.write([1], to: "a".asOutput)
    for path in ["a/b", "a/b/c", "a/b/c/d"] {
      let problem = #expect(throws: FileProblem.self) { try staging.write([1], to: path.asOutput) }
      #expect(problem?.isNoFolder == true)
    }
  }

  @Test func `a folder that may not be written is named`() throws {
    // Root may write almost anywhere; here nobody may.
    let problem = #expect(throws: FileProblem.self) { try OutputFolder(root: "/proc/lectern/site").stage() }
    #expect(problem?.path == "/proc/lectern")
  }

  @Test func `a file is no output folder`() throws {
    scratch.write("Output/site", "mine")
    let problem = #expect(throws: FileProblem.self) { try OutputFolder(root: root).stage() }
    #expect(problem?.path.hasSuffix("Output/site") == true)
    #expect(treeOf(scratch.path) == ["Output/site": "mine"])
  }

  @Test func `leftovers of killed builds make room`() throws {
    scratch.write("Output/.site.lectern-staging/a/b/c", "half")
    scratch.write("Output/site/.lectern-staging/a", "half")
    scratch.write("Output/site/a", "whole")
    let folder = try OutputFolder(root: root)
    try folder.removeLeftovers()
    #expect(treeOf(scratch.path) == ["Output/site/a": "whole"])
  }

  @Test func `an output behind a symbolic link is staged where it lies`() throws {
    scratch.write("www/live/old", "old")
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/Output", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: root, withDestinationPath: scratch.path + "/www/live")
    let staging = try OutputFolder(root: root).stage()
    try staging.write([], to: "a".asOutput)
    #expect(treeOf(scratch.path + "/www") == ["live/old": "old", ".live.lectern-staging/a": ""])
  }
}

func modeOf(_ path: String) -> Int? {
  (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]) as? Int
}
