extension AliasCase {
  static let peerLoop = peerLoopPublic + peerLoopRecords

  private static let peerLoopPublic = [
    AliasCase(
      "P users, user_qualifications, user_expertise, user_stats, user_availability", becomes: "people",
      in: "users.yaml",
      """
      - {id: 6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d40, email: h@example.org, password_hash: x, name: Hedy,
         handle: "@hedy", title: Inventor, avatar_url: a.jpg, bio: Radio., bio_short: Short.,
         teaching_philosophy: Slowly., website: "https://hedy.example.org", role: creator, is_creator: true,
         is_student_teacher: true, is_admin: false, is_moderator: false, privacy_public: true,
         email_verified: true,
         user_qualifications: [{id: a, user_id: b, sentence: MSc, display_order: 1, created_at: 2026-01-01}],
         user_expertise: [{id: a, user_id: b, tag: Swift}],
         students_taught: 50, courses_created: 3, courses_completed: 2, average_rating: 4.5, total_reviews: 9,
         user_availability: {user_id: b, is_available: true, last_available_at: 2026-01-01}}
      """,
      notTaken: [
        "password_hash", "is_admin", "is_moderator", "email_verified", "email", "courses_completed",
      ],
      gives: [
        "slug": "hedy", "headline": "Inventor", "avatar": "a.jpg",
        "social_links": "{website: https://hedy.example.org}", "visibility": "public",
        "roles": "[creator, student_teacher]", "qualifications": "[{order: 1, sentence: MSc}]",
        "expertise": "[tags/swift]", "course_count": "3", "rating": "4.5", "rating_count": "9",
        "students_taught": "50", "available_to_help": "true", "teaching_philosophy": "Slowly.",
      ]),
    AliasCase(
      "P users", becomes: "accounts", in: "private/users.yaml",
      """
      - {id: 109, email: r@example.org, password_hash: x, name: Rami, handle: "@rami", role: student,
         is_creator: false, is_student_teacher: false, is_admin: false, is_moderator: false,
         privacy_public: false, email_verified: true}
      """,
      notTaken: ["password_hash", "email_verified", "is_admin", "is_moderator"],
      gives: ["name": "Rami", "email": "r@example.org"]),
    AliasCase(
      "P categories", becomes: "categories", in: "category.yaml",
      "- {id: 1, name: NLP, slug: nlp, display_order: 4}",
      gives: ["order": "4", "slug": "nlp"]),
    AliasCase(
      "P courses, course_tags, course_objectives, course_includes, course_prerequisites and the like",
      becomes: "courses", in: "courses.yaml",
      """
      - id: 6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d41
        creator_id: 7
        title: Code
        slug: code
        tagline: Master it
        description: Long.
        language: en
        duration: 6 weeks
        duration_weeks: 6
        session_count: 2
        module_count: 7
        lesson_count: 7
        format: Live 1-on-1 sessions
        level: beginner
        price_cents: 39900
        currency: USD
        thumbnail_url: t.jpg
        category_id: 21
        rating: 4.8
        rating_count: 12
        student_count: 30
        badge: popular
        lifetime_access: true
        has_certificate: true
        certificate_name: Certified Coder
        is_active: true
        is_retired: false
        course_tags: [{id: a, course_id: b, tag: Swift}]
        course_objectives:
          - {id: a, course_id: b, objective: Second, display_order: 2}
          - {id: c, course_id: b, objective: First, display_order: 1}
        course_includes: [{id: a, course_id: b, item: Access, display_order: 1}]
        course_prerequisites:
          - {id: a, course_id: b, type: nice_to_have, content: Typing, display_order: 1}
        course_target_audience: [{id: a, course_id: b, description: Everyone, display_order: 1}]
        peerloop_features: {course_id: b, one_on_one_teaching: true, certified_teachers: true,
          earn_while_teaching: false, teacher_commission: 70}
      """,
      gives: [
        "instructors": "[{person: people/grace, role: primary}]", "subtitle": "Master it",
        "duration_label": "6 weeks", "duration": "nothing", "duration_weeks": "6", "price": "399.00 USD",
        "thumbnail": "t.jpg", "stats": "{students_count: 30}", "badges": "[popular]",
        "access": "{type: lifetime}", "certificate": "{enabled: true, name: Certified Coder}",
        "is_active": "true", "is_retired": "false", "tags": "[tags/swift]", "objectives": "[First, Second]",
        "includes": "[Access]", "prerequisites": "[{content: Typing, order: 1, tier: nice_to_have}]",
        "audience": "[Everyone]", "category": "categories/data",
        "features":
          "{certified_teachers: true, earn_while_teaching: false, one_on_one_teaching: true, teacher_commission: 70 %}",
      ]),
    AliasCase(
      "P courses with a short course's total_duration", becomes: "courses", in: "course.yaml",
      """
      - {creator_id: 7, title: Code, description: Long., language: en, category_id: 21, total_duration: 3 hours,
         has_certificate: false}
      """,
      gives: ["duration_label": "3 hours", "duration": "nothing"]),
    AliasCase(
      "P course_curriculum", becomes: "lessons", in: "courses/second/curriculum.yaml",
      """
      - {id: a, course_id: 32, session_number: 1, title: Setup, description: Begin., duration: 20 min,
         learning_objectives: "- One\\n- Two", topics_covered: [A, B], hands_on_exercise: Try., video_count: 1,
         reading_count: 2, has_assessment: false, module_order: 3, video_url: "https://youtube.com/3",
         document_url: "https://docs.example.org/d"}
      """,
      gives: [
        "course": "courses/second", "type": "module", "order": "3", "duration": "1200 s",
        "learning_objectives": "[One, Two]", "topics_covered": "[A, B]",
        "video": "{url: https://youtube.com/3}", "document": "{url: https://docs.example.org/d}",
        "video_count": "1", "reading_count": "2", "has_assessment": "false", "hands_on_exercise": "Try.",
      ]),
    AliasCase(
      "P course_curriculum with a place in the schedule", becomes: "lessons",
      in: "courses/second/curriculum.yaml",
      "- {course_id: 32, session_number: 1, title: Setup, description: Begin., duration: Week 1, module_order: 1}",
      gives: ["duration_label": "Week 1", "duration": "nothing"]),
    AliasCase(
      "P course_curriculum, grouped", becomes: "sections", in: "courses/second/curriculum.yaml",
      "- {course_id: 32, session_number: 2, title: Setup, description: Begin., duration: Week 1, module_order: 1}",
      gives: ["title": "{ar: الجلسة 2, en: Session 2}", "session_number": "2"]),
    AliasCase(
      "P course_testimonials", becomes: "testimonials", in: "course_testimonials.yaml",
      """
      - {id: a, course_id: 31, quote: Great., student_name: Sarah, student_role: Graduate, is_featured: true,
         created_at: 2026-01-01}
      """,
      gives: [
        "course": "courses/intro", "quote": "Great.", "student_role": "Graduate", "is_featured": "true",
      ]),
    AliasCase(
      "P student_teachers", becomes: "student_teachers", in: "student_teachers.yaml",
      """
      - {id: a, user_id: 8, course_id: 32, certified_date: 2026-01-01, students_taught: 4, is_active: true,
         approved_by: 7}
      """,
      notTaken: ["approved_by"],
      gives: [
        "person": "people/linus", "course": "courses/second", "is_active": "true", "students_taught": "4",
        "approved_by": "people/grace",
      ]),
    AliasCase(
      "P availability", becomes: "availability", in: "availability.yaml",
      """
      - {id: a, user_id: 8, day_of_week: 0, start_time: "09:00", end_time: "12:00", timezone: Asia/Riyadh,
         is_recurring: false}
      """,
      gives: ["person": "people/linus", "weekdays": "[sun]", "frequency": "once", "timezone": "Asia/Riyadh"]),
    AliasCase(
      "P session_assessments", becomes: "reviews", in: "session_assessments.yaml",
      """
      - {id: a, session_id: b, assessor: Nour, assessor_id: 9, assessee_id: 8, rating: 5, comment: Kind.,
         created_at: 2026-01-01}
      """,
      notTaken: ["author"],
      gives: ["subject": "{kind: person, ref: people/linus}", "author_name": "Nour", "content": "Kind."]),
    AliasCase(
      "P posts, promoted_posts", becomes: "posts", in: "posts.yaml",
      """
      - {id: a, author_id: 7, course_id: 31, content: Tip., post_type: teaching_tip, is_pinned: false,
         parent_id: null, promoted_at: 2026-05-01, expires_at: 2026-07-01, points_spent: 20, promoted_by: 7}
      """,
      notTaken: ["points_spent", "promoted_by"],
      gives: [
        "author": "people/grace", "course": "courses/intro", "kind": "teaching_tip", "media_kind": "nothing",
        "promotion": "{expires_at: 2026-07-01T00:00:00Z, promoted_at: 2026-05-01T00:00:00Z}",
      ]),
    AliasCase(
      "P posts that answer one", becomes: "posts", in: "posts.yaml",
      "- {id: a, author_id: 7, content: Yes., post_type: post, parent_id: 80}",
      gives: ["parent": "posts/news", "kind": "post"]),
    AliasCase(
      "P goodwill_rewards", becomes: "rewards", in: "goodwill_rewards.yaml",
      "- {id: a, points_threshold: 100, reward_type: discount, reward_value: 10%, description: Off.}",
      gives: ["points_threshold": "100", "reward_type": "discount", "reward_value": "10%"]),
  ]
}
