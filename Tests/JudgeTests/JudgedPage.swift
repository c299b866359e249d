import Foundation
import TestSupport

/// What a browser has found wrong with a page, one of each kind and language, in all its states.
struct JudgedPage: Decodable, Sendable {
  struct Violation: Decodable, Sendable {
    let rule: String
    let help: String
    let count: Int
    let places: [String]
  }

  let kind: String
  let language: String
  let path: String
  /// By what the page looked like: `phone, dark`.
  let violations: [String: [Violation]]
  /// What the console says, and what did not load.
  let noise: [String]
  /// Addresses of others that were asked for something.
  let strangers: [String]
  /// Places where one loses sight of the focus.
  let focus: [String]
  /// What makes it scroll sideways on the narrowest of telephones.
  let tooWide: [String]
  /// What is wrong on paper.
  let print: [String]
  /// Texts that are not there where scripts are off.
  let onlyByScript: [String]

  /// All of them: found once, for all tests.
  static func all() throws -> [JudgedPage] { try judged.get() }

  private static let judged = Result<[JudgedPage], any Error> {
    let outcome = BuiltCommand.run(
      program: try Judges.program("python3"),
      [
        Judges.tool, BuiltDemo.shared.site, "--axe", try Judges.file("axe.min.js"), "--day", BuiltDemo.day,
      ])
    guard outcome.status == 0 else { throw Judges.Missing(description: outcome.errors) }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode([JudgedPage].self, from: Data(outcome.output.utf8))
  }
}

extension Judges {
  static let tool = Checkout.path + "/Tests/Tools/judge_pages.py"
}
