import Diagnostics
import Pictures
import TestSupport
import Testing

@testable import Build

/// What pages show of pictures is made once, holds nothing but the picture, and goes when no page shows it any more.
@Suite struct `Pictures in a build` {
  private static let course = "Content/courses/cloud-foundations/index.md"
  private static let photograph = "Content/media/courses/cloud-foundations-cover.jpg"
  private static let page = "courses/cloud-foundations/index.html"
  private let site = Self.site()

  /// The small demo with pages for nothing but courses, which show their covers.
  private static func site() -> DemoSite {
    let site = DemoSite(SmallDemo(showsPhotographs: true))
    site.files.remove("Templates")
    site.files["Templates/pages/course.html"] = """
      <!doctype html><title>{{ course.title }}</title>{% assign share = page.entry | share_picture %}
      {% if share %}<meta content="{{ share.url | absolute_url }}">{% endif %}
      {% if course.cover %}{{ course.cover | image: alt: '', loading: 'eager' }}{% endif %}
      {{ course.description }}
      """
    site.files["Templates/pages/home.html"] = "<!doctype html><title>{{ site.title }}</title>"
    for kind in ["courses", "book", "category", "person", "tag"] {
      site.files["Templates/pages/\(kind).html"] = "<!doctype html><title>{{ page.title }}</title>"
    }
    return site
  }

  private func pictures(_ tree: SmallDemo.Files) -> SmallDemo.Files {
    tree.filter { $0.key.contains("cloud-foundations-cover.") }
  }

  private func made(_ built: DemoSite.Built) -> Int {
    built.result.stages.first { $0.name == "pictures" }?.items ?? 0
  }

