import Content
import Diagnostics
import TestSupport
import Testing

@testable import Site

@Suite struct `The list of people` {
  @Test func `begins with those that are put forward`() async throws {
    let folder = ScratchFolder()
    let people = ["ada", "bo", "cy", "di"].map { slug in
      """
      == people/\(slug).md
      ---
      name: \(slug)
      roles: [instructor]
      is_featured: \(slug == "cy" || slug == "bo")
      ---
      Teaches.
      """
    }
    let catalog = await ContentFixture(people.joined(separator: "\n")).load(in: folder).value.catalog
    let listing = Website(catalog, making: []).listing
    let items = PageKind.people.items?(listing, PageOwner()) ?? []
    #expect(items.compactMap { catalog.publicRecord($0)?.slug } == ["bo", "cy", "ada", "di"])
    withExtendedLifetime(folder) {}
  }
}
