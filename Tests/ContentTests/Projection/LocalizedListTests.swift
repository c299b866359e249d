import Content
import TestSupport
import Testing

/// Lists that are told once for each language.
@Suite struct `Public lists by language` {
  private func course(_ lines: String) async throws -> PublicRecord {
    let result = await ContentFixture(SampleEntry.course("loops", lines)).check()
    return try #require(result.catalog.entry("courses", "loops").flatMap { PublicRecord($0) })
  }

  @Test func `a list for each language is read by language`() async throws {
    let course = try await course("objectives: {ar: [واحد, اثنان], en: [One]}")
    let objectives = course["objectives"]
    #expect(objectives?.list(in: "ar").map(\.text) == ["واحد", "اثنان"])
    #expect(objectives?.list(in: "en").map(\.text) == ["One"])
    #expect(objectives?.list(in: "fr").map(\.text) == ["One"])
    #expect(objectives?.list.map(\.text) == ["One"])
  }

  @Test func `one list serves every language`() async throws {
    let course = try await course("objectives: [{en: One, ar: واحد}]")
    #expect(course["objectives"]?.list(in: "ar").map { $0.text(in: "ar") } == ["واحد"])
  }

  @Test func `what a language lacks is told in the site's first`() async throws {
    let course = try await course("subtitle: {ar: حلقات, en: Loops}")
    #expect(course["subtitle"]?.text(in: "fr") == "Loops")
  }
}
