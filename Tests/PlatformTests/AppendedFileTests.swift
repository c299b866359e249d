import Foundation
import Platform
import TestSupport
import Testing

@Suite struct `A file that is only added to` {
  private let scratch = ScratchFolder(inMemory: true)
  private var path: String { scratch.path + "/file" }
  private var text: String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "none" }

  private func add(_ text: String, keeping length: Int? = nil, of known: Int? = nil) throws {
    let file = try AppendedFile(path, keeping: length, of: known)
    try file.append(Array(text.utf8).span)
    try file.synchronize()
  }

  @Test func `is made if it is not there, for its owner alone`() throws {
    try add("one")
    #expect(text == "one")
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test func `keeps what is in it`() throws {
    try add("one ")
    try add("two")
    #expect(text == "one two")
  }

  @Test func `loses what was not written to its end`() throws {
    try add("one tw")
    try add("three", keeping: 4, of: 6)
    #expect(text == "one three")
  }

  @Test func `stays as it is if somebody else has written it since`() throws {
    try add("one two")
    #expect(throws: FileProblem.changedMeanwhile(path)) { try add("three", keeping: 4, of: 6) }
    #expect(throws: FileProblem.changedMeanwhile(path)) { try add("three", keeping: 0, of: 0) }
    #expect(text == "one two")
  }
}
