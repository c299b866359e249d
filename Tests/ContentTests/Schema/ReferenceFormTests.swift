import Content
import TestSupport
import Testing

/// The names by which entries refer to each other (B.0).
@Suite struct `Forms of references` {
  private static let uuid = "6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d30"

  @Test(arguments: [
    ("instructors: [grace]", "instructors.0.person", "people/grace"),
    ("instructors: [\"@grace\"]", "instructors.0.person", "people/grace"),
    ("instructors: [\"7\"]", "instructors.0.person", "people/grace"),
    ("instructors: [7]", "instructors.0.person", "people/grace"),
    ("instructor_id: 7", "instructors.0.person", "people/grace"),
    ("instructors: [\"@hedy\"]", "instructors.0.person", "people/hedy"),
    ("instructors: [\(uuid)]", "instructors.0.person", "people/hedy"),
    ("instructor_id: 207", "instructors.0.person", "people/hedy"),
    ("category: statistics", "category", "categories/statistics"),
    ("category: data/statistics", "category", "categories/statistics"),
    ("category: 22", "category", "categories/statistics"),
    ("category_id: 22", "category", "categories/statistics"),
    ("tags: [swift]", "tags", "[tags/swift]"), ("tags: [Swift]", "tags", "[tags/swift]"),
    ("tags: [25]", "tags", "[tags/swift]"), ("tags: [Machine Learning]", "tags", "[tags/machine-learning]"),
    ("tags: Swift", "tags", "[tags/swift]"), ("tags: \"Swift, Arts\"", "tags", "[tags/swift, tags/arts]"),
    ("related: [intro]", "related.0.course", "courses/intro"),
    ("related: [{course: 31}]", "related.0.course", "courses/intro"),
  ])
  func `an entry is found by any of its names`(fields: String, path: String, expected: String) async {
    let result = await course(fields)
    #expect(result.catalog.entry("courses", "loops")?.outline(path) == expected)
    #expect(result.notUnderstood(in: "courses/loops.md").isEmpty)
  }

  @Test func `a profile is named by its user, not by its own number`() async {
    let result = await course("instructor_id: 3")
    #expect(result.findings("V-03").count == 1)
  }

  @Test(arguments: [
    ("category: 1️⃣statistcs", "there is no `statistcs` among categories", "statistics"),
    ("instructors: [1️⃣grac]", "there is no `grac` among people", "grace"),
    ("related: [1️⃣intor]", "there is no `intor` among courses", "intro"),
  ])
  func `a name that nothing has is an error with the nearest one`(
    fields: String, message: String, nearest: String
  ) async {
    let result = await course(fields)
    #expect(result.findings("V-03") == ["1️⃣"])
    #expect(result.messages("V-03") == [message])
    #expect(result.output.contains("did you mean `\(nearest)`?"))
  }

  @Test func `who marked a paper may have a profile and an account of one number`() async {
    let result = await ContentFixture(
      SmallAcademy.site + SmallAcademy.content + """
        == private/submissions.yaml
        - {id: a, account: 9, assignment: essay, submission_number: 1, status: graded, graded_by: 7}
        - {id: b, account: 9, assignment: essay, submission_number: 2, status: graded, graded_by: 10}
        """
    ).check()
    let found = result.entries("submissions", in: "private/submissions.yaml").map { $0.outline("graded_by") }
    #expect(found == ["people/grace", "accounts/10"])
    #expect(result.notUnderstood(in: "private/submissions.yaml").isEmpty)
  }

  private func course(_ fields: String) async -> ContentFixture.Result {
    let standing = [("instructors:", "instructor"), ("category: data", "category")]
    let usual = standing.filter { !fields.contains($0.1) }.map(\.0)
      .map { $0 == "instructors:" ? "instructors: [grace]" : $0 }
    return await ContentFixture(
      SmallAcademy.site + SmallAcademy.content + """
        == people/hedy.yaml
        {id: 3, user_id: 207, uuid: \(Self.uuid), name: Hedy, roles: [tutor]}
        == courses/loops.md
        ---
        title: Loops
        lang: en
        certificate: {enabled: false}
        \((usual + [fields]).joined(separator: "\n"))
        ---
        About loops.
        """
    ).check()
  }
}
