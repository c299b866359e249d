import Foundation
import TestSupport
import Testing

/// The checker of HTML that browsers' makers write, over all pages at once.
@Suite struct `The Nu HTML checker` {
  private struct Report: Decodable {
    struct Message: Decodable {
      let type: String
      let url: String?
      let lastLine: Int?
      let message: String
    }
    let messages: [Message]
  }

  @Test func `finds no error on any page`() throws {
    let site = BuiltDemo.shared.site
    let pages = BuiltDemo.shared.files(below: "Output/site").filter { $0.hasSuffix(".html") }
    try #require(pages.count > 100)
    let outcome = BuiltCommand.run(
      program: try Judges.program("java"),
      [
        "-Xss8m", "-jar", try Judges.file("vnu.jar"), "--errors-only", "--skip-non-html", "--format", "json",
        site,
      ])
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.errors.utf8))
    for message in report.messages.prefix(20) {
      let page = message.url?.components(separatedBy: "/Output/site").last ?? "?"
      Issue.record("\(page):\(message.lastLine ?? 0): \(message.message)")
    }
    #expect(report.messages.isEmpty, "\(report.messages.count) errors on \(pages.count) pages")
  }
}
