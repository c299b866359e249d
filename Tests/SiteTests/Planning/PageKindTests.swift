import Content
import Diagnostics
import TestSupport
import Testing

@testable import Site

private let academy = """
  == site.yaml
  title: Academy
  base_url: https://academy.example
  languages: [en, ar]
  timezone: Asia/Riyadh
  == events/night.md
  ---
  title: A night in two months
  kind: live_room
  lang: en
  hosts: [ada]
  start: 2026-11-30T20:00:00Z
  duration: 2h
  timezone: Asia/Riyadh
  ---
  == events/month.md
  ---
  title: A room for a month
  kind: live_room
  lang: en
  hosts: [ada]
  start: 2027-01-10T08:00:00Z
  duration: 1h
  span: month
  timezone: Asia/Riyadh
  ---
  == events/gone.md
  ---
  title: Long gone
  kind: live_room
  lang: en
  hosts: [ada]
  start: 2026-03-01T08:00:00Z
  duration: 1h
  timezone: Asia/Riyadh
  ---
  == people/ada.md
  ---
  name: Ada
  roles: [tutor]
  status: approved
  visibility: public
  ---
  == people/bo.md
  ---
  name: Bo
  roles: [tutor]
  status: approved
  visibility: public
  ---
  == availability.yaml
  - {person: ada, weekdays: [mon], start_time: "09:00", end_time: "11:00", timezone: Asia/Riyadh, status: published}
  """

/// The pages in English that a theme with some templates makes of it.
private func pages(_ templates: [String], features: String = "") async -> [String] {
  let folder = ScratchFolder()
  let content = academy.replacing("languages:", with: features + "languages:", maxReplacements: 1)
  let catalog = await ContentFixture(content).load(in: folder).value.catalog
  var sources = catalog.sources
  let file = Theme.TemplateFile(path: "x.html", source: sources.add(path: "x.html"), text: [])
  let theme = Theme(
    files: Dictionary(uniqueKeysWithValues: templates.map { ($0, file) }), assetFolder: "assets",
    filters: .site)
  let website = Website(catalog, theme: theme, sources: sources, contentFolder: folder.path)
  return Planner.plan(website).value.map(\.file).filter { !$0.hasPrefix("ar/") }.sorted()
}

@Suite struct `Kinds of pages` {
  @Test func `give a page to each month in which something takes place, by the site's clock`() async {
    #expect(
      await pages(["pages/month"]) == [
        "events/2026/03/index.html", "events/2026/11/index.html", "events/2026/12/index.html",
        "events/2027/01/index.html", "events/2027/02/index.html",
      ])
  }

  @Test func `are left out where the site does not want them`() async {
    #expect(await pages(["pages/events", "pages/books"]) == ["books/index.html", "events/index.html"])
    #expect(
      await pages(["pages/events", "pages/books"], features: "features: [books]\n") == ["books/index.html"])
  }

  @Test func `give a page for bookings to those who can be booked`() async {
    #expect(await pages(["pages/booking"]) == ["people/ada/book/index.html"])
  }
}
