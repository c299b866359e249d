import Content
import TestSupport
import Testing

/// How percentages, lengths of time, dates, truth values and codes may be written (B.0).
@Suite struct `Forms of values` {
  @Test(arguments: [
    ("late_submission_penalty: 10", "10 %"), ("late_submission_penalty: 12.5", "12.50 %"),
    ("late_submission_penalty: \"12.25\"", "12.25 %"), ("late_submission_penalty: 10%", "10 %"),
    ("late_submission_penalty: 10 %", "10 %"), ("late_submission_penalty: 0", "0 %"),
    ("late_submission_penalty: 100", "100 %"), ("late_submission_penalty: 0.01", "0.01 %"),
  ])
  func `a percentage is kept as basis points`(fields: String, expected: String) async {
    #expect(await assignment(fields, "late_submission_penalty") == expected)
  }

  @Test(arguments: [
    ("late_submission_penalty: 1️⃣101", "out-of-range"), ("late_submission_penalty: 1️⃣-1", "out-of-range"),
    ("late_submission_penalty: 1️⃣0.125", "malformed-value"), ("late_submission_penalty: 1️⃣half", "wrong-type"),
    ("max_submissions: 1️⃣2.5", "wrong-type"), ("max_submissions: 1️⃣two", "wrong-type"),
    ("max_submissions: 1️⃣0", "out-of-range"), ("is_required: 1️⃣yes", "wrong-type"),
    ("is_required: 1️⃣2", "wrong-type"), ("due_date: 1️⃣tomorrow", "wrong-type"),
    ("due_date: 1️⃣2026-02-29", "wrong-type"), ("due_date: 1️⃣2026-03-01T25:00:00Z", "wrong-type"),
    ("uuid: 1️⃣6f1c2a9e", "malformed-value"), ("attachments: [1️⃣../secret.pdf]", "malformed-value"),
  ])
  func `what is not of the field's type is an error where it stands`(fields: String, name: String) async {
    let result = await ContentFixture(SmallAcademy.site + SmallAcademy.content + text(fields)).check()
    #expect(result.places(of: name) == ["1️⃣"])
  }

  @Test(arguments: [
    ("due_date: 2026-03-01T09:30:00Z", "2026-03-01T09:30:00Z"),
    ("due_date: 2026-03-01T09:30Z", "2026-03-01T09:30:00Z"),
    ("due_date: 2026-03-01T09:30:00", "2026-03-01T09:30:00Z"),
    ("due_date: 2026-03-01 09:30:00", "2026-03-01T09:30:00Z"),
    ("due_date: 2026-03-01T09:30:00+03:00", "2026-03-01T06:30:00Z"),
    ("due_date: 2026-03-01T01:30:00+0300", "2026-02-28T22:30:00Z"),
    ("due_date: 2026-03-01T09:30:00-05:30", "2026-03-01T15:00:00Z"),
    ("due_date: 2026-03-01T09:30:00.123Z", "2026-03-01T09:30:00Z"),
    ("due_date: 2026-03-01", "2026-03-01T00:00:00Z"),
    ("due_date: \"2026-03-01 09:30:00\"", "2026-03-01T09:30:00Z"), ("due_date: ''", "nothing"),
    ("due_date: null", "nothing"), ("due_date: ~", "nothing"),
  ])
  func `a moment without an offset is UTC`(fields: String, expected: String) async {
    #expect(await assignment(fields, "due_date") == expected)
  }

  @Test(arguments: [
    ("is_required: true", "true"), ("is_required: True", "true"), ("is_required: 1", "true"),
    ("is_required: false", "false"), ("is_required: 0", "false"), ("is_required: null", "nothing"),
  ])
  func `truth values are also the 1 and 0 of databases`(fields: String, expected: String) async {
    #expect(await assignment(fields, "is_required") == expected)
  }

