import TestSupport
import Testing

@testable import Content

@Suite struct `Derived plans of courses` {
  @Test(arguments: [
    ("access_all_courses: true", "solo"), ("access_all_courses: true, excluded_courses: [loops]", "none"),
    ("included_categories: [science]", "solo"), ("included_categories: [art]", "solo"),
    ("included_categories: [data], excluded_courses: [loops]", "none"),
    ("included_categories: [music]", "none"), ("max_courses: 1", "none"),
    ("access_all_courses: true, status: draft", "none"),
    ("access_all_courses: true, invite_only: true", "none"),
  ])
  func `are those that open it and that everybody may have`(plan: String, plans: String) async throws {
    #expect(try await Self.plans(["solo, \(plan)"]) == [plans])
  }

  @Test func `stand in their order`() async throws {
    let told = ["b, access_all_courses: true, order: 1", "a, included_categories: [data], order: 2"]
    #expect(try await Self.plans(told) == ["b a"])
  }

  private static func plans(_ told: [String]) async throws -> [String] {
    let course = await ContentFixture(
      SampleEntry.course("loops", "category: data\ncategories: [art]") + """
        == categories.yaml
        - {slug: science, name: Science}
        - {slug: data, name: Data, parent: science}
        - {slug: art, name: Art}
        - {slug: music, name: Music}
        == plans.yaml
        \(told.map { "- {name: Plan, prices: [{period: monthly, price: 9.00}], slug: \($0)}" }.joined(separator: "\n"))
        """
    ).entry("courses", "loops")
    return try #require(course).shown("included_in")
  }
}
