extension AliasCase {
  static let learningRest = [
    AliasCase(
      "L enrollments, lesson_progress", becomes: "enrollments", in: "private/enrollments.yaml",
      """
      - {id: 1, uuid: 6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d33, user_id: 10, course_id: 31, order_id: 91,
         enrollment_type: gifted, price_paid: 10.00, currency: EUR, enrolled_at: 2026-01-01,
         expires_at: 2027-01-01, is_active: 1, progress_percentage: 12.5, completed_lessons: 1,
         total_lessons: 8, last_accessed_at: 2026-02-01, last_lesson_id: 51, completed_at: null,
         total_watch_time: 75, status: active,
         lesson_progress: [{id: 1, user_id: 10, lesson_id: 51, enrollment_id: 1, is_completed: 1,
           completed_at: 2026-01-02, watch_time: 75, last_position: 75, progress_percentage: 100,
           views_count: 2, last_watched_at: 2026-01-02, notes: [x]}]}
      """,
      notTaken: ["last_lesson_id", "last_accessed_at"],
      gives: [
        "account": "accounts/10", "order": "orders/O-1", "type": "gifted", "price_paid": "10.00 EUR",
        "watch_time": "75 s", "status": "active", "is_active": "true", "progress_percentage": "12.50 %",
        "progress.0.lesson": "lessons/hello", "progress.0.watch_time": "75 s", "progress.0.notes": "nothing",
        "progress.0.last_position": "nothing", "progress.0.views_count": "nothing",
      ]),
    AliasCase(
      "L certificate_templates", becomes: "certificate_templates", in: "certificate_templates.yaml",
      """
      - {id: 1, name: Gold, description: D., orientation: portrait, size: Letter, background_image: b.png,
         background_color: "#fff", html_content: <p>x</p>, styles: {p: {size: 12}},
         elements: [{type: text, x: 1, y: 2, width: 30, height: 10, content: Hi}], is_default: 0, is_active: 1}
      """,
      gives: [
        "is_active": "true", "background_color": "#FFFFFF", "styles": "{p: {size: 12}}",
        "elements": "[{h: 10, kind: text, text: Hi, w: 30, x: 1, y: 2}]",
      ]),
    AliasCase(
      "L certificates", becomes: "certificates", in: "private/certificates.yaml",
      """
      - {id: 1, uuid: 6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d34, certificate_number: C-2, user_id: 9, course_id: 31,
         enrollment_id: 92, template_id: 63, student_name: Nour, course_title: Intro, instructor_name: Grace,
         completion_date: 2026-02-01, issue_date: 2026-02-02, expiry_date: 2028-02-02,
         verification_url: "https://academy.example.org/verify/2", qr_code: q.png, pdf_path: c.pdf,
         image_path: c.png, course_duration_hours: 1.5, final_score: 90, grade: A, is_valid: 1, notes: Secret.}
      """,
      notTaken: ["notes", "grade", "final_score"],
      gives: [
        "number": "C-2", "account": "accounts/9", "course": "courses/intro", "enrollment": "enrollments/92",
        "template": "certificate_templates/plain", "course_duration_hours": "1.5", "is_valid": "true",
        "issue_date": "2026-02-02",
      ]),
    AliasCase(
      "L reviews, review_votes", becomes: "reviews", in: "reviews.yaml",
      """
      - {id: 1, user_id: 9, author_name: Nour, course_id: 31, enrollment_id: 92, rating: 4.5, title: Good,
         content: Clear., rating_content: 5, rating_instructor: 4, rating_value: 3.5, status: approved,
         rejection_reason: null, moderated_by: 1, moderated_at: 2026-01-02, helpful_count: 3,
         not_helpful_count: 1, report_count: 1, instructor_response: Thanks., responded_at: 2026-01-03,
         is_featured: 1, is_verified_purchase: 1,
         review_votes: [{review_id: 1, user_id: 10, vote: helpful, created_at: 2026-01-04}]}
      """,
      notTaken: ["moderated_by", "moderated_at", "report_count", "author"],
      gives: [
        "subject": "{kind: course, ref: courses/intro}", "ratings": "{content: 5, instructor: 4, value: 3.5}",
        "response": "{responded_at: 2026-01-03T00:00:00Z, text: Thanks.}", "is_verified": "true",
        "helpful_count": "3", "not_helpful_count": "1", "votes": "[{vote: helpful}]",
      ]),
    AliasCase(
      "L discussions, discussion_replies", becomes: "discussions", in: "discussions.yaml",
      """
      - {id: 1, user_id: 9, course_id: 31, lesson_id: 51, title: Why?, content: Tell me., type: question,
         status: answered, is_pinned: 0, is_featured: 1, best_answer_id: 2, views_count: 9, replies_count: 1,
         upvotes_count: 4, followers_count: 3, last_activity_at: 2026-01-02,
         discussion_replies: [{id: 2, discussion_id: 1, user_id: 7, parent_id: null, content: Because.,
           is_best_answer: 1, is_instructor_reply: 1, upvotes_count: 2, replies_count: 0, status: active}]}
      """,
      notTaken: ["last_activity_at", "user_id"],
      gives: [
        "lesson": "lessons/hello", "best_answer": "2", "replies.0.content": "Because.",
        "replies.0.is_best_answer": "true",
        "stats": "{followers_count: 3, replies_count: 1, upvotes_count: 4, views_count: 9}",
      ]),
    AliasCase(
      "L announcements", becomes: "announcements", in: "announcements.yaml",
      """
      - {id: 1, user_id: 7, course_id: 31, title: News, content: Now., type: warning, audience: all,
         is_pinned: 1, send_email: 1, send_push: 0, published_at: 2026-01-01, expires_at: 2026-12-31,
         views_count: 9}
      """,
      notTaken: ["send_email", "send_push", "views_count"],
      gives: ["author": "people/grace", "course": "courses/intro", "expires_at": "2026-12-31T00:00:00Z"]),
    AliasCase(
      "L live_classes", becomes: "events", in: "live_classes.yaml",
      """
      - {id: 1, kind: live_class, course_id: 31, lesson_id: 51, instructor_id: 7, title: Live, description: Talk.,
         thumbnail: t.jpg, scheduled_at: 2026-07-01 10:00:00, duration_minutes: 60, timezone: Asia/Riyadh,
         platform: zoom, meeting_id: "123 456", meeting_password: pw, meeting_url: "https://zoom.example.org/j",
         host_url: "https://zoom.example.org/s", recording_url: "https://zoom.example.org/r", is_free: 0,
         price: 5.00, max_attendees: 50, enable_chat: 1, enable_qa: 1, enable_recording: 1, enable_replay: 0,
         status: scheduled, started_at: null, ended_at: null, registered_count: 7, attended_count: 6,
         peak_viewers: 5}
      """,
      notTaken: ["join"],
      gives: [
        "start": "2026-07-01T10:00:00Z", "duration": "3600 s", "hosts": "[people/grace]",
        "price_type": "paid",
        "max_participants": "50", "registered_count": "7",
        "join.meeting_id": "123 456", "join.password": "pw", "join.url": "https://zoom.example.org/j",
        "join.host_url": "https://zoom.example.org/s",
        "recordings": "[{url: https://zoom.example.org/r}]", "recordings.0.public": "false",
        "settings": "{enable_chat: true, enable_qa: true, enable_recording: true, enable_replay: false}",
        "stats": "{attended_count: 6, peak_viewers: 5}",
      ]),
    AliasCase(
      "L live_class_registrations", becomes: "registrations", in: "private/live_class_registrations.yaml",
      """
      - {live_class_id: 73, user_id: 9, attended: 1, joined_at: 2026-05-01 10:00:00,
         left_at: 2026-05-01 10:50:00, watch_time: 3000, reminder_sent: 1}
      """,
      notTaken: ["reminder_sent"],
      gives: ["event": "events/meet", "status": "attended", "watch_time": "3000 s"]),
    AliasCase(
      "L pages", becomes: "pages", in: "pages.yaml",
      """
      - {id: 1, title: About, slug: about, content: Us., template: plain, is_published: 1, show_in_navigation: 1,
         show_in_footer: 0, meta_title: About us, meta_description: We., order: 1, created_by: 1, updated_by: 1}
      """,
      notTaken: ["created_by", "updated_by"],
      gives: ["is_published": "true", "seo": "{meta_description: We., meta_title: About us}"]),
    AliasCase(
      "L faqs", becomes: "faqs", in: "faqs.yaml",
      "- {id: 1, course_id: 31, category: Start, question: How?, answer: So., is_published: 1, order: 1, helpful_count: 5}",
      gives: ["course": "courses/intro", "is_published": "true", "stats": "{helpful_count: 5}"]),
    AliasCase(
      "L media", becomes: "media", in: "media.yaml",
      """
      - {id: 1, user_id: 7, name: Board, file_name: b.jpg, file_path: img/b.jpg, disk: public,
         mime_type: image/jpeg, size: 12, type: image, width: 10, height: 20, duration: null,
         conversions: [], alt_text: A board, caption: Chess}
      """,
      notTaken: ["user_id", "disk"],
      gives: ["file": "img/b.jpg", "alt_text": "A board", "caption": "Chess", "type": "image"]),
  ]
}