  @Test(arguments: [
    ("uuid: 6F1C2A9E-3B57-4D0C-9A41-5E8F7C2B1D30", "uuid", "6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d30"),
    ("lang: en_US", "lang", "en-US"), ("lang: Arabic", "lang", "ar"), ("lang: AR", "lang", "ar"),
    ("allowed_file_types: [pdf, docx]", "allowed_file_types", "[pdf, docx]"),
    ("allowed_file_types: pdf", "allowed_file_types", "[pdf]"),
    ("allowed_file_types: |\n  - pdf\n  - docx", "allowed_file_types", "[pdf, docx]"),
    ("total_points: 20", "total_points", "20"), ("total_points: 12.75", "total_points", "12.75"),
    ("total_points: \"12.75\"", "total_points", "12.75"),
    ("meta: {a: [1, x, 1.5, true]}", "meta", "{a: [1, x, 1.5, true]}"),
  ])
  func `codes and lists have their forms`(fields: String, path: String, expected: String) async {
    #expect(await assignment(fields, path) == expected)
  }

  @Test(arguments: [
    ("90", "90 s"), ("90.0", "90 s"), ("2h 30min", "9000 s"), ("20 min", "1200 s"), ("3 hours", "10800 s"),
    ("1h30m", "5400 s"), ("1:30:00", "5400 s"), ("1.5 hours", "5400 s"), ("45s", "45 s"), ("0", "0 s"),
  ])
  func `a length of time is seconds, or has its unit`(written: String, expected: String) async {
    let result = await lesson("duration: \(written)")
    #expect(result.catalog.entry("lessons", "t")?.outline("duration") == expected)
  }

  @Test(arguments: [
    ("duration_seconds: 90", "90 s"), ("duration_minutes: 90", "5400 s"), ("duration_minutes: 1.5", "90 s"),
    ("duration_hours: 1.5", "5400 s"), ("duration_hours: 2", "7200 s"),
  ])
  func `the name may tell the unit of a length of time`(fields: String, expected: String) async {
    let result = await lesson(fields)
    #expect(result.catalog.entry("lessons", "t")?.outline("duration") == expected)
    #expect(result.places(of: "unknown-field").isEmpty)
  }

  @Test(arguments: ["soon", "1:30", "-5", "20 min 5", "min", "1.3333333 s"])
  func `what is no length of time is an error`(written: String) async {
    let result = await lesson("duration: 1️⃣\(written)")
    #expect(result.places(of: "wrong-type", "malformed-value") == ["1️⃣"])
  }

  @Test func `words about a schedule are a label and add nothing`() async {
    let result = await lesson("duration: Week 1")
    #expect(result.catalog.entry("lessons", "t")?.outline("duration_label") == "Week 1")
    #expect(result.catalog.entry("courses", "second")?["duration"]?.duration == 0)
  }

  @Test func `blank text counts as nothing`() async {
    let result = await ContentFixture("== faqs.yaml\n- {1️⃣question: '  ', answer: A.}\n").check()
    #expect(result.findings("missing-field") == ["1️⃣"])
  }

  private func assignment(_ fields: String, _ path: String) async -> String? {
    let result = await ContentFixture(SmallAcademy.site + SmallAcademy.content + text(fields)).check()
    #expect(result.notUnderstood(in: "assignments/report.md").isEmpty)
    return result.entries("assignments", in: "assignments/report.md").first?.outline(path)
  }

  private func text(_ fields: String) -> String {
    let points = fields.contains("total_points") ? "" : "total_points: 10\n"
    return """
      == assignments/report.md
      ---
      course: intro
      title: Report
      passing_points: 5
      \(points)\(fields)
      ---
      Write.

      """
  }

  private func lesson(_ fields: String) async -> ContentFixture.Result {
    await ContentFixture(
      SmallAcademy.site + SmallAcademy.content
        + "== courses/second/01-part/index.md\n---\ntitle: Part\n---\n"
        + "== courses/second/01-part/01-t.md\n---\ntitle: T\ntype: text\n\(fields)\n---\nText.\n"
    ).check()
  }
}
