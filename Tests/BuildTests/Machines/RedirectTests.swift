import Testing

@testable import Build

/// An address that was told once goes on leading somewhere.
@Suite struct `Old addresses` {
  private let site = MachineSite()

  @Test func `of a course lead to it, its lessons and its files, in every language`() async throws {
    site.replace(
      "category: code", with: "category: code\nformer_slugs: [circles]", in: "Content/courses/loops/index.md")
    #expect(try await site.build().errors == [])
    let lines = site.output("_redirects").split(separator: "\n").map(String.init)
    #expect(
      Set(lines) == [
        "/courses/circles/ /courses/loops/ 301", "/ar/courses/circles/ /ar/courses/loops/ 301",
        "/courses/circles/lessons/first/ /courses/loops/lessons/first/ 301",
        "/ar/courses/circles/lessons/first/ /ar/courses/loops/lessons/first/ 301",
      ])
    let page = site.output("ar/courses/circles/index.html")
    #expect(page.contains("<link rel=\"canonical\" href=\"https://academy.example.org/ar/courses/loops/\">"))
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=/ar/courses/loops/\">"))
    #expect(page.contains("content=\"noindex\"") && page.contains("<a href=\"/ar/courses/loops/\">Loops</a>"))
    #expect(
      !site.tree.contains {
        $0.key.hasPrefix("sitemaps/") && String(decoding: $0.value, as: UTF8.self).contains("circles")
      })
  }

  @Test func `of an event lead to its calendar, too`() async throws {
    site.replace(
      "title: Clinic,", with: "title: Clinic, former_slugs: [surgery],", in: "Content/events/clinic.md")
    #expect(try await site.build().errors == [])
    #expect(site.output("_redirects").contains("/events/surgery.ics /events/clinic.ics 301"))
    #expect(!site.exists("events/surgery.ics"))
  }

  @Test func `of something below something else that had another name, too, are all led on`() async throws {
    site["Content/categories.yaml"] = """
      - {slug: code, name: Code, former_slugs: [programming]}
      - {slug: swift, name: Swift, parent: code, former_slugs: [swift-language]}
      """
    #expect(try await site.build().errors == [])
    for old in ["programming/swift", "code/swift-language", "programming/swift-language"] {
      #expect(site.output("categories/\(old)/index.html").contains("url=/categories/code/swift/"), "\(old)")
    }
  }

  @Test func `that are somebody's own now are a mistake`() async throws {
    site["Content/categories.yaml"] =
      "- {slug: code, name: Code, former_slugs: [art]}\n- {slug: art, name: Art}\n"
    let errors = try await site.build().errors
    #expect(errors.contains("former-slug-in-use: the former slug `art` is another's name"), "\(errors)")
    #expect(!site.exists("index.html"))
  }

  @Test func `follow when what they lead to moves`() async throws {
    site.replace(
      "category: code", with: "category: code\nformer_slugs: [circles]", in: "Content/courses/loops/index.md")
    let (changed, isAsClean, errors) = try await site.changes {
      $0.replace(
        "title: Loops", with: "title: Loops\nslug: loops-and-more", in: "Content/courses/loops/index.md")
    }
    #expect(errors == [])
    #expect(isAsClean)
    #expect(changed.contains("courses/circles/index.html") && changed.contains("_redirects"))
    #expect(site.output("courses/circles/index.html").contains("url=/courses/loops-and-more/"))
  }
}
