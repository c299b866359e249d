import Content
import Diagnostics
import Site
import TestSupport
import Testing

@testable import Papers

/// Learners of a small academy: two courses, a path, quizzes, assignments, and what came of them.
struct LearningFixture {
  private let scratch = ScratchFolder(inMemory: true)
  let catalog: Catalog
  let site: PaperSite

  init(_ more: String = "", replacing: [(String, String)] = [], now: Int = ContentFixture.defaultNow)
    async throws
  {
    var text = Self.academy + more
    for (old, new) in replacing {
      #expect(text.contains(old), "the academy says nowhere: \(old)")
      text = text.replacing(old, with: new)
    }
    let loaded = await ContentFixture(text, now: now).load(in: scratch).value
    catalog = loaded.catalog
    var sources = catalog.sources
    let templates = scratch.path + "/Templates"
    scratch.write("Templates/pages/home.html", "<!doctype html><title>Home</title>")
    let theme = ThemeLoader.load(templates, filters: .site, sources: &sources)
    let website = Website(catalog, theme: theme.value, sources: sources, contentFolder: scratch.path)
    let ledger = try NumberLedger(scratch.path + "/numbers.tsv") { [1, 2, 3] }
    site = PaperSite(
      website, PrintShop(website, content: scratch.path, templates: templates), secret: [1, 2, 3],
      numbers: NumberBook(ledger, catalog))
  }

  func record(_ collection: String, _ key: String) throws -> Record {
    try #require(catalog.all(collection).first { $0.key == key })
  }

  func course(_ key: String = "n1") throws -> CourseReport? {
    CourseReport(try record("enrollments", key), site)
  }

  func path(_ key: String = "n4") throws -> PathReport? { PathReport(try record("enrollments", key), site) }

  /// What no learning paper of Lea may say.
  static let secrets = [
    "Max Secondname", "max@private.example", "lea@private.example", "MY OWN WORK", "handed-in.pdf",
    "SHE WAS ILL", "2026-05-30", "BLANK ANSWER", "staff only", "STRANGER",
  ]

