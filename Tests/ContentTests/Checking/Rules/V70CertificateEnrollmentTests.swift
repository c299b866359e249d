import Diagnostics
import TestSupport
import Testing

@Suite struct `V-70 certificate numbers and enrolments` {
  @Test func `a number is used once for ever, also after the certificate was revoked`() async {
    let result = await certificates(
      "number: N1, uuid: \(uuid(1)), is_valid: false", "number: 1️⃣N1, uuid: \(uuid(2)), is_valid: true")
    #expect(result.findings("V-70") == ["1️⃣"])
    #expect(result.messages("V-70") == ["two certificates have the same `number`"])
  }

  @Test func `a number of a deleted certificate is not free`() async {
    let result = await certificates(
      "number: N1, uuid: \(uuid(1)), is_valid: true, deleted: true",
      "number: 1️⃣N1, uuid: \(uuid(2)), is_valid: true")
    #expect(result.findings("V-70") == ["1️⃣"])
  }

  @Test func `a uuid is used once for ever`() async {
    let result = await certificates(
      "number: N1, uuid: \(uuid(1)), is_valid: false", "number: N2, uuid: 1️⃣\(uuid(1)), is_valid: true")
    #expect(result.findings("V-02") == ["1️⃣"])
  }

  @Test func `two certificates of their own are fine`() async {
    let result = await certificates(
      "number: N1, uuid: \(uuid(1)), is_valid: true, enrollment: n1",
      "number: N2, uuid: \(uuid(2)), is_valid: true, enrollment: n1")
    #expect(result.findings("V-70").isEmpty)
  }

  @Test func `an enrolment completed after the day that the certificate names is a warning`() async {
    let result = await certificates(
      "number: N1, uuid: \(uuid(1)), is_valid: true, enrollment: n1", completed: "2026-03-02T12:00:00Z",
      date: "1️⃣2026-03-01")
    #expect(result.findings("V-70") == ["1️⃣"])
    #expect(result.diagnostics.filter { $0.id.rule == "V-70" }.map(\.severity) == [.warning])
  }

  @Test func `the day is that of some place on earth`() async {
    let result = await certificates(
      "number: N1, uuid: \(uuid(1)), is_valid: true, enrollment: n1", completed: "2026-03-02T11:00:00Z")
    #expect(result.findings("V-70").isEmpty)
  }

  @Test func `an enrolment that is not completed, or somebody else's, is a warning`() async {
    let open = await certificates("number: N1, uuid: \(uuid(1)), is_valid: true, enrollment: 1️⃣n2")
    #expect(open.findings("V-70") == ["1️⃣"])
    #expect(open.messages("V-70") == ["the enrolment is not completed"])
    let other = await certificates("number: N1, uuid: \(uuid(1)), is_valid: true, enrollment: 1️⃣n3")
    #expect(other.findings("V-70") == ["1️⃣"])
    #expect(other.messages("V-70") == ["the enrolment names another `account` than the certificate"])
  }

  private func uuid(_ digit: Int) -> String { "28571b90-4e29-41e6-8d7b-78f918542b8\(digit)" }

  private func certificates(
    _ fields: String..., completed: String = "2026-02-20T12:00:00Z", date: String = "2026-03-01"
  ) async -> ContentFixture.Result {
    let start = "account: a1, course: loops, student_name: Cyd, course_title: Loops, instructor_name: Ada"
    let rows = fields.map { "- {\(start), \($0), completion_date: \(date), issue_date: 2026-03-05}" }
    return await ContentFixture(
      """
      == courses/loops.md
      ---
      title: Loops
      instructors: [ada]
      category: data
      lang: en
      price: 14.29
      certificate: {enabled: false}
      ---
      About loops.
      == private/accounts.yaml
      - {id: a1, name: Cyd}
      - {id: a2, name: Dan}
      == private/enrollments.yaml
      - {id: n1, account: a1, course: loops, status: completed, completed_at: \(completed)}
      - {id: n2, account: a1, course: loops, status: active}
      - {id: n3, account: a2, course: loops, status: completed, completed_at: 2026-02-20T12:00:00Z}
      == private/certificates.yaml
      \(rows.joined(separator: "\n"))
      """
    ).check()
  }
}
