import TestSupport
import Testing

/// What platforms note down for themselves: N-16, N-17 and N-19 to N-22.
@Suite struct `Privacy of records` {
  private static let loops = """
    == courses/loops.md
    ---
    {id: 990017, title: Loops, instructors: [ada], category: data, lang: en, price: 10.00,
     certificate: {enabled: false}, rejection_reason: Hush weak, submitted_at: 2026-01-17, approved_at: 2026-01-17}
    ---
    About.

    """

  @Test func `N-16 moderation`() async {
    let pages = await PublicWalk.of(
      Self.loops + """
        == reviews.yaml
        - {course_id: loops, author_name: Open A., rating: 5, status: approved, rejection_reason: Hush reason,
           moderated_by: Hush boss, moderated_at: 2026-01-17, report_count: 990018}
        == student_teachers.yaml
        - {person: ada, course: loops, certified_date: 2026-02-01, approved_by: kit}
        == people/kit.md
        ---
        {name: Hush approver, roles: [admin]}
        ---
        == pages/about.md
        ---
        {title: Open page, created_by: Hush maker, updated_by: Hush editor}
        ---
        Text.
        """)
    #expect(pages.missing("Loops", "Open A.", "Open page") == [])
    #expect(pages.leaks("Hush", "990018", "20470") == [])
  }

  @Test func `N-17 private texts`() async {
    let pages = await PublicWalk.of(
      Self.loops + """
        == availability_exceptions.yaml
        - {person: ada, start: 2026-07-01T10:00:00Z, end: 2026-07-01T12:00:00Z, is_blocked: true, reason: Hush doctor}
        == discussions.yaml
        - course: loops
          title: Open question
          content: Why
          type: question
          status: answered
          is_featured: true
          best_answer_id: hush-id
          replies:
            - {id: hush-id, content: Open answer, is_best_answer: true, user_id: hush-user}
            - {content: Open teacher, is_instructor_reply: true}
            - {content: Hush chatter}
            - {content: Hush flagged, is_best_answer: true, status: flagged}
            - {content: Hush removed, is_instructor_reply: true, deleted_at: 2026-01-01}
        == private/bookings.yaml
        - {person: ada, start: 2026-07-01T10:00:00Z, duration: 1h, session_notes: Hush notes, cancel_reason: Hush ill,
           cancelled_by: hush-user}
        == private/submissions.yaml
        - {account: a, assignment: b, submission_number: 1, status: graded, content: Hush essay, files: [hush.pdf],
           feedback: Hush mark, inline_comments: [Hush remark]}
        """)
    #expect(pages.missing("Open question", "Open answer", "Open teacher") == [])
    #expect(pages.leaks("Hush", "hush") == [])
  }

  @Test func `N-19 certificates`() async {
    let pages = await PublicWalk.of(
      Self.loops + """
        == private/certificates.yaml
        - {number: HUSH-1, uuid: 6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d30, account: hush-1, course: loops, student_name: Hush L,
           course_title: Hush Loops, instructor_name: Hush A, completion_date: 2026-01-17, issue_date: 2026-01-17,
           is_valid: true, final_score: 87.65, grade: Hush B, notes: Hush note}
        == private/certificates.csv
        number,uuid,account,course,student_name,course_title,instructor_name,completion_date,issue_date,is_valid
        HUSH-2,6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d31,hush-2,loops,Hush M,Hush Loops,Hush A,2026-01-17,2026-01-17,true
        """)
    #expect(pages.missing("Loops") == [])
    #expect(pages.leaks("Hush", "hush", "HUSH", "6f1c2a9e", "87.65", "20470") == [])
  }

  @Test func `N-20 reviews that are not approved, and who wrote the others`() async {
    let pages = await PublicWalk.of(
      Self.loops + """
        == people/nour.md
        ---
        {name: Nour Hush, roles: [student], visibility: private, uuid: 6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d30}
        ---
        == private/accounts.yaml
        - {id: hush-acc, name: Nour Hush, person: nour}
        == reviews.yaml
        - {course_id: loops, author_name: Hush pending, rating: 5}
        - {course_id: loops, author_name: Hush rejected, rating: 1, status: rejected}
        - {course_id: loops, author_name: Open Reader, user_id: hush-17, rating: 5, status: approved}
        - {course_id: loops, author_name: Nour Hush, author: nour, rating: 4, status: approved, content: Open by handle}
        - {course_id: loops, author_name: Nour Aly Hush, author: hush-acc, rating: 4, status: approved, content: Open by account,
           votes: [{vote: helpful, user: hush-voter}]}
        """)
    #expect(pages.missing("Open Reader", "Open by handle", "Open by account", "Nour H.") == [])
    #expect(pages.leaks("Hush", "hush", "Aly") == [])
  }

  @Test func `N-21 settings that are not public`() async {
    let pages = await PublicWalk.of(
      """
      == settings.yaml
      - {key: motto, value: Open motto, group: general, type: string, is_public: true}
      - {key: hush-key, value: Hush value, group: general, type: string}
      - {key: hush-mail, value: Hush mail, group: email, type: string, is_public: true}
      - {key: hush-pay, value: Hush pay, group: payment, type: string, is_public: true}
      - {key: hush-odd, value: {inner: Hush inner}, group: other, type: json, is_public: false}
      """)
    #expect(pages.missing("Open motto") == [])
    #expect(pages.leaks("Hush", "hush") == [])
  }

  @Test func `N-22 numbers of the platforms`() async {
    let pages = await PublicWalk.of(
      Self.loops + """
        == categories.csv
        id,name
        990019,Open category
        == reviews.csv
        id,course_id,author_name,rating,status
        990020,loops,Open Reader,5,approved
        == availability.csv
        id,user_id,weekdays,start_time,end_time
        990021,ada,mon,09:00,10:00
        == people/lin.md
        ---
        {id: 990022, user_id: 990023, name: Open Lin, roles: [instructor]}
        ---
        """)
    #expect(pages.missing("Open category", "Open Reader", "Open Lin", "32400") == [])
    #expect(pages.leaks("9900") == [])
  }
}
