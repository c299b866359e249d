import Foundation
import TestSupport
import Testing

@testable import Build

/// What can be done in the catalogue with a script, in a real browser.
@Suite(.serialized) struct `The catalogue in a browser` {
  private let site = DemoSite()

  init() async throws {
    site.addCourses()
    let built = try await site.build()
    try #require(!built.hasErrors, "\(built.complaints)")
  }

  private func walk(_ steps: [Browser.Step]) throws -> [String] { try Browser.walk(site.output, steps) }

  private func link(_ facet: String, _ value: String) -> String {
    "document.querySelector('.filters [data-facet=\(facet)][data-value=\"\(value)\"]')"
  }

  private func choose(_ facet: String, _ value: String, finds: String) -> [Browser.Step] {
    [.tell("\(link(facet, value)).click()"), .until("\(found) == '\(finds)'"), idle]
  }

  private let found = "document.querySelector('#found').textContent"
  private let idle = Browser.Step.until("document.querySelector('#catalogue').ariaBusy == 'false'")
  private let titles = "[...document.querySelectorAll('.results h3')].map(title => title.textContent).join()"
  private let address = "location.pathname + location.search"

  @Test func `combines filters, counts what is left, and tells it in the address`() throws {
    let told = try walk(
      [.open("/courses/")] + choose("price", "free", finds: "31 courses") + [.tell(address)]
        + choose("language", "ar", finds: "15 courses") + [.tell(address)]
        + choose("tag", "docker", finds: "3 courses")
        + [
          .tell(address), .tell(titles), .tell("\(link("level", "beginner")).textContent"),
          .tell("document.querySelectorAll('.filters a[aria-current]').length"),
          .tell("document.querySelectorAll('.chosen .chip').length"),
        ])
    #expect(
      told.filter { $0 != "null" } == [
        "/courses/price/free/", "/courses/?price=free&language=ar",
        "/courses/?price=free&language=ar&tag=docker", "Course 15,Course 25,Course 5", "Beginner 3", "3", "3",
      ])
  }

  @Test func `values of one facet widen it`() throws {
    let told = try walk(
      [.open("/courses/")] + choose("level", "beginner", finds: "31 courses")
        + choose("level", "advanced", finds: "41 courses")
        + [.tell(address)] + choose("level", "beginner", finds: "10 courses") + [.tell(address)])
    #expect(
      told.filter { $0 != "null" } == ["/courses/?level=beginner,advanced", "/courses/level/advanced/"])
  }

  @Test func `an address opens what it tells, and going back shows what was there`() throws {
    let told = try walk([
      .open("/courses/?level=beginner&sort=title&page=2"), .until("\(found) == '31 courses'"), idle,
      .tell(titles), .tell("document.querySelector('.pager span').textContent"),
      .tell("document.querySelector('[rel=prev]').click()"),
      .until("document.querySelectorAll('.results h3').length == 24"),
      .tell("history.back()"), .until("document.querySelectorAll('.results h3').length == 7"), .tell(address),
    ])
    #expect(
      told.filter { $0 != "null" } == [
        "Course 24,Course 25,Course 26,Course 27,Course 28,Course 29,Course 30", "Page 2 of 2",
        "/courses/?level=beginner&sort=title&page=2",
      ])
  }

  @Test func `shows the server's own cards`() throws {
    let cards = "document.querySelector('[data-results]').innerHTML.replace(/\\s+/g, '')"
    let told = try walk(
      [.open("/courses/duration/long/"), .tell(cards), .open("/courses/")]
        + choose("duration", "long", finds: "10 courses") + [
          .tell(cards), .tell("document.querySelector('h1').textContent"),
        ])
    #expect(told.count == 4 && told[0] == told[2] && told[3] == "Courses")
  }

  @Test func `goes on from a page of the server's, and lets go of its value`() throws {
    let told = try walk(
      [.open("/courses/level/advanced/")] + choose("tag", "docker", finds: "2 courses")
        + [
          .tell(address), .tell("document.querySelector('.chosen [data-value=advanced]').click()"),
          .until("\(found) != '2 courses'"), idle, .tell(address), .tell("document.activeElement.id"),
        ])
    #expect(
      told.filter { $0 != "null" } == [
        "/courses/?level=advanced&tag=docker", "/courses/?tag=docker", "found",
      ])
  }

  @Test func `says that nothing is left, and clears`() throws {
    let told = try walk(
      [
        .open("/courses/?level=advanced&price=free"), .until("!document.querySelector('[data-none]').hidden"),
        idle,
        .tell(found), .tell("document.querySelector('[data-none] a').click()"),
        .until("\(found) == '43 courses'"), .tell(address),
      ])
    #expect(told.filter { $0 != "null" } == ["0 courses", "/courses/"])
  }

  @Test func `speaks Arabic with its numbers and plural forms`() throws {
    let told = try walk(
      [.open("/ar/courses/")] + choose("level", "advanced", finds: "١٠ دورات")
        + [.tell("\(link("language", "en")).querySelector('small').textContent"), .tell(address)]
        + choose("language", "en", finds: "٥ دورات") + choose("tag", "docker", finds: "دورة واحدة")
        + [.tell("document.querySelector('.results h3').textContent")])
    #expect(told.filter { $0 != "null" } == ["٥", "/ar/courses/level/advanced/", "دورة 40"])
  }

  @Test func `the keyboard is enough, and the focus stays`() throws {
    let told = try walk([
      .size(1280, 900), .open("/courses/"), .tell("\(link("level", "beginner")).focus()"), .press("Enter"),
      .until("\(found) == '31 courses'"), idle, .tell("document.activeElement.dataset.value"),
      .press("Tab"), .tell("document.activeElement.dataset.value"), .press("Enter"),
      .until("\(found) == '32 courses'"),
    ])
    #expect(told.filter { $0 != "null" } == ["beginner", "intermediate"])
  }

  @Test func `on a phone the filters are folded, and open by a key`() throws {
    let isShown = "\(link("level", "beginner")).checkVisibility()"
    let told = try walk([
      .size(390, 800), .open("/courses/"), .tell(isShown), .tell("document.querySelector('summary').focus()"),
      .press("Enter"), .until(isShown), .size(1280, 900), .open("/courses/"), .tell(isShown),
    ])
    #expect(told.filter { $0 != "null" } == ["false", "true"])
  }

  @Test func `without a script every choice is a page`() throws {
    let told = try walk([
      .withoutScript, .open("/courses/"), .tell("\(link("price", "free")).click()"),
      .until("location.pathname == '/courses/price/free/' && document.readyState == 'complete'"),
      .tell(found),
      .tell("document.querySelector('[rel=next]').click()"),
      .until("location.pathname == '/courses/price/free/page/2/' && document.readyState == 'complete'"),
      .tell("document.querySelectorAll('.results h3').length"),
      .tell("getComputedStyle(document.querySelector('.sorting')).display"),
    ])
    #expect(told.filter { $0 != "null" } == ["31 courses", "7", "none"])
  }

  /// The way past the menu is part of the address, and nothing else of it is another then.
  @Test func `stays as it is when a place in the page is gone to, and back`() throws {
    let told = try walk([
      .open("/courses/page/2/"), .tell(titles), .tell("document.querySelector('.skip').click() ?? 'gone'"),
      .until("location.hash == '#main'"), .until("document.querySelector('#catalogue').ariaBusy != 'true'"),
      .tell(titles), .tell("document.title"),
      .tell("history.back() ?? 'back'"), .until("location.hash == ''"), .tell(titles),
    ])
    #expect(told.count == 6 && told[0] == told[2] && told[0] == told[5])
    #expect(told[3].contains("Page 2 of 2"))
  }

  @Test func `the title says which page of what is chosen this is`() throws {
    let told = try walk(
      [.open("/courses/page/2/"), .tell("document.title")] + choose("price", "free", finds: "31 courses")
        + [
          .tell("document.title"), .tell("document.querySelector('.pager [rel=next]').click()"),
          .until("document.title.includes('Page 2 of 2')"), .tell("document.title"),
          .tell("history.go(-2)"), .until("location.pathname == '/courses/page/2/'"), idle,
          .tell("document.title"),
        ]
    ).filter { $0 != "null" }
    #expect(told.count == 4 && told[0] == told[2] && told[0] == told[3])
    #expect(told[0].hasPrefix("Courses · Page 2 of 2 · "))
    #expect(told[1] == told[0].replacing(" · Page 2 of 2", with: ""))
  }

  @Test func `what cannot be loaded is said`() throws {
    try FileManager.default.removeItem(atPath: site.output + "/courses/index.json")
    let told = try walk([
      .open("/courses/"), .tell("\(link("level", "beginner")).click()"), idle, .tell(found),
    ])
    #expect(told.last == "This could not be loaded. Please try again.")
  }
}
