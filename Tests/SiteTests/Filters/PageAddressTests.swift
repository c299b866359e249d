import Content
import Diagnostics
import Liquid
import TestSupport
import Testing

@testable import Site

private let academy = """
  == people/ada.md
  ---
  name: Ada Byron
  roles: [instructor]
  branding: {primary_color: "#7a1f2b"}
  ---
  Writes programs.
  == people/grace.md
  ---
  name: Grace
  roles: [instructor]
  ---
  Writes compilers.
  == availability.yaml
  - person: ada
    weekdays: [mon]
    start_time: "09:00"
    end_time: "12:00"
    session_duration: 60 min
  == events/autumn.md
  ---
  title: Autumn
  kind: live_room
  hosts: [ada]
  start: 2026-11-30T10:00:00Z
  end: 2026-12-02T10:00:00Z
  ---
  Three days.
  """

/// What a template prints on a page of this academy, with `ada` and `grace`.
private func printed(
  _ template: String, in language: String = "en", making kinds: [PageKind], adding text: String = ""
) async throws -> String {
  let folder = ScratchFolder()
  let catalog = await ContentFixture(academy + "\n" + text).load(in: folder).value.catalog
  let page = PageContext(catalog, language: language, making: kinds)
  let people = catalog.publicRecords("people").map {
    ($0.slug, TemplateValue.object(EntryView($0, on: page)))
  }
  let result = try page.print(template, with: people)
  withExtendedLifetime(folder) {}
  return result
}

@Suite struct `Addresses of pages by their kind` {
  @Test(arguments: [("en", "/people/ada/book/"), ("ar", "/ar/people/ada/book/")])
  func `an entry's further page is in the language of the page`(language: String, address: String)
    async throws
  {
    let template =
      "{{ 'booking' | page_url: ada }}|{{ 'booking' | page_url: grace }}|{{ 'booking' | page_url: nil }}"
    #expect(try await printed(template, in: language, making: [.booking]) == address + "||")
  }

  @Test(arguments: ["en", "ar"])
  func `one for all languages is where it is`(language: String) async throws {
    let template = "{{ 'person-brand' | page_url: ada }}|{{ 'person-brand' | page_url: grace }}"
    #expect(try await printed(template, in: language, making: [.personBrand]) == "/people/ada/brand.css|")
  }

  @Test func `a page that the site does not make has none`() async throws {
    #expect(try await printed("{{ 'booking' | page_url: ada }}", making: [.person]) == "")
    #expect(try await printed("{{ 'month' | page_url: '2026/12' }}", making: []) == "")
    #expect(try await printed("{{ 'month' | page_values | size }}", making: []) == "0")
  }

  @Test func `on paper is whole, whatever page it is`() async throws {
    let folder = ScratchFolder()
    let catalog = await ContentFixture(academy).load(in: folder).value.catalog
    let website = Website(catalog, making: [.events, .booking, .month])
    let paper = PageContext(website, language: 0, on: Workbench(), isOnPaper: true)
    let template =
      "{{ 'events' | page_url }} {{ 'events' | page_url | absolute_url }} {{ 'month' | page_url: '2026/12' }}"
    let origin = "https://academy.example.org"
    #expect(
      try paper.print(template)
        == "\(origin)/events/ \(origin)/events/ \(origin)/events/2026/12/")
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [("en", ""), ("ar", "/ar")])
  func `a month is asked for by its name`(language: String, start: String) async throws {
    let template =
      "{{ 'month' | page_values | join: ' ' }}|{{ 'month' | page_url: '2026/12' }}|{{ 'month' | page_url: '2027/01' }}"
    #expect(
      try await printed(template, in: language, making: [.month])
        == "2026/11 2026/12|\(start)/events/2026/12/|")
  }

  @Test(arguments: [
    ("'bookng' | page_url: ada", "bookng"), ("'course' | page_url: ada", "of people"),
    ("'booking' | page_url", "stands alone"), ("'events' | page_url: '2026/12'", "several values"),
    ("'events' | page_values", "several values"),
  ])
  func `kinds that there cannot be are complained about`(filter: String, complaint: String) async throws {
    #expect(try await printed("{{ \(filter) }}", making: [.booking, .events]).contains(complaint))
  }

  @Test func `a month that comes is another answer to who asked for them`() async throws {
    func answer(_ text: String) async throws -> UInt64 {
      let folder = ScratchFolder()
      let catalog = await ContentFixture(academy + "\n" + text).load(in: folder).value.catalog
      let bench = Workbench()
      let page = PageContext(catalog, language: "en", making: [.month], on: bench)
      _ = try page.print("{{ 'month' | page_values | join }}")
      let answers = Answers(page.website, stateOfFile: { _ in 0 }, stateOfFonts: { 0 })
      withExtendedLifetime(folder) {}
      return answers.answer(to: Read(.items, Name("month#values")))
    }
    let spring = """
      == events/spring.md
      ---
      title: Spring
      kind: live_room
      hosts: [ada]
      start: 2027-03-01T10:00:00Z
      duration: 1h
      ---
      One hour.
      """
    let again = spring.replacing("2027-03-01", with: "2026-12-24")
    let before = try await answer("")
    let sameMonth = try await answer(again)
    let newMonth = try await answer(spring)
    #expect(sameMonth == before)
    #expect(newMonth != before)
  }
}