  @Test func `are offered in widths and formats, and those files are there`() async throws {
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    let page = String(decoding: try #require(built.tree[Self.page]), as: UTF8.self)
    #expect(
      page.contains("<picture><source type=\"image/avif\" srcset=\"/media/courses/cloud-foundations-cover."))
    #expect(page.contains(" width=\"1600\" height=\"900\""))
    let pictures = pictures(built.tree)
    #expect(pictures.count == 14)
    for (name, bytes) in pictures {
      let facts = try PictureFile.facts(bytes)
      #expect(
        name.hasSuffix("-\(facts.width).\(facts.format.ending)") && page.contains("/" + name), "\(name)")
      #expect(!String(decoding: try PictureFile.words(in: bytes), as: UTF8.self).contains("Manara"))
    }
    // The original stays at home.
    #expect(
      !built.tree.values.contains(try Checkout.bytes("Content/media/courses/cloud-foundations-cover.jpg")))
  }

  @Test
  func
    `are made once: not when nothing has changed, nor for a clean output, nor by another number of threads`()
    async throws
  {
    let first = try await site.build()
    #expect(made(first) == 14)
    #expect(try await site.build().result.hadNothingToDo)
    site.adjust = { $0.isClean = true }
    let clean = try await site.build()
    #expect(made(clean) == 0)
    site.jobs = 2
    let other = try await site.buildClean()
    #expect(made(other) == 14)
    #expect(
      differences(first.tree, from: other.tree) == [] && differences(first.tree, from: clean.tree) == [])
  }

  @Test func `that change have other names, and the old files go`() async throws {
    let first = try await site.build()
    site.files.write(Self.photograph, try Checkout.bytes("Content/media/events/harbour-evening.jpg"))
    let second = try await site.build()
    #expect(!second.hasErrors, "\(second.complaints)")
    #expect(Set(pictures(first.tree).keys).isDisjoint(with: pictures(second.tree).keys))
    #expect(pictures(second.tree).count == 14)
    #expect(differences(second.tree, from: try await site.buildClean().tree) == [])
    site.files.replace("cover: /media/courses/cloud-foundations-cover.jpg\n", with: "", in: Self.course)
    let third = try await site.build()
    #expect(pictures(third.tree).isEmpty)
    #expect(SmallDemo.tree(site.cache + "/pictures").isEmpty)
  }

  @Test(arguments: [("", ", max: 400"), (", max: 400", ""), (", max: 700", ", max: 400")])
  func `are the same whatever was made of them before`(first: String, second: String) async throws {
    let page = "Templates/pages/course.html"
    let template = site.files[page]
    for width in [first, second] {
      site.files[page] = template.replacing("loading: 'eager'", with: "loading: 'eager'" + width)
      let built = try await site.build()
      #expect(!built.hasErrors, "\(built.complaints)")
    }
    #expect(differences(site.tree, from: try await site.buildClean().tree) == [])
  }

  @Test func `that move are looked at once, and go out as they are`() async throws {
    let film: [UInt8] =
      Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
      + [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
      + [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0, 0x3B]
    site.files.write("Content/media/film.gif", film)
    site.files.replace("cloud-foundations-cover.jpg", with: "nowhere.svg", in: Self.course)
    site.files.replace("cover: /media/courses/nowhere.svg", with: "cover: /media/film.gif", in: Self.course)
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    #expect(built.tree.values.contains(film))
    let kept = SmallDemo.tree(site.cache + "/pictures").keys.map { $0.drop { $0 != "." } }
    #expect(kept == [".facts"])
  }

  @Test func `in texts are shown alike, also when nothing but a text has changed`() async throws {
    site.files.write(
      "Content/media/harbour.jpg", try Checkout.bytes("Content/media/events/harbour-evening.jpg"))
    try await site.build()
    site.files[Self.course] += "\n\n![Lamps at a quay](/media/harbour.jpg \"At night\")\n"
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    let page = String(decoding: try #require(built.tree[Self.page]), as: UTF8.self)
    #expect(page.contains("alt=\"Lamps at a quay\" title=\"At night\" width=\"1600\" height=\"900\""))
    #expect(page.contains("decoding=\"async\" /></picture>"))
    #expect(built.tree.keys.contains { $0.hasPrefix("media/harbour.") && $0.hasSuffix("-640.avif") })
    #expect(differences(built.tree, from: try await site.buildClean().tree) == [])
  }

  @Test func `are told by the list of media, where the template says nothing`() async throws {
    site.files.replace(", loading: 'eager'", with: "", in: "Templates/pages/course.html")
    site.files.replace(": alt: ''", with: "", in: "Templates/pages/course.html")
    site.files["Content/media.yaml"] = """
      - file: /media/courses/cloud-foundations-cover.jpg
        alt_text: {en: Hills & haze, ar: تلال}

      """
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    #expect(String(decoding: built.tree[Self.page] ?? [], as: UTF8.self).contains("alt=\"Hills &amp; haze\""))
    #expect(String(decoding: built.tree["ar/" + Self.page] ?? [], as: UTF8.self).contains("alt=\"تلال\""))
    site.files.replace("Hills & haze", with: "Morning", in: "Content/media.yaml")
    let again = try await site.build()
    #expect(String(decoding: again.tree[Self.page] ?? [], as: UTF8.self).contains("alt=\"Morning\""))
    #expect(differences(again.tree, from: try await site.buildClean().tree) == [])
  }

  @Test func `that are broken are complained about where they are named, and nothing is written`()
    async throws
  {
    try await site.build()
    let before = site.tree
    let whole = try Checkout.bytes("Content/media/courses/cloud-foundations-cover.jpg")
    site.files.write(Self.photograph, Array(whole.prefix(whole.count / 2)))
    let built = try await site.build()
    #expect(built.hasErrors)
    let told = built.result.report.diagnostics.filter { $0.id.name == "picture-broken" }
    #expect(told.count == 1)
    #expect(built.complaints.contains("index.md:14:8"), "\(built.complaints)")
    #expect(differences(site.tree, from: before) == [])
    site.files.write(Self.photograph, whole)
    #expect(try await !site.build().hasErrors)
  }

  @Test func `that go out as they are are searched for what is private in their notes`() async throws {
    site.files["Content/private/accounts.yaml"] =
      "- {id: acc-canary, name: Canary Bird, email: canary.bird@example.org}\n"
    site.files[Self.course] += "\n\n[The whole photograph](/media/courses/cloud-foundations-cover.jpg)\n"
    let photograph = try Checkout.bytes("Content/media/courses/cloud-foundations-cover.jpg")
    let innocent = try await site.build()
    #expect(!innocent.hasErrors && innocent.tree.values.contains(photograph), "\(innocent.complaints)")
    let telling = CameraNotes(comment: "for canary.bird@example.org", tellsPlace: true).added(to: photograph)
    #expect(!String(decoding: telling, as: UTF8.self).contains("canary.bird"))
    site.files.write(Self.photograph, telling)
    let built = try await site.build()
    #expect(built.hasErrors)
    let names = Set(built.result.report.diagnostics.map(\.id.name))
    #expect(names == ["private-text-leaked", "picture-tells-place"], "\(built.complaints)")
    #expect(!built.complaints.contains("canary.bird"))
  }

  @Test func `that are made of telling ones tell nothing`() async throws {
    site.files["Content/private/accounts.yaml"] =
      "- {id: acc-canary, name: Canary Bird, email: canary.bird@example.org}\n"
    let photograph = try Checkout.bytes("Content/media/courses/cloud-foundations-cover.jpg")
    site.files.write(
      Self.photograph, CameraNotes(comment: "canary.bird@example.org", tellsPlace: true).added(to: photograph)
    )
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    for bytes in pictures(built.tree).values {
      let words = String(decoding: try PictureFile.words(in: bytes), as: UTF8.self)
      #expect(!words.contains("canary") && !words.contains("GPS"))
    }
  }
}
