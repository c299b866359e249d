import Foundation
import Testing

/// A subject with everything that may belong to it, and a tag of two things.
private let subjects = """
  == categories.yaml
  - {slug: data, name: Data, description: Numbers and tables., color: "#0F4C5C", image: /media/data.svg}
  - {slug: charts, name: Charts, parent: data}
  == tags.yaml
  - {slug: maps, name: Maps, description: Where things are.}
  == media/data.svg
  <svg xmlns="http://www.w3.org/2000/svg" width="16" height="9" viewBox="0 0 16 9"/>
  == people/ada.md
  ---
  name: Ada
  roles: [instructor]
  ---
  == books/atlas.md
  ---
  title: Atlas
  author: Ada
  category: data
  tags: [maps]
  lang: en
  page_count: 90
  price: 12.00
  preview_pages: 0
  ---
  Maps.
  == products/kit.md
  ---
  title: Kit
  owner: ada
  category: charts
  tags: [maps]
  content_type: template
  price: 0.00
  ---
  Paper.
  == events/late.md
  ---
  title: Late evening
  kind: live_room
  category: data
  hosts: [ada]
  start: 2097-03-01T18:00:00Z
  duration: 60 min
  price: 0.00
  ---
  Talk.
  == events/early.md
  ---
  title: Early evening
  kind: live_room
  category: data
  hosts: [ada]
  start: 2096-03-01T18:00:00Z
  duration: 60 min
  price: 5.00
  ---
  Talk.
  == events/over.md
  ---
  title: Last year
  kind: live_room
  category: data
  hosts: [ada]
  start: 2020-03-01T18:00:00Z
  duration: 60 min
  price: 5.00
  ---
  Talk.

  """

private let manyCourses = (10..<40).map { number in
  """
  == courses/course-\(number).md
  ---
  title: Course \(number)
  lang: en
  category: data
  tags: [maps]
  instructors: [{person: ada}]
  ---

  """
}.joined()

@Suite struct `Pages of subjects` {
  private let site: ShownSite

  init() async throws { site = try await ShownSite(subjects + manyCourses) }

  private let category = "categories/data/index.html"
  private let second = "categories/data/page/2/index.html"

  @Test func `are rendered without a complaint`() { #expect(site.problems == []) }

  @Test func `a category shows all that is in it and below it`() throws {
    #expect(site.sections(category) == ["head", "below", "courses", "books", "products", "events", "past"])
    let page = try #require(site[category])
    #expect(page.contains("Atlas</a>") && page.contains("Kit</a>"))
  }

  @Test func `what is still to come stands in its order, and apart from what is over`() throws {
    let page = try #require(site[category])
    let titles = page.matches(of: #/(Early evening|Late evening|Last year)</a>/#).map { String($0.1) }
    #expect(titles == ["Early evening", "Late evening", "Last year"])
  }

  @Test func `a category has its picture and its colour`() throws {
    let page = try #require(site[category])
    #expect(page.contains("/media/data") && page.contains("fill=\"#0F4C5C\""))
    #expect(site["categories/data/charts/index.html"]?.contains("swatch") == false)
  }

  @Test func `further pages have further courses, and nothing again`() throws {
    #expect(site.sections(second) == ["head", "below", "courses"])
    #expect(site.sections("tags/maps/page/2/index.html") == ["head", "courses"])
    #expect(site.beginning(second)?.contains("<title>Data · Page 2 of 2") == true)
  }

  @Test func `a tag has its books and products, too`() {
    #expect(site.sections("tags/maps/index.html") == ["head", "courses", "books", "products"])
  }
}
