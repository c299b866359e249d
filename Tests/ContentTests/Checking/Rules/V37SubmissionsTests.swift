import Diagnostics
import TestSupport
import Testing

@Suite struct `V-37 submissions` {
  private func check(_ submissions: String) async -> ContentFixture.Result {
    await ContentFixture(
      SampleEntry.course("loops") + """
        == assignments.yaml
        - {slug: work, course: loops, title: Work, total_points: 10, passing_points: 5, max_submissions: 2}
        == private/accounts.yaml
        - {id: a1, name: Lea}
        - {id: a2, name: Max}
        == private/submissions.yaml
        \(submissions)
        """
    ).check()
  }

  @Test func `nobody gets more points than there are`() async {
    let result = await check(
      """
      - {id: s1, account: a1, assignment: work, submission_number: 1, status: graded, points_earned: 10}
      - {id: s2, account: a2, assignment: work, submission_number: 1, status: graded, points_earned: 1️⃣10.5}
      """)
    #expect(result.findings("V-37") == ["1️⃣"])
    #expect(!result.output.contains("10.5 of"))
  }

  @Test func `nobody hands in more often than is allowed`() async {
    let result = await check(
      "- {id: s1, account: a1, assignment: work, submission_number: 1️⃣3, status: submitted}")
    #expect(result.findings("V-37") == ["1️⃣"])
    #expect(
      result.messages("V-37") == ["the assignment may be handed in 2 times, and this is number 3"])
  }

  @Test func `each try of a learner has a number of its own`() async {
    let result = await check(
      """
      - {id: s1, account: a1, assignment: work, submission_number: 1, status: submitted}
      - {id: s2, account: a2, assignment: work, submission_number: 1, status: submitted}
      - {id: s3, account: a1, assignment: work, submission_number: 1️⃣1, status: submitted}
      - {id: s4, account: a1, assignment: work, submission_number: 1, status: draft, deleted_at: 2026-01-01T00:00:00Z}
      """)
    #expect(result.findings("V-37") == ["1️⃣"])
  }

  @Test func `what is marked says with how many points`() async {
    let result = await check(
      "- {id: s1, account: a1, assignment: work, submission_number: 1, status: 1️⃣graded}")
    #expect(result.findings("V-37") == ["1️⃣"])
    #expect(result.diagnostics.first { $0.id.name == "submission-marks" }?.severity == .warning)
  }
}
