import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Build

/// What must not be public is found in papers, whose bytes do not show it; and so are links that lead nowhere.
@Suite struct `What can be read in a syllabus` {
  private let site = IssuingSite.withSyllabuses()

  private func build(_ line: String) async throws -> IssuingSite.Built {
    site[IssuingSite.design] += "\n  - \(line)\n"
    return try await site.build()
  }

  @Test(arguments: [
    #"{text: "Write to ann.lee@private.example.org"}"#, #"{heading: "ann.lee@private.example.org"}"#,
    #"{image: /media/mark.svg, alt: "ann.lee@private.example.org", width: 5mm}"#,
    #"{text: "[Ann](mailto:ann.lee@private.example.org)"}"#,
  ])
  func `is no private text, wherever it stands`(line: String) async throws {
    let built = try await build(line)
    #expect(built.hasErrors)
    #expect(site.syllabuses == [])
    let told = built.result.report.diagnostics.filter { $0.id.name == "private-text-leaked" }
    #expect(told.count == 4, "\(built.complaints)")
    #expect(built.complaints.contains("Output/site/courses/loops/syllabus.pdf:"))
    #expect(!built.complaints.contains("ann.lee"))
  }

  @Test func `is not private in its title either`() async throws {
    site.replace(
      "title: \"{{ course.title }}\"", with: "title: ann.lee@private.example.org", in: IssuingSite.design)
    #expect(try await site.build().complaints.contains("private-text-leaked"))
  }

  @Test func `is looked at again when something becomes private`() async throws {
    let first = try await build(#"{text: "Ring blackbird@example.org"}"#)
    #expect(!first.hasErrors, "\(first.complaints)")
    site["Content/private/accounts.csv"] = "id,name,email\na-1,Ann Lee,blackbird@example.org\n"
    let second = try await site.build()
    #expect(second.hasErrors)
    #expect(second.complaints.contains("syllabus.pdf"), "\(second.complaints)")
  }

  @Test func `no locked text of a lesson, whoever asks for it`() async throws {
    try await site.build()
    let before = site.tree.filter { site.syllabuses.contains($0.key) }
    let built = try await build(#"{markdown: "course.sections[0].lessons[0].content"}"#)
    #expect(!built.hasErrors, "\(built.complaints)")
    #expect(site.tree.filter { site.syllabuses.contains($0.key) } == before)
  }

  @Test func `are links that lead somewhere`() async throws {
    let built = try await build(#"{text: "[x](https://academy.example.org/courses/no-such-course/)"}"#)
    #expect(built.hasErrors)
    #expect(built.complaints.contains("broken-link"), "\(built.complaints)")
    #expect(built.complaints.contains("syllabus.pdf:"), "\(built.complaints)")
  }

  @Test func `are links whose page goes later`() async throws {
    let link = "https://academy.example.org/courses/maps/"
    site["Content/courses/loops/index.md"] += "\nSee [maps](/courses/maps/).\n"
    let first = try await site.build()
    #expect(!first.hasErrors, "\(first.complaints)")
    site.remove("Content/courses/maps")
    let second = try await site.build()
    #expect(
      second.complaints.contains(link) && second.complaints.contains("syllabus.pdf:"), "\(second.complaints)")
  }

  @Test func `a page may link to a syllabus, and not to one that is not there`() async throws {
    site["Content/courses/loops/index.md"] += "\n[Take it home](/courses/maps/syllabus.pdf)\n"
    site.replace(
      "{% assign paper", with: "{{ course.description }}{% assign paper", in: "Templates/pages/course.html")
    let first = try await site.build()
    #expect(!first.hasErrors, "\(first.complaints)")
    site.replace("maps/syllabus.pdf", with: "mops/syllabus.pdf", in: "Content/courses/loops/index.md")
    #expect(try await site.build().complaints.contains("broken-link"))
  }
}
