import Foundation
import Testing

private let texts = """
  == courses/loops/index.md
  ---
  title: Loops
  lang: en
  category: data
  level: beginner
  price: 40
  instructors: [{person: ada}]
  ---
  == courses/loops/01-basics/index.md
  ---
  title: Basics
  ---
  == courses/loops/01-basics/01-film.md
  ---
  title: Film
  type: video
  preview: true
  video: {url: "https://vimeo.com/76979871", provider: vimeo}
  ---
  Watch.
  == courses/loops/01-basics/02-file.md
  ---
  title: File
  type: video
  preview: true
  video: "https://media.example.org/loops.mp4"
  tracks: [{language: en, label: English, file: loops.vtt, kind: captions, is_default: true}]
  ---
  == courses/loops/01-basics/loops.vtt
  WEBVTT
  == courses/loops/01-basics/03-frame.md
  ---
  title: Frame
  type: embed
  preview: true
  embed: '<iframe src="https://www.youtube.com/embed/abc"></iframe>'
  ---
  == courses/loops/01-basics/04-shut.md
  ---
  title: Shut
  ---
  Secret words.
  == faqs.yaml
  - {slug: one, category: Money, question: How much, answer: Little}
  - {slug: two, question: Why, answer: Because}
  - {slug: three, course: loops, question: Where, answer: There}
  == posts/hello.md
  ---
  title: سلام & co
  lang: ar
  author: ada
  kind: teaching_tip
  published_at: 2026-03-01
  media: [/media/one.svg, /media/two.svg]
  ---
  كلمات بالعربية.
  == media/one.svg
  <svg xmlns="http://www.w3.org/2000/svg" width="16" height="9" viewBox="0 0 16 9"/>
  == media/two.svg
  <svg xmlns="http://www.w3.org/2000/svg" width="9" height="16" viewBox="0 0 9 16"/>
  == media.yaml
  - {file: /media/one.svg, alt_text: {en: Bread & "butter", ar: خبز}}
  == pages/long.md
  ---
  title: Long
  ---
  ## One
  ## Two
  ## Three
  ## Four

  """

@Suite struct `Pages of texts` {
  private let site: ShownSite

  init() async throws {
    let words = Array(repeating: "word", count: 310).joined(separator: " ")
    site = try await ShownSite(ShownEntries.academy + texts + "  " + words + "\n")
  }

  private func page(_ file: String) throws -> String { try #require(site[file + "/index.html"]) }

  @Test func `are rendered without a complaint`() { #expect(site.problems == []) }

  @Test func `a film elsewhere is a link, and nothing is asked of its site`() throws {
    let page = try page("courses/loops/lessons/film")
    #expect(page.contains("href=\"https://player.vimeo.com/video/76979871?dnt&#61;1\" data-video="))
    #expect(!page.contains("<iframe") && !page.contains("src=\"https://"))
  }

  @Test func `a film that is a file has its captions, and needs no script`() throws {
    let page = try page("courses/loops/lessons/file")
    #expect(page.contains("<video controls preload=\"none\""))
    #expect(page.contains("<source src=\"https://media.example.org/loops.mp4\">"))
    #expect(page.contains("srclang=\"en\" label=\"English\" default>"))
  }

  @Test func `a frame of another site is a link, too`() throws {
    let page = try page("courses/loops/lessons/frame")
    #expect(page.contains("data-video=\"https://www.youtube-nocookie.com/embed/abc\""))
    #expect(!page.contains("<iframe"))
  }

  @Test func `the outline marks where one is, and locks what is not open`() throws {
    let page = try page("courses/loops/lessons/file")
    #expect(page.matches(of: #/aria-current="page"/#).count == 1)
    #expect(page.contains("Shut</span><span class=\"unseen\">"))
    #expect(!page.contains("Secret words"))
    #expect(site.sections("courses/loops/lessons/file/index.html") == ["head", "video", "offer", "outline"])
  }

  @Test func `questions stand below their headings, and those of courses elsewhere`() throws {
    let page = try page("faq")
    let money = try #require(page.range(of: "<h2>Money</h2>"))
    let rest = try #require(page.range(of: "<h2>Everything else</h2>"))
    #expect(money.upperBound < rest.lowerBound && page[rest.upperBound...].contains("Because"))
    #expect(!page.contains("Where"))
  }

  @Test func `a post in another language than the page says so`() throws {
    let page = try page("posts/hello")
    #expect(page.contains("Teaching tip"))
    #expect(page.contains("<h1 lang=\"ar\" dir=\"auto\">سلام &amp; co</h1>"))
  }

  @Test func `a picture says what the list of media tells of it, else whose it is`() throws {
    let page = try page("posts/hello")
    #expect(page.contains("alt=\"Bread &amp; &quot;butter&quot;\" width=\"16\""))
    #expect(page.contains("alt=\"Picture 2 of “سلام &amp; co”\" width=\"9\""))
    #expect(try self.page("ar/posts/hello").contains("alt=\"خبز\" width=\"16\""))
  }

  @Test func `a long page says what is on it`() throws {
    #expect(site.sections("long/index.html") == ["head", "contents", "content"])
    #expect(try page("long").contains("<a href=\"#three\">Three</a>"))
  }
}
