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

/// Told in another order than they were published in; one is pinned, one a reply, one a draft.
private let journal = """
  == people/ada.md
  ---
  name: Ada
  roles: [instructor]
  ---
  == posts/b-last.md
  ---
  title: Last
  author: ada
  published_at: 2026-03-03
  ---
  == posts/c-first.md
  ---
  title: First
  author: ada
  is_pinned: true
  published_at: 2026-01-01
  ---
  == posts/a-middle.md
  ---
  title: Middle
  author: ada
  published_at: 2026-02-02
  ---
  == posts/d-draft.md
  ---
  title: Draft
  author: ada
  status: draft
  published_at: 2026-02-01
  ---
  """

@Suite struct `Posts beside a post` {
  @Test(arguments: [
    ("c-first", "previous", nil), ("c-first", "next", "a-middle"), ("a-middle", "previous", "c-first"),
    ("a-middle", "next", "b-last"), ("b-last", "next", nil),
  ])
  func `are those before and after it in time`(slug: String, name: Name, other: String?) async throws {
    let folder = ScratchFolder()
    let catalog = await ContentFixture(journal).load(in: folder).value.catalog
    let post = try #require(catalog.publicRecords("posts").first { $0.slug == slug })
    let view = EntryView(post, on: PageContext(catalog, language: "en"))
    #expect(try #require(view.member(name)).text == other ?? "")
    withExtendedLifetime(folder) {}
  }
}
