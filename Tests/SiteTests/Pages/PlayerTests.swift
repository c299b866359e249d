import Foundation
import Testing

private let films = """
  == people/ada.md
  ---
  name: Ada
  roles: [instructor]
  video: https://vimeo.com/11
  ---
  == people/bo.md
  ---
  name: Bo
  roles: [instructor]
  ---
  == categories.yaml
  - {slug: data, name: Data}
  == courses/loops/index.md
  ---
  title: Loops
  lang: en
  category: data
  price: 0
  instructors: [{person: ada}]
  promo_video: https://youtu.be/aa
  ---
  == courses/loops/01-basics/index.md
  ---
  title: Basics
  ---
  == courses/loops/01-basics/01-film.md
  ---
  title: Film
  preview: true
  video: {url: "https://vimeo.com/22", provider: vimeo}
  ---
  == courses/loops/01-basics/02-frame.md
  ---
  title: Frame
  type: embed
  preview: true
  embed: '<iframe src="https://www.geogebra.org/m/bb"></iframe>'
  ---
  == courses/loops/01-basics/03-text.md
  ---
  title: Text
  type: text
  preview: true
  ---
  == events/evening.md
  ---
  kind: live_class
  title: Evening
  hosts: [ada]
  start: 2026-01-01T15:00:00Z
  duration: 60 min
  status: ended
  recordings:
    - {title: One, url: "https://www.youtube.com/watch?v=cc", public: true}
    - {title: Two, url: "https://films.example.org/two.mp4", public: true}
  ---

  """

/// Where somebody can watch something, that works the same everywhere.
@Suite struct `A film behind its picture` {
  private let site: ShownSite

  init() async throws { site = try await ShownSite(films) }

  @Test(arguments: [
    ("people/ada", "https://player.vimeo.com/video/11?dnt&#61;1"),
    ("courses/loops", "https://www.youtube-nocookie.com/embed/aa"),
    ("courses/loops/lessons/film", "https://player.vimeo.com/video/22?dnt&#61;1"),
    ("courses/loops/lessons/frame", "https://www.geogebra.org/m/bb"),
    ("events/evening", "https://www.youtube-nocookie.com/embed/cc"),
  ])
  func `leads to the player that its script puts there`(page: String, player: String) throws {
    #expect(site.problems == [])
    let shown = try #require(site[page + "/index.html"])
    #expect(shown.contains("<a class=\"play\" href=\"\(player)\" data-video=\"\(player)\" data-title="))
    #expect(try loadsPlayer(page))
  }

  @Test func `leads to the film where that has no player`() throws {
    let page = try #require(site["events/evening/index.html"])
    #expect(page.contains("href=\"https://films.example.org/two.mp4\" data-video=\"\" data-title=\"Two\""))
  }

  @Test(arguments: ["people/bo", "courses/loops/lessons/text", "courses"])
  func `needs no script where there is none`(page: String) throws { #expect(try !loadsPlayer(page)) }

  private func loadsPlayer(_ page: String) throws -> Bool {
    try #require(site.beginning(page + "/index.html")).contains(
      #/<script type="module" src="[^"]*video[^"]*\.js"/#)
  }
}
