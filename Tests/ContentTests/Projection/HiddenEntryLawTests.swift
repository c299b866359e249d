import TestSupport
import Testing

/// What is hidden, and what hangs on it: N-08, N-10 and N-23.
@Suite struct `Privacy of hidden entries` {
  @Test(arguments: [
    "deleted_at: 2026-01-01", "deleted: true", "status: draft", "status: pending_review",
    "status: unpublished", "status: rejected", "is_published: false", "is_approved: false",
    "is_active: false",
    "active: false", "enabled: false", "published_at: 2026-07-01",
  ])
  func `N-08 a hidden course is named nowhere, nor is what hangs on it`(reason: String) async {
    let pages = await PublicWalk.of(
      """
      == courses/secret/index.md
      ---
      {title: Hush course, instructors: [ada], category: data, lang: en, price: 10.00,
       certificate: {enabled: false}, \(reason)}
      ---
      About.
      == courses/secret/01-start/index.md
      ---
      title: Hush section
      ---
      == courses/secret/01-start/01-one.md
      ---
      {title: Hush lesson, preview: true}
      ---
      Text.
      == courses/open.md
      ---
      {title: Open course, instructors: [ada], category: data, lang: en, price: 10.00,
       certificate: {enabled: false}, related: [secret], prerequisite_courses: [secret]}
      ---
      About.
      == quizzes.yaml
      - {slug: q, course: secret, title: Hush quiz, passing_score: 50, questions: []}
      == assignments.yaml
      - {slug: a, course: secret, title: Hush assignment, total_points: 10, passing_points: 5}
      == reviews.yaml
      - {course_id: secret, author_name: Hush reviewer, rating: 5, content: Hush praise, status: approved}
      - {course_id: open, author_name: Open reviewer, rating: 5, status: approved}
      == testimonials.yaml
      - {course: secret, quote: Hush quote, student_name: Hushy, is_featured: true}
      == faqs.yaml
      - {course: secret, question: Hush question, answer: Hush answer}
      == discussions.yaml
      - {course: secret, title: Hush discussion, content: Hush, type: question, status: open, is_featured: true}
      == announcements.yaml
      - {course: secret, title: Hush news, content: Hush, audience: all, published_at: 2026-01-01}
      == student_teachers.yaml
      - {course: secret, person: ada, certified_date: 2026-01-17}
      == lessons.csv
      course,section,title,type,preview,content
      secret,start,Hush row,text,true,Hush text
      """)
    #expect(pages.missing("Open course", "Open reviewer") == [])
    #expect(pages.leaks("Hush", "hush", "secret", "20470") == [])
  }

  @Test func `N-08 expired news, promotions, invitations and coupons that are not public`() async {
    let pages = await PublicWalk.of(
      """
      == announcements.yaml
      - {title: Old Hush, content: x, audience: all, published_at: 2026-01-01, expires_at: 2026-02-01}
      - {title: Enrolled Hush, content: x, audience: enrolled, published_at: 2026-01-01}
      - {title: Specific Hush, content: x, audience: specific, published_at: 2026-01-01}
      - {title: Open news, content: x, audience: all, published_at: 2026-01-01, expires_at: 2026-12-01}
      == plans.yaml
      - {slug: vip, name: Hush plan, prices: [{period: monthly, price: 9.00}], for_invites_only: true}
      - {slug: pro, name: Open plan, prices: [{period: monthly, price: 9.00}]}
      == coupons.yaml
      - {code: HUSH1, type: percentage, value: 10}
      - {code: HUSH2, type: percentage, value: 10, public: true, expires_at: 2026-01-01}
      - {code: HUSH3, public: true, plan: vip, cycle_discounts: {monthly: 10}}
      - {code: OPEN1, type: percentage, value: 10, public: true}
      == courses/loops.md
      ---
      {title: Loops, instructors: [ada], category: data, lang: en, price: 10.00, certificate: {enabled: false}}
      ---
      About.
      == posts/tip.md
      ---
      {title: Hush tip, author: ada, course: loops, promotion: {promoted_at: 2026-01-01, expires_at: 2026-02-01}}
      ---
      Text.
      """)
    #expect(pages.missing("Open news", "Open plan", "OPEN1", "Loops") == [])
    #expect(pages.leaks("Hush", "HUSH", "hush", "vip") == [])
  }

  @Test func `N-10 an unpublished section or lesson is named nowhere and counted nowhere`() async {
    let pages = await PublicWalk.of(
      """
      == courses/loops/index.md
      ---
      {title: Loops, instructors: [ada], category: data, lang: en, price: 10.00, certificate: {enabled: false}}
      ---
      About.
      == courses/loops/01-start/index.md
      ---
      title: Open section
      ---
      == courses/loops/01-start/01-one.md
      ---
      {title: Open lesson, duration: 600}
      ---
      Text.
      == courses/loops/01-start/02-two.md
      ---
      {title: Hush lesson, duration: 7777, is_published: false}
      ---
      Text.
      == courses/loops/02-more/index.md
      ---
      {title: Hush section, status: draft}
      ---
      == courses/loops/02-more/01-three.md
      ---
      {title: Hush third, duration: 7777, preview: true}
      ---
      Text.
      == quizzes.yaml
      - {slug: q, course: loops, lesson: two, title: Hush quiz, passing_score: 50, questions: []}
      == events/class.md
      ---
      {kind: live_class, title: Open class, hosts: [ada], lesson: loops/two, start: 2026-07-01T10:00:00Z, duration: 1h}
      ---
      Text.
      """)
    #expect(pages.missing("Open section", "Open lesson", "Open class", "600") == [])
    #expect(pages.leaks("Hush", "7777", "8377", "16154") == [])
  }

  @Test func `N-23 the feed of a course, and replies`() async {
    let pages = await PublicWalk.of(
      """
      == courses/loops.md
      ---
      {title: Loops, instructors: [ada], category: data, lang: en, price: 10.00, certificate: {enabled: false}}
      ---
      About.
      == posts.yaml
      - {slug: feed, title: Hush feed, author: ada, content: x, course: loops}
      - {slug: later, title: Hush later, author: ada, content: x, course: loops, promoted_at: 2026-07-01}
      - {slug: now, title: Open promoted, author: ada, content: x, course: loops, promoted_at: 2026-05-01}
      - {slug: reply, title: Hush reply, author: ada, content: x, parent: now}
      - {slug: bad, title: Hush flagged, author: ada, content: x, flagged: true}
      - {slug: main, title: Open post, author: ada, content: x}
      """)
    #expect(pages.missing("Open promoted", "Open post") == [])
    #expect(pages.leaks("Hush") == [])
  }
}
