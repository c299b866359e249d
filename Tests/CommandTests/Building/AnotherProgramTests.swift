import Foundation
import TestSupport
import Testing

/// What a program remembers of a build is an answer to itself only: another one may make other pages of the same
/// content.
@Suite struct `Another program` {
  private let site = DemoCommand()
  private let folder = ScratchFolder()

  @Test func `makes every page anew, and takes away what is none any more`() throws {
    let first = site.build()
    #expect(first.status == 0, "\(first.errors)")
    let other = try program { bytes in
      let id = try #require(Self.buildID(in: bytes), "the program has no number of its own")
      bytes[id] ^= 1
    }
    site.demo.remove("Content/books")
    let second = build(by: other)
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.errors.contains("built "), "\(second.errors)")
    #expect(!site.tree.keys.contains { $0.hasPrefix("books/the-patient-programmer/") })
    #expect(site.tree == site.clean())
    #expect(build(by: other).errors.contains("nothing to do"), "it knows what it made itself")
    #expect(site.build().errors.contains("built "), "and the first one does not")
  }

  @Test func `is none if it is only a copy`() throws {
    #expect(site.build().status == 0)
    let copy = try program { _ in }
    #expect(build(by: copy).errors.contains("nothing to do"))
  }

  private func build(by program: String) -> BuiltCommand.Outcome {
    site.build(by: "shift; exec '\(program)' \"$@\"")
  }

  /// A copy of the program, with the libraries that it opens beside it.
  private func program(_ change: (inout [UInt8]) throws -> Void) throws -> String {
    let files = FileManager.default
    let original = URL(fileURLWithPath: try #require(BuiltCommand.path))
    for name in try files.contentsOfDirectory(atPath: original.deletingLastPathComponent().path)
    where name.hasPrefix("liblectern-") && name.hasSuffix(".so") {
      try files.createSymbolicLink(
        atPath: folder.path + "/" + name,
        withDestinationPath: original.deletingLastPathComponent().path + "/" + name)
    }
    var bytes = Array(try Data(contentsOf: original))
    try change(&bytes)
    let path = folder.path + "/lectern"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  /// Where the linker's number stands: behind the sizes and the kind of its note, and the name of who reads it.
  private static func buildID(in bytes: [UInt8]) -> Int? {
    let note = Data([4, 0, 0, 0, 20, 0, 0, 0, 3, 0, 0, 0] + Array("GNU\0".utf8))
    return Data(bytes).range(of: note)?.upperBound
  }
}
