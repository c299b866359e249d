import Foundation
import Platform
import TestSupport
import Testing

@testable import Build

@Suite struct `Journal of a build` {
  private let scratch = ScratchFolder(inMemory: true)
  private let output: OutputFolder
  private var journal: Journal { Journal(in: scratch.path + "/.lectern", for: output) }

  init() throws { output = try OutputFolder(root: scratch.path + "/site") }

  @Test func `what is begun is unfinished until it is finished`() throws {
    #expect(journal.unfinished() == [])
    let paths = try ["b", "a\nb", "دورة/a"].map { try $0.asOutput }
    try journal.begin(creating: paths)
    #expect(Set(journal.unfinished()) == Set(paths))
    try journal.finish()
    #expect(journal.unfinished() == [])
    #expect(treeOf(scratch.path + "/.lectern") == [:])
    try journal.finish()
  }

  @Test func `a build after a killed one adds to its journal`() throws {
    try journal.begin(creating: [try "a".asOutput, try "b".asOutput])
    try journal.begin(creating: [try "b".asOutput, try "c".asOutput])
    #expect(journal.unfinished().map(\.text).sorted() == ["a", "b", "c"])
  }

  @Test func `a journal of another output folder is not believed`() throws {
    try journal.begin(creating: [try "a".asOutput])
    let other = try OutputFolder(root: scratch.path + "/elsewhere")
    #expect(Journal(in: scratch.path + "/.lectern", for: other).unfinished() == [])
  }

  @Test func `a journal that is cut short, or was altered to lead out, is not believed`() throws {
    try journal.begin(creating: [try "a".asOutput, try "b".asOutput])
    var bytes: [UInt8] = []
    try FileSystem.read(scratch.path + "/.lectern/journal", into: &bytes)
    for count in 0..<bytes.count {
      scratch.write(".lectern/journal", Array(bytes[..<count]))
      #expect(journal.unfinished() == [])
    }
    let root = output.root
    scratch.write(".lectern/journal", "lectern journal 1\0\(root)\0../a\01\0")
    #expect(journal.unfinished() == [])
  }
}
