import TestSupport
import Testing

@testable import Content

@Suite struct `Derived assessments of lessons` {
  private static let quiz =
    "{title: Check, passing_score: 50, questions: [{type: essay, question: One, points: 1}], "
  private static let assignment = "{title: Work, total_points: 9, passing_points: 5, "

  @Test(arguments: [
    ("type: quiz\nquiz: check", "== quizzes/check.yaml\n\(quiz)course: loops}"),
    ("type: text", "== quizzes/check.yaml\n\(quiz)course: loops, lesson: loops/one}"),
    ("type: assignment\nassignment: work", "== assignments/work.yaml\n\(assignment)course: loops}"),
    ("type: text", "== assignments/work.yaml\n\(assignment)course: loops, lesson: loops/one}"),
    (
      "type: text\nhas_assessment: false",
      "== assignments/work.yaml\n\(assignment)course: loops, lesson: loops/one}"
    ),
  ])
  func `a lesson has an assessment if a quiz or an assignment is linked with it`(
    lines: String, file: String
  ) async throws {
    #expect(try #require(await lesson(lines, file)).shown("has_assessment") == ["true"])
  }

  @Test(arguments: [
    ("type: text", "== quizzes/check.yaml\n\(quiz)course: loops}", "none"),
    ("type: text", "== quizzes/check.yaml\n\(quiz)course: loops, lesson: loops/two}", "none"),
    ("type: text", "== quizzes/check.yaml\n\(quiz)course: loops, lesson: loops/one, status: draft}", "none"),
    ("type: quiz\nquiz: check", "== quizzes/check.yaml\n\(quiz)course: loops, status: draft}", "none"),
    ("type: text\nhas_assessment: true", "", "true"), ("type: text\nhas_assessment: false", "", "false"),
  ])
  func `where none is linked, what is told stands`(lines: String, file: String, shown: String) async throws {
    #expect(try #require(await lesson(lines, file)).shown("has_assessment") == [shown])
  }

  private func lesson(_ lines: String, _ file: String) async throws -> Record? {
    let files =
      SampleEntry.course("loops") + SampleEntry.section("loops/01-start")
      + SampleEntry.lesson("loops/01-start/01-one", lines) + SampleEntry.lesson("loops/01-start/02-two")
    let catalog = await ContentFixture(files + file).check().catalog
    return catalog.all("lessons").first { $0.slug == "one" }
  }
}
