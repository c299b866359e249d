import Diagnostics
import TestSupport
import Testing

@testable import Build

/// What was wrong with a page is said in every build, whether or not the page is made again.
@Suite struct `Complaints about pages` {
  private let site = DemoSite()

  private func lessonWithWarning() throws -> String {
    let lesson = try #require(site.files.files.keys.first { $0.hasSuffix("-why-swift.md") })
    site.files[lesson] += "\n[A link](javascript:alert(1))\n"
    site.files["Content/people/sara-nilsson.md"] += "\n[Another](javascript:alert(2))\n"
    return lesson
  }

  private func check(after edit: () -> Void, rendered: Int? = nil) async throws {
    edit()
    let built = try await site.build()
    let clean = try await site.buildClean()
    #expect(built.complaints.contains("why-swift.md"), "\(built.complaints)")
    #expect(built.complaints.contains("sara-nilsson.md"), "\(built.complaints)")
    #expect(built.complaints == clean.complaints)
    #expect(built.result.report.warningCount == clean.result.report.warningCount)
    if let rendered { #expect(built.rendered == rendered) }
  }

  @Test func `are the same when nothing is to do`() async throws {
    _ = try lessonWithWarning()
    try await check(after: {}, rendered: nil)
    try await check(after: {}, rendered: 0)
  }

  @Test func `are the same when other pages are made, and other files come before theirs`() async throws {
    _ = try lessonWithWarning()
    try await site.build()
    try await check(after: {
      self.site.files.replace(
        "title: Public Speaking", with: "title: Speaking", in: "Content/courses/public-speaking/index.md")
      self.site.files["Content/announcements/first.md"] = "---\ntitle: First\n---\nText.\n"
    })
  }

  @Test func `tell the place of today when lines came before it`() async throws {
    let lesson = try lessonWithWarning()
    try await site.build()
    try await check(after: {
      self.site.files.replace("---\n", with: "---\n# one\n# more\n", in: lesson)
      self.site.files.replace("---\n", with: "---\n# one\n# more\n", in: "Content/people/sara-nilsson.md")
    })
  }

  @Test func `are gone with what they were about`() async throws {
    let lesson = try lessonWithWarning()
    let before = try await site.build()
    site.files.replace("javascript:", with: "https://example.org/", in: lesson)
    let after = try await site.build()
    #expect(!after.complaints.contains("why-swift.md"))
    #expect(after.result.report.warningCount < before.result.report.warningCount)
  }

  @Test func `are errors when warnings are to be, and leave the output as it was`() async throws {
    try await site.build()
    let before = site.tree
    _ = try lessonWithWarning()
    site.adjust = { $0.isStrict = true }
    for _ in 1...2 {
      let built = try await site.build()
      #expect(built.hasErrors)
      #expect(built.tree == before)
    }
    site.adjust = { _ in }
    #expect(try await !site.build().hasErrors)
    site.adjust = { $0.isStrict = true }
    #expect(try await site.build().hasErrors)
  }
}
