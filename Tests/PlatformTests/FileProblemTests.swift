import Testing

@testable import Platform

@Suite struct `File problems` {
  /// The numbers are Linux's own.
  @Test(arguments: [
    (2, "does not exist"), (13, "may not be read: no permission"), (21, "is a folder"),
    (5, "cannot be read: system error 5"), (116, "cannot be read: system error 116"),
  ])
  func `a reason goes on with the sentence that names the file`(code: Int32, reason: String) {
    #expect(FileProblem(path: "a.md", code: code).reason == reason)
  }

  @Test(arguments: [
    (28, "cannot be written: the disk is full"), (13, "may not be written: no permission"),
    (30, "cannot be written: the disk is read-only"), (36, "has a name that is too long"),
    (5, "cannot be written: system error 5"),
    (21, "is a folder, and a file has to stand there: move it away"),
    (20, "is no folder, and a folder has to stand there: move it away"),
  ])
  func `a reason says what could not be done`(code: Int32, reason: String) {
    #expect(FileProblem(path: "a.html", code: code, action: .writing).reason == reason)
  }
}
