import Foundation
import TestSupport
import Testing

@testable import Build

/// What networks show beside a link, and covers of what has none: drawn for each entry in each language, and drawn again
/// only when something that they show is another.
@Suite struct `Drawn pictures in a build` {
  private static let design = "Templates/documents/share.yaml"
  private static let index = "Content/courses/loops/index.md"
  private static let loops: Set<String> = ["site/courses/loops/share.png", "site/ar/courses/loops/share.png"]
  private let site = Self.site()

  private static func site() -> IssuingSite {
    let site = IssuingSite.withSyllabuses()
    site.remove(IssuingSite.design)
    site[design] = """
      title: "{{ page.title | default: site.title }}"
      fonts: {body: [DejaVu Sans]}
      page: {size: {width: 1200pt, height: 630pt}, margins: 40pt, background: "#0F3D4A"}
      blocks: [{heading: "{{ page.title | default: site.title }} {{ tone }}"}]
      """
    site["Templates/documents/cover.yaml"] = """
      title: "{{ page.title }}"
      fonts: {body: [DejaVu Sans]}
      page: {size: {width: 640pt, height: 360pt}, margins: 40pt}
      blocks: [{heading: "{{ page.title }}"}]
      """
    site["Templates/pages/course.html"] = """
      <!doctype html><title>{{ course.title }}</title>{% assign share = page.entry | share_picture %}
      {% if share %}<meta content="{{ share.url | absolute_url }} {{ share.width }} {{ share.height }}">{% endif %}
      {% assign cover = course | drawn_cover %}{% if cover %}<img alt="" src="{{ cover.url | url_attr }}">{% endif %}
      """
    return site
  }

  private func changes(_ edit: (IssuingSite) -> Void) async throws -> Set<String> {
    try await site.changes(by: edit).filter { $0.hasSuffix(".png") }
  }

  /// Width and height of a PNG file, from its head.
  private func size(_ bytes: [UInt8]) -> [Int] {
    [16, 20].map { start in (0..<4).reduce(0) { $0 << 8 | Int(bytes[start + $1]) } }
  }

  @Test func `are made for each course in each language, and pages lead to them`() async throws {
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    let pictures = site.tree.filter { $0.key.hasSuffix(".png") }
    #expect(pictures.count == 10)
    for (name, bytes) in pictures {
      #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      #expect(size(bytes) == (name.hasSuffix("share.png") ? [1_200, 630] : [640, 360]), "\(name)")
      #expect(bytes[25] == 3, "\(name) has a palette")
    }
    let page = site["Output/site/ar/courses/loops/index.html"]
    #expect(page.contains("https://academy.example.org/ar/courses/loops/share.png 1200 630"))
    #expect(page.contains("src=\"/ar/courses/loops/cover.png\""))
    #expect(try await site.build().result.hadNothingToDo)
  }

  @Test func `are others when the title is, and when the design is`() async throws {
    let title = try await changes { $0.replace("en: Loops", with: "en: Circles", in: Self.index) }
    #expect(title == ["site/courses/loops/share.png", "site/courses/loops/cover.png"])
    let design = try await changes { $0.replace("#0F3D4A", with: "#3B2444", in: Self.design) }
    #expect(design.count == 6)
    #expect(try await changes { $0.replace("Round and round", with: "Around", in: Self.index) } == [])
  }

  @Test func `make room for a photograph of the entry's own`() async throws {
    let photograph = try Checkout.bytes("Content/media/events/harbour-evening.jpg")
    let gone = try await changes { site in
      site.write("Content/media/harbour.jpg", photograph)
      site.replace("lang: en", with: "lang: en\ncover: /media/harbour.jpg", in: Self.index)
    }
    #expect(gone.isSuperset(of: Self.loops) && gone.contains("site/courses/loops/cover.png"))
    #expect(site["Output/site/courses/loops/index.html"].contains("-1200.jpg 1200 675"))
    #expect(site.tree.keys.contains { $0.hasPrefix("site/media/harbour.") && $0.hasSuffix("-1200.jpg") })
  }

  @Test func `go with their design`() async throws {
    _ = try await site.build()
    _ = try await changes { $0.remove(Self.design) }
    #expect(!site.tree.keys.contains { $0.hasSuffix("share.png") })
    #expect(!site["Output/site/courses/loops/index.html"].contains("share.png"))
  }
}
