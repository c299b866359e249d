import Content
import Diagnostics
import Liquid
import TestSupport
import Testing

@testable import Site

/// Lessons in two sections; `hidden` is a draft, `locked` is no preview and has no page.
private let academy = """
  == courses/loops/index.md
  ---
  title: Loops
  lang: en
  ---
  == courses/loops/01-basics/index.md
  ---
  title: Basics
  ---
  == courses/loops/01-basics/01-first.md
  ---
  title: First
  preview: true
  ---
  == courses/loops/01-basics/02-locked.md
  ---
  title: Locked
  ---
  == courses/loops/02-more/index.md
  ---
  title: More
  ---
  == courses/loops/02-more/01-hidden.md
  ---
  title: Hidden
  preview: true
  status: draft
  ---
  == courses/loops/02-more/02-second.md
  ---
  title: Second
  preview: true
  ---
  """

@Suite struct `Lessons beside a lesson` {
  @Test(arguments: [
    ("first", "previous", nil), ("first", "next", "second"), ("second", "previous", "first"),
    ("second", "next", nil), ("locked", "previous", nil), ("locked", "next", nil),
  ])
  func `are those with a page, over all sections`(slug: String, name: Name, other: String?) async throws {
    let folder = ScratchFolder()
    let catalog = await ContentFixture(academy).load(in: folder).value.catalog
    let lessons = catalog.publicRecords("lessons")
    let lesson = try #require(lessons.first { $0.slug == slug })
    let view = EntryView(lesson, on: PageContext(catalog, language: "en"))
    let neighbour = try #require(view.member(name))
    #expect(neighbour.text == other ?? "")
    withExtendedLifetime(folder) {}
  }
}