  private static let academy = """
    == people/bob.md
    ---
    name: {en: Bob Stone, ar: بوب ستون}
    roles: [instructor]
    ---
    Writes programs, too.
    == courses/loops/index.md
    ---
    title: {en: Loops, ar: حلقات}
    instructors: [{person: ada, role: primary}]
    category: data
    lang: en
    price: 10.00
    certificate: {enabled: false}
    ---
    About loops.
    == courses/loops/01-start/index.md
    ---
    title: {en: The start, ar: البداية}
    session_number: 1
    ---
    == courses/loops/01-start/01-one.md
    ---
    {title: One, type: module, duration: 10 min}
    ---
    Read.
    == courses/loops/01-start/02-two.md
    ---
    {title: Two, type: text, duration: 20 min}
    ---
    Read.
    == courses/loops/01-start/03-off.md
    ---
    {title: STRANGER, type: text, status: draft}
    ---
    Read.
    == courses/loops/02-end/index.md
    ---
    title: The end
    ---
    == courses/loops/02-end/01-three.md
    ---
    {title: Three, type: video, duration: 30 min}
    ---
    Look.
    == courses/loops/02-end/02-four.md
    ---
    {title: Four, type: video, duration: 40 min}
    ---
    Look.
    == courses/lists.md
    ---
    title: Lists
    instructors: [{person: bob, role: primary}]
    category: data
    lang: en
    price: 10.00
    certificate: {enabled: false}
    ---
    About lists.
    == paths/way.md
    ---
    title: {en: The way, ar: الطريق}
    short_description: A way.
    is_free: true
    is_sequential: true
    steps:
      - {course: loops}
      - {type: quiz, quiz: check, title: The check}
      - {course: lists, is_required: false}
      - {type: project, title: A project}
    ---
    Go.
    == quizzes/check.yaml
    course: loops
    title: {en: Check, ar: اختبار}
    passing_score: 50
    max_attempts: 3
    is_required: true
    questions:
      - {id: q1, type: single_choice, question: One?, points: 2, options: [{option_text: A, is_correct: true}, {option_text: B}]}
      - {id: q2, type: essay, question: Why?, points: 3}
    == assignments.yaml
    - slug: work
      course: loops
      title: {en: The work, ar: العمل}
      instructions: {en: Do it., ar: افعله.}
      total_points: 40
      passing_points: 24
      due_date: 2026-05-01T12:00:00Z
      allow_late_submission: true
      late_submission_penalty: 15
      max_submissions: 3
      attachments: []
    == private/accounts.yaml
    - {id: a1, name: Lea Firstname, email: lea@private.example}
    - {id: a2, name: {en: Max Secondname, ar: ماكس}, lang: ar, email: max@private.example, pdf_password: open-sesame}
    - {id: a3, name: Nobody}
    == private/enrollments.yaml
    - id: n1
      account: a1
      course: loops
      status: active
      teacher: bob
      enrolled_at: 2026-01-01T00:00:00Z
      last_accessed_at: 2026-05-30T00:00:00Z
      cancel_reason: SHE WAS ILL
      progress:
        - {lesson: loops/one, is_completed: true, completed_at: 2026-01-02T00:00:00Z, watch_time: 75 s}
        - {lesson: loops/two, completed_at: 2026-01-03T00:00:00Z, watch_time: 20 s}
        - {lesson: loops/three, is_completed: false, watch_time: 10 s}
        - {lesson: loops/off, is_completed: true}
    - {id: n2, account: a1, course: lists, status: completed, enrolled_at: 2025-06-01T00:00:00Z, completed_at: 2025-07-01T00:00:00Z}
    - {id: n3, account: a2, course: loops, status: completed, completed_at: 2026-02-01T00:00:00Z}
    - {id: n4, account: a1, path: way, status: active, enrolled_at: 2026-01-05T00:00:00Z}
    - {id: n5, account: a2, course: lists, status: refunded, cancel_reason: SHE WAS ILL}
    == private/attempts.yaml
    - id: t2
      account: a1
      quiz: check
      enrollment: n1
      attempt_number: 2
      started_at: 2026-03-02T12:00:00Z
      submitted_at: 2026-03-02T12:10:00Z
      status: graded
      feedback: staff only
      answers: [{question: q1, selected_options: [A]}, {question: q2, text_answer: BLANK ANSWER, points_earned: 1.5}]
    - id: t1
      account: a1
      quiz: check
      enrollment: n1
      attempt_number: 1
      started_at: 2026-03-01T12:00:00Z
      submitted_at: 2026-03-01T12:10:00Z
      status: graded
      answers: [{question: q1, selected_options: [B]}]
    - id: t3
      account: a1
      quiz: check
      enrollment: n1
      attempt_number: 3
      started_at: 2026-03-03T12:00:00Z
      status: in_progress
      answers: [{question: q1, selected_options: [A]}]
    - id: t9
      account: a2
      quiz: check
      enrollment: n3
      attempt_number: 1
      started_at: 2026-03-03T12:00:00Z
      status: submitted
      answers: [{question: q2, text_answer: STRANGER}]
    == private/submissions.yaml
    - {id: s1, account: a1, assignment: work, submission_number: 1, status: resubmit, points_earned: 20, submitted_at: 2026-04-20T00:00:00Z, graded_at: 2026-04-21T00:00:00Z, content: MY OWN WORK}
    - id: s2
      account: a1
      assignment: work
      submission_number: 2
      status: graded
      points_earned: 33.5
      submitted_at: 2026-05-02T00:00:00Z
      graded_at: 2026-05-03T00:00:00Z
      graded_by: bob
      content: MY OWN WORK
      files: [handed-in.pdf]
      feedback: "Good.\\n\\nGo on."
      inline_comments: [{at: Page 1, text: Why?}, How?]
    - {id: s3, account: a1, assignment: work, submission_number: 3, status: grading, points_earned: 39, feedback: staff only, submitted_at: 2026-05-09T00:00:00Z}
    - {id: s4, account: a2, assignment: work, submission_number: 1, status: draft, content: STRANGER}
    == private/certificates.yaml
    - &certificate
      number: C-1
      uuid: 28571b90-4e29-41e6-8d7b-78f918542b87
      account: a1
      course: lists
      enrollment: n2
      student_name: Lea Firstname
      course_title: Lists
      instructor_name: Bob Stone
      completion_date: 2025-07-01
      issue_date: 2025-07-02
      final_score: 88.5
      is_valid: true
    - {<<: *certificate, number: C-2, uuid: 631795c6-b395-49f6-ba1d-6b1f4e3bfffe, is_valid: false, notes: staff only}

    """
}
