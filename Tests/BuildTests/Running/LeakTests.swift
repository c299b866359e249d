import Content
import Diagnostics
import TestSupport
import Testing

@testable import Build

/// Nothing private gets into the output: what would is an error, and nothing is written (law E-5).
@Suite struct `Leaks in a build` {
  private let site = DemoSite()

  @Test func `no e-mail, phone number, token or account number of the demo is in its output`() async throws {
    site.files["Content/private/accounts.yaml"] = (100..<130).map { number in
      """
      - {id: acc-\(number), name: Canary \(number), email: canary\(number)@example.org, phone: "+46 70 555 \(number)",
         pdf_password: canary-word-\(number), billing: {email: bill\(number)@example.org}}

      """
    }.joined()
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    let catalog = await CatalogLoader(folder: site.files.path + "/Content", now: site.now, jobs: 1).load()
      .value.catalog
    var secrets: Set<String> = []
    catalog.forEachPrivateText { text in
      if [.email, .phone, .token].contains(text.kind), text.text.utf8.count >= 6 {
        secrets.insert(text.text)
      }
    }
    let open = catalog.site?["seller"]?.members.compactMap(\.value.text) ?? []
    secrets.subtract(open)
    #expect(secrets.count >= 90)
    for (name, bytes) in built.tree {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(secrets.filter(text.contains) == [], "\(name)")
    }
  }

  @Test(arguments: [
    ("sara.nilsson+canary@example.org", "sara.nilsson+canary@example.org"),
    ("sara.nilsson+canary@example.org", "SARA.NILSSON+CANARY@EXAMPLE.ORG"),
    ("sara.nilsson+canary@example.org", "sara.nilsson%2Bcanary%40example.org"),
    ("sara&canary@example.org", "sara&amp;canary@example.org"),
  ])
  func `a private value in a template fails the build and names the place`(value: String, printed: String)
    async throws
  {
    try await site.build()
    let before = site.tree
    site.files["Content/private/leak-test.yaml"] = ""
    site.files["Content/private/accounts.yaml"] =
      "- {id: acc-canary, name: Canary Bird, email: \"\(value)\"}\n"
    site.files["Templates/partials/footer.html"] = "<footer>\n<p>\(printed)</p>\n</footer>\n"
    site.files.remove("Content/private/leak-test.yaml")
    let built = try await site.build()
    #expect(built.hasErrors)
    let told = built.result.report.diagnostics.filter { $0.id.name == "private-text-leaked" }
    #expect(!told.isEmpty, "\(built.complaints)")
    #expect(
      told.allSatisfy {
        $0.summary == "`email` of `accounts/acc-canary` is private and stands in this output"
      })
    #expect(built.complaints.contains("Output/site/index.html:"))
    #expect(!built.complaints.contains("canary@"))
    #expect(differences(site.tree, from: before) == [])
  }

  @Test func `what becomes private later is found on pages that stay as they are`() async throws {
    site.files["Templates/partials/footer.html"] = "<footer><p>Blackbird singing</p></footer>\n"
    let first = try await site.build()
    #expect(!first.hasErrors, "\(first.complaints)")
    site.files["Templates/partials/footer.html"] = "<footer><p>Blackbird singing</p></footer>\n"
    site.files["Content/private/accounts.yaml"] =
      "- {id: acc-canary, name: Canary Bird, email: \"blackbird@example.org\"}\n"
    site.files["Templates/pages/not-found.html"] = "<p>blackbird@example.org</p>\n"
    let second = try await site.build()
    #expect(second.result.report.diagnostics.map(\.id.name).contains("private-text-leaked"))
  }

  @Test func `a text for learners only is found where a template repeats it`() async throws {
    let lesson = "Content/courses/public-speaking/01-before-you-speak/02-know-the-room.md"
    site.files[lesson] += "\nThis sentence is for those who have enrolled and for nobody else at all\n"
    site.files["Templates/partials/footer.html"] =
      "<p>This sentence is for those who have enrolled and for nobody else at all</p>\n"
    let built = try await site.build()
    #expect(
      built.result.report.diagnostics.contains { $0.id.name == "private-text-leaked" }, "\(built.complaints)")
    #expect(!built.complaints.contains("who have enrolled"))
  }

  @Test func `a copy of a private file is an error`() async throws {
    let bytes = [UInt8]("%PDF-1.7 this is a manuscript that nobody has paid for yet".utf8)
    site.files.write("Content/private/manuscript.pdf", bytes)
    site.files.write("Content/media/free-chapter.pdf", bytes)
    site.files["Content/courses/public-speaking/index.md"] += "\n[Read it](/media/free-chapter.pdf)\n"
    let built = try await site.build()
    #expect(built.result.report.diagnostics.map(\.id.name) == ["private-file-leaked"], "\(built.complaints)")
  }

  @Test(arguments: [
    "@import \"../private/notes.css\";\nb {}\n", "b { background: url(../private/notes.svg) }\n",
  ])
  func `a style sheet brings nothing private with it`(sheet: String) async throws {
    site.files["Content/private/notes.css"] = "b::after { content: \"a blackbird\" }\n"
    site.files["Content/private/notes.svg"] = "<svg><title>a blackbird</title></svg>\n"
    site.files["Content/media/a.css"] = sheet
    site.files["Content/courses/public-speaking/index.md"] += "\n[Sheet](/media/a.css)\n"
    let built = try await site.build()
    #expect(built.result.report.diagnostics.map(\.id.name) == ["broken-link"], "\(built.complaints)")
    site.files["Content/site.yaml"] += "\ndiagnostics: {broken-link: warning}\n"
    let tree = try await site.build().tree
    #expect(tree.keys.contains { $0.hasPrefix("media/a.") })
    #expect(tree.keys.allSatisfy { !$0.contains("private") })
    #expect(tree.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("a blackbird") })
  }

  @Test(arguments: [
    ("[x](/courses/no-such-course/)", ["broken-link"]), ("[x](#no-such-heading)", ["missing-anchor"]),
    ("![x](/media/no-such-picture.png)", ["broken-link"]), ("[x](/courses/public-speaking/)", []),
    ("[x](/courses/public-speaking)", ["redirected-link"]), ("[x](https://example.org/nowhere)", []),
  ])
  func `links that lead nowhere are told with their place`(text: String, expected: [String]) async throws {
    site.files["Content/courses/cloud-foundations/index.md"] += "\n\(text)\n"
    let built = try await site.build()
    #expect(
      built.result.report.diagnostics.map(\.id.name).filter { !$0.hasPrefix("hidden") } == expected,
      "\(built.complaints)")
    if !expected.isEmpty {
      #expect(built.complaints.contains("Output/site/courses/cloud-foundations/index.html:"))
    }
  }

  @Test func `a page that goes breaks the links of pages that stay`() async throws {
    site.files["Content/courses/cloud-foundations/index.md"] +=
      "\n[x](/courses/public-speaking/lessons/one-sentence/)\n"
    let first = try await site.build()
    #expect(!first.hasErrors, "\(first.complaints)")
    site.files.remove("Content/courses/public-speaking/01-before-you-speak/01-one-sentence.md")
    let second = try await site.build()
    #expect(second.result.report.diagnostics.map(\.id.name).contains("broken-link"), "\(second.complaints)")
  }
}
