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
}
