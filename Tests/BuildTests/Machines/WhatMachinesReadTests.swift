import Testing

@testable import Build
@testable import Site

/// Files for machines follow the content, and are made again only if they say something else.
@Suite struct `What machines read` {
  private let site = MachineSite()

  @Test func `tells one part of the map again when a course changes`() async throws {
    let (changed, isAsClean, errors) = try await site.changes {
      $0.replace("2026-05-01", with: "2026-06-01", in: "Content/courses/loops/index.md")
    }
    #expect(errors == [])
    #expect(isAsClean)
    #expect(changed.filter { $0.contains("sitemap") } == ["sitemap.xml", "sitemaps/courses-1.xml"])
    #expect(site.output("sitemap.xml").contains("courses-1.xml</loc><lastmod>2026-06-01T00:00:00Z"))
  }

  @Test func `leaves out what does not want to be found`() async throws {
    site.replace(
      "title: Loops", with: "title: Loops\nseo: {noindex: true}", in: "Content/courses/loops/index.md")
    #expect(try await site.build().errors == [])
    #expect(
      !site.exists("sitemaps/courses-1.xml")
        || !site.output("sitemaps/courses-1.xml").contains("/courses/loops/"))
    #expect(site.output("courses/loops/index.html").contains("content=\"noindex\""))
    #expect(!site.output("index.html").contains("content=\"noindex\""))
  }

  @Test func `hands on texts as they are now, with whole addresses`() async throws {
    let (changed, isAsClean, errors) = try await site.changes {
      $0.replace("See [the", with: "Look at [the", in: "Content/posts/hello.md")
    }
    #expect(errors == [])
    #expect(isAsClean)
    #expect(
      Set(changed).isSuperset(of: ["feed.xml", "atom.xml", "feed.json", "ar/feed.xml", "ar/feed.json"]))
    #expect(!changed.contains { $0.hasPrefix("sitemap") || $0.hasPrefix("announcements") })
    #expect(
      site.output("feed.xml").contains(
        "&lt;p&gt;Look at &lt;a href=&quot;https://academy.example.org/courses/loops/&quot;&gt;"))
  }

  @Test func `lets pages show the players that they lead to, and no others`() async throws {
    #expect(try await site.build().errors == [])
    let headers = site.output("_headers")
    let players = PlayerAddress.hosts.map { "https://\($0)" }
    #expect(headers.contains("; frame-src \(players.joined(separator: " ")); "))
    #expect(headers.contains("fullscreen=(self \(players.map { "\"\($0)\"" }.joined(separator: " "))), "))
  }

  @Test func `cancels an event, under the name that calendars know it by`() async throws {
    try await site.build()
    let name = try #require(
      site.output("events/clinic.ics").split(separator: "\r\n").first { $0.hasPrefix("UID") })
    let (changed, isAsClean, errors) = try await site.changes {
      $0.replace(
        "title: Clinic,", with: "title: Clinic, status: cancelled, updated_at: 2026-09-01T00:00:00Z,",
        in: "Content/events/clinic.md")
    }
    #expect(errors == [])
    #expect(isAsClean)
    #expect(
      Set(changed).isSuperset(of: ["events/clinic.ics", "ar/events/clinic.ics", "events/calendar.ics"]))
    let lines = site.output("events/clinic.ics").split(separator: "\r\n")
    #expect(lines.contains(name) && lines.contains("STATUS:CANCELLED") && lines.contains("SEQUENCE:29803680"))
  }

  @Test(arguments: 20..<26)
  func `never tells a secret, wherever a line is folded in the middle of it`(place: Int) async throws {
    site["Content/private/accounts.yaml"] =
      "- {id: a1, name: Canary, email: canary-of-many-letters@example.org}\n"
    #expect(try await site.build().errors == [])
    let start = String(repeating: "x", count: place + 20)
    site.replace(
      "STATUS:", with: "COMMENT:\(start) canary-of-many-letters@example.org\nSTATUS:",
      in: "Templates/calendars/item.ics")
    let errors = try await site.build().errors
    #expect(errors.contains { $0.hasPrefix("private-text-leaked") }, "\(errors)")
  }

  @Test func `cannot end the script that it stands in`() async throws {
    site.replace(
      "title: Loops", with: "title: \"</script><script>alert(1)//\"", in: "Content/courses/loops/index.md")
    #expect(try await site.build().errors == [])
    let page = site.output("courses/loops/index.html")
    #expect(page.contains("\"name\":\"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)//\""))
    #expect(!page.contains("<script>alert"))
  }
}
