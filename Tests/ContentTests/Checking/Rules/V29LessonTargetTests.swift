import TestSupport
import Testing

@Suite struct `V-29 what a lesson is` {
  @Test(arguments: ["quiz", "assignment", "live_class"])
  func `a lesson that is something else names it`(type: String) async {
    let result = await ContentFixture(
      Self.start + SampleEntry.lesson("loops/01-first/01-a", "type: 1️⃣\(type)")
    ).check()
    #expect(result.findings("V-29") == ["1️⃣"])
  }

  @Test func `a quiz that names its lesson will do`() async {
    let result = await ContentFixture(
      Self.start + SampleEntry.lesson("loops/01-first/01-a", "type: quiz")
        + SampleEntry.lesson("loops/01-first/02-b", "type: quiz\nquiz_id: check") + """
          == quizzes/check.yaml
          course: loops
          lesson: a
          title: Check
          passing_score: 50
          questions:
            - {type: essay, question: Why?, points: 1}
          """
    ).check()
    #expect(result.findings("V-29").isEmpty)
  }

  @Test func `lessons of other types need nothing`() async {
    let result = await ContentFixture(
      Self.start + SampleEntry.lesson("loops/01-first/01-a", "type: video")
    ).check()
    #expect(result.findings("V-29").isEmpty)
  }

  @Test func `a step of a path that is a course or a quiz names it`() async {
    let result = await ContentFixture(
      Self.start + """
        == paths/way.md
        ---
        title: Way
        short_description: A way.
        is_free: true
        steps:
          - loops
          - {type: 1️⃣quiz, title: Check}
          - {type: 2️⃣course, title: Another}
          - {type: milestone, title: Rest}
        ---
        Go.
        """
    ).check()
    #expect(result.findings("V-29") == ["1️⃣", "2️⃣"])
  }

  private static let start = SampleEntry.course("loops") + SampleEntry.section("loops/01-first")
}
