import TestSupport
import Testing

/// What is sold, asked or held behind a door: N-11 to N-15.
@Suite struct `Privacy of what is sold, asked and joined` {
  @Test func `N-11 books`() async {
    let pages = await PublicWalk.of(
      """
      == books/primer/index.md
      ---
      {title: Open book, author: A, category: data, lang: en, page_count: 90, preview_pages: 5, price: 1.00,
       pdf_url: hush-whole-book.pdf}
      ---
      About.
      == books/primer/01-start.md
      ---
      {title: Open chapter, content: Hush pages}
      ---
      Hush body
      """)
    #expect(pages.missing("Open book", "Open chapter") == [])
    #expect(pages.leaks("Hush", "hush") == [])
  }

  @Test func `N-12 products, and previews that are not to be had`() async {
    let pages = await PublicWalk.of(
      """
      == products.yaml
      - {slug: one, title: Open one, description: x, owner: ada, content_type: ebook, price: 1.00, file_path: hush-1.zip,
         preview_path: hush-preview.pdf}
      - {slug: two, title: Open two, description: x, owner: ada, content_type: ebook, price: 1.00, file: hush-2.zip,
         preview_available: true, preview: open-preview.pdf}
      """)
    #expect(pages.missing("Open one", "open-preview") == [])
    #expect(pages.leaks("hush") == [])
  }

  @Test func `N-13 answers, and questions with them`() async {
    let pages = await PublicWalk.of(
      """
      == courses/loops.md
      ---
      {title: Loops, instructors: [ada], category: data, lang: en, price: 10.00, certificate: {enabled: false}}
      ---
      About.
      == quizzes.yaml
      - slug: q
        course: loops
        title: Open quiz
        passing_score: 50
        show_correct_answers: true
        questions:
          - {type: single_choice, question: Hush which, points: 1, explanation: Hush because,
             options: [{text: Hush yes, is_correct: true, feedback: Hush well}, {text: Hush no}]}
          - {type: short_answer, question: Hush what, points: 1, settings: {accepted_answers: [Hush this]}}
          - {type: fill_blank, question: Hush where, points: 1, settings: {blanks: [[Hush here]], tolerance: 0.125}}
          - {type: matching, question: Hush pairs, points: 1, options: [{text: Hush a, match_with: Hush b}]}
      == private/attempts.yaml
      - {account: a, quiz: q, enrollment: e, attempt_number: 1, started_at: 2026-01-01, status: graded,
         answers: [{question: 1, text_answer: Hush mine}]}
      """)
    #expect(pages.missing("Open quiz") == [])
    #expect(pages.leaks("Hush", "0.125") == [])
  }

  @Test func `N-14 the way into meetings, and films that are not public`() async {
    let pages = await PublicWalk.of(
      """
      == events.yaml
      - {slug: next, kind: live_class, title: Open next, description: x, hosts: [ada], start: 2026-07-01T10:00:00Z, duration: 1h,
         meeting_url: "https://meet.example/hush", meeting_id: hush-9, meeting_password: hush-pass,
         host_url: "https://meet.example/hush-host", current_jitsi_room_id: hush-room, session_code: hush-code,
         recordings: [{title: Hush early, url: "https://films.example/hush-early", public: true}]}
      - {slug: past, kind: live_class, title: Open past, description: x, hosts: [ada], start: 2026-05-01T10:00:00Z, duration: 1h,
         status: ended, join: {url: "https://meet.example/hush-2", room_id: hush-room-2},
         recordings: [{title: Open film, url: "https://films.example/open", public: true},
                      {title: Hush film, url: "https://films.example/hush-film"}]}
      - {slug: kept, kind: live_class, title: Open kept, description: x, hosts: [ada], start: 2026-05-02T10:00:00Z, duration: 1h,
         status: ended, settings: {enable_replay: false},
         recordings: [{title: Hush replay, url: "https://films.example/hush-replay", public: true}]}
      == private/bookings.yaml
      - {person: ada, start: 2026-07-01T10:00:00Z, duration: 1h, bbb_meeting_url: "https://meet.example/hush-3",
         meeting_room_id: hush-room-3, jitsi_room_id: hush-room-4, recording_url: "https://films.example/hush-5"}
      """)
    #expect(pages.missing("Open next", "Open past", "Open kept", "Open film") == [])
    #expect(pages.leaks("hush", "Hush") == [])
  }

  @Test func `N-15 hosts who stay anonymous`() async {
    let pages = await PublicWalk.of(
      """
      == people/kit.md
      ---
      {name: Kit Host, roles: [instructor], visibility: private}
      ---
      == events.yaml
      - {slug: chat, kind: dropin, topic: Open chat, description: x, host_id: ada, start: 2026-07-01T10:00:00Z, duration: 1h,
         is_anonymous: true, anonymous_name: Hush name, participants: [Hush guest]}
      - {slug: talk, kind: dropin, topic: Open talk, description: x, host_id: kit, start: 2026-07-02T10:00:00Z, duration: 1h}
      """)
    #expect(pages.missing("Open chat", "Open talk") == [])
    #expect(pages.leaks("Hush", "Kit", "kit") == [])
    let hosted = pages.texts["Ada Byron"] ?? []
    #expect(!hosted.isEmpty && !hosted.contains { $0.hasPrefix("events") })
  }
}
