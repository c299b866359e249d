import Foundation
import TestSupport
import Testing

@testable import Build

/// A syllabus is an output like a page: it is made again when something that it shows is another, and only then.
@Suite struct `A syllabus in a build` {
  private let site = IssuingSite.withSyllabuses()
  private let loops: Set<String> = [IssuingSite.loops, IssuingSite.arabicLoops]

  private func changes(_ edit: (IssuingSite) -> Void) async throws -> Set<String> {
    try await site.changes(by: edit).filter { $0.hasSuffix("syllabus.pdf") }
  }

  @Test func `is made for each course in each language, and pages lead to it`() async throws {
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    #expect(site.syllabuses == loops.union([IssuingSite.maps, IssuingSite.arabicMaps]))
    for bytes in site.syllabuses.compactMap({ site.tree[$0] }) { #expect(bytes.starts(with: "%PDF-".utf8)) }
    #expect(site["Output/site/ar/courses/loops/index.html"].contains("\"/ar/courses/loops/syllabus.pdf\""))
    #expect(try await site.build().result.hadNothingToDo)
  }

  @Test func `is another when the course's title is`() async throws {
    let changed = try await changes {
      $0.replace("en: Loops", with: "en: Circles", in: "Content/courses/loops/index.md")
    }
    #expect(changed == [IssuingSite.loops])
  }

  @Test func `is another when a lesson's title is, and not when its locked text is`() async throws {
    #expect(
      try await changes { $0.replace("title: Round", with: "title: Square", in: IssuingSite.lesson) } == loops
    )
    #expect(try await changes { $0[IssuingSite.lesson] += "\nMore.\n" } == [])
  }

  @Test func `is another when its description is, even if nothing but texts has changed`() async throws {
    let changed = try await changes { $0["Content/courses/loops/index.md"] += "\nAnd once more.\n" }
    #expect(changed == loops)
    let built = try await site.build()
    #expect(built.result.hadNothingToDo)
  }

  @Test func `is another when its design is, and not when that is only written down anew`() async throws {
    #expect(
      try await changes { $0.replace("margins: 15mm", with: "margins: 16mm", in: IssuingSite.design) }.count
        == 4)
    #expect(try await changes { $0[IssuingSite.design] = $0[IssuingSite.design] } == [])
  }

  @Test func `is another when a phrase, a picture or a name that it shows is`() async throws {
    let phrase = try await changes { $0.replace("Taught by", with: "By", in: "Content/translations/en.yaml") }
    #expect(phrase == [IssuingSite.loops, IssuingSite.maps])
    #expect(try await changes { $0["Content/media/mark.svg"] = IssuingSite.picture("#8F4F12") }.count == 4)
    #expect(
      try await changes { $0.replace("Ada Byron", with: "Ada King", in: "Content/people/ada.md") }.count == 4)
  }

  @Test func `does not mind what the clock says`() async throws {
    #expect(try await changes { $0.now += 40 * 86_400 } == [])
  }

  @Test func `goes with its course, and with its design`() async throws {
    #expect(try await changes { $0.remove("Content/courses/loops") } == loops)
    #expect(site.syllabuses == [IssuingSite.maps, IssuingSite.arabicMaps])
    _ = try await site.changes { $0.remove(IssuingSite.design) }
    #expect(site.syllabuses == [])
    #expect(!site["Output/site/courses/maps/index.html"].contains("syllabus"))
  }

  @Test func `is made again where somebody has damaged it`() async throws {
    #expect(try await changes { $0["Output/" + IssuingSite.loops] = "no paper" } == [IssuingSite.loops])
  }

  @Test func `is the same with one thread and with two, and in slices`() async throws {
    try await site.build()
    let one = site.tree
    site.jobs = 2
    #expect(try await site.buildClean() == one)
    site.remove("Output")
    for index in 1...2 {
      site.adjust = { $0.shard = BuildOptions.Shard(index: index, of: 2) }
      try await site.build()
    }
    #expect(site.tree == one)
  }

  @Test func `can be asked for alone`() async throws {
    site.adjust = { $0.kinds = ["syllabus"] }
    try await site.build()
    #expect(Set(site.tree.keys) == site.syllabuses)
    #expect(site.syllabuses.count == 4)
  }

  @Test func `is as it was where its design has a mistake, which is told with its place`() async throws {
    try await site.build()
    let before = site.tree
    site.replace("size: A5", with: "size: A55", in: IssuingSite.design)
    let built = try await site.build()
    #expect(built.hasErrors)
    #expect(built.complaints.contains("Templates/documents/syllabus.yaml:3:"), "\(built.complaints)")
    #expect(site.tree == before)
  }

  @Test func `knows mistakes of its content by their places, again in the next build`() async throws {
    site["Content/courses/maps/index.md"] += "\n![A map](no-such-map.png)\n"
    let first = try await site.build()
    #expect(first.complaints.contains("Content/courses/maps/index.md:"), "\(first.complaints)")
    site["Content/courses/loops/index.md"] += "\nMore.\n"
    let second = try await site.build()
    #expect(second.complaints == first.complaints)
  }
}
