import TestSupport
import Testing

@Suite struct `V-06 courses of lessons` {
  @Test func `a lesson cannot name another course than the one it stands in`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops") + SampleEntry.section("loops/01-first")
        + SampleEntry.lesson("loops/01-first/01-a", "type: text\ncourse: 1️⃣trees")
        + SampleEntry.course("trees")
    ).check()
    #expect(result.findings("V-06") == ["1️⃣"])
    #expect(result.messages("V-06") == ["`course` is `trees`, but the lesson stands in `loops`"])
  }

  @Test func `a lesson's section is of its own course`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops") + SampleEntry.section("loops/01-first")
        + SampleEntry.lesson("loops/01-first/01-a", "type: text\nsection: 1️⃣trees/other")
        + SampleEntry.course("trees") + SampleEntry.section("trees/01-other")
    ).check()
    #expect(result.findings("V-06") == ["1️⃣"])
  }

  @Test func `a quiz cannot name a lesson of another course`() async {
    let result = await ContentFixture(Self.courses + Self.quiz(lesson: "1️⃣trees/b")).check()
    #expect(result.findings("V-06") == ["1️⃣"])
  }

  @Test func `a lesson of the same course is fine`() async {
    let result = await ContentFixture(Self.courses + Self.quiz(lesson: "a")).check()
    #expect(result.findings("V-06").isEmpty)
    #expect(result.findings("V-03").isEmpty)
  }

  private static let courses =
    SampleEntry.course("loops") + SampleEntry.section("loops/01-first")
    + SampleEntry.lesson("loops/01-first/01-a", "type: text\ncourse: loops\nsection: first")
    + SampleEntry.course("trees") + SampleEntry.section("trees/01-other")
    + SampleEntry.lesson("trees/01-other/01-b")

  private static func quiz(lesson: String) -> String {
    """
    == quizzes/check.yaml
    course: loops
    lesson: \(lesson)
    title: Check
    passing_score: 50
    questions:
      - {type: essay, question: Why?, points: 1}
    """
  }
}
