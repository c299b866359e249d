extension WordCase {
  static let teaching = courses + lessons + tests + designs

  static func question(_ name: String, same: [String], _ others: [String: String] = [:]) -> WordCase {
    WordCase(
      name, of: "quizzes", in: "quizzes.yaml", at: "questions.0.type",
      "course: intro, title: T, passing_score: 50, questions: [{question: Q?, points: 1, type: WORD}]",
      same: same, others)
  }

  private static func course(
    _ name: String, at path: String, _ fields: String, same: [String], _ others: [String: String] = [:]
  ) -> WordCase {
    WordCase(
      name, of: "courses", in: "courses.yaml", at: path,
      "title: T, description: D., instructors: [grace], category: data, lang: en, \(fields)", same: same,
      others)
  }

  private static let courses = [
    course("level", at: "level", "level: WORD", same: ["all", "beginner", "intermediate", "advanced"]),
    course("price_type", at: "price_type", "price_type: WORD", same: ["free", "paid", "subscription"]),
    course(
      "access_type", at: "access.type", "access_type: WORD", same: ["lifetime", "limited", "subscription"]),
    course(
      "badge", at: "badges.0", "badge: WORD", same: ["popular", "new", "bestseller", "featured", "trending"]),
    course(
      "prerequisite_tier", at: "prerequisites.0.tier", "prerequisites: [{content: C, type: WORD}]",
      same: ["required", "nice_to_have", "not_required"]),
    course(
      "relationship", at: "related.0.relationship", "related: [{course: intro, relationship: WORD}]",
      same: ["similar", "next_level", "complementary"]),
    course(
      "promo video's provider", at: "promo_video.type",
      "promo_video: \"https://video.example.org\", promo_video_type: WORD",
      same: ["file", "youtube", "vimeo", "other"]),
    WordCase(
      "instructor_role", of: "courses", in: "courses.yaml", at: "instructors.0.role",
      "title: T, description: D., category: data, lang: en, instructors: [{person: grace, role: WORD}]",
      same: ["primary", "co_instructor", "assistant"]),
    WordCase(
      "path difficulty", of: "paths", in: "paths.yaml", at: "difficulty",
      "title: T, short_description: S., description: D., steps: [intro], difficulty: WORD",
      same: ["all", "beginner", "intermediate", "advanced"]),
    WordCase(
      "step_type", of: "paths", in: "paths.yaml", at: "steps.0.type",
      "title: T, short_description: S., description: D., steps: [{title: S, type: WORD}]",
      same: ["course", "milestone", "quiz", "project"]),
  ]

  private static func lesson(
    _ name: String, at path: String, _ fields: String, same: [String], _ others: [String: String] = [:]
  ) -> WordCase {
    WordCase(
      name, of: "lessons", in: "courses/second/curriculum.yaml", at: path, "title: T, \(fields)",
      same: same, others)
  }

  private static let lessons = [
    lesson(
      "lesson_type", at: "type", "type: WORD",
      same: [
        "video", "text", "audio", "document", "quiz", "assignment", "live_class", "embed", "scorm", "module",
      ]),
    lesson(
      "video_provider", at: "video.provider", "video_url: a, video_provider: WORD",
      same: ["file", "youtube", "vimeo", "other"]),
    lesson(
      "drip_type", at: "drip.type", "drip_type: WORD", same: ["after_enrollment", "on_date", "after_item"]),
    lesson(
      "track kind", at: "tracks.0.kind", "tracks: [{language: en, label: L, file: a.vtt, kind: WORD}]",
      same: ["subtitles", "captions", "descriptions", "chapters", "metadata"]),
  ]

  private static let tests = [
    question(
      "question_type",
      same: [
        "single_choice", "multiple_choice", "true_false", "short_answer", "long_answer", "fill_blank",
        "matching", "ordering", "image_choice", "essay",
      ]),
    WordCase(
      "attempt_status", of: "attempts", in: "private/attempts.yaml", at: "status",
      """
      id: iNUMBER, account: 9, quiz: first, enrollment: 92, attempt_number: 1, started_at: 2026-01-01,
       answers: [], status: WORD
      """,
      same: ["in_progress", "submitted", "graded", "expired"]),
    WordCase(
      "submission_status", of: "submissions", in: "private/submissions.yaml", at: "status",
      "id: iNUMBER, account: 9, assignment: essay, submission_number: 1, status: WORD",
      same: ["draft", "submitted", "grading", "graded", "returned", "resubmit"]),
  ]

  private static let designs = [
    WordCase(
      "orientation", of: "certificate_templates", in: "certificate_templates.yaml", at: "orientation",
      "name: N, size: A4, is_default: false, orientation: WORD", same: ["landscape", "portrait"]),
    WordCase(
      "paper", of: "certificate_templates", in: "certificate_templates.yaml", at: "size",
      "name: N, orientation: portrait, is_default: false, size: WORD", same: ["A4", "Letter"]),
    WordCase(
      "certificate_type", of: "certificate_templates", in: "certificate_templates.yaml", at: "type",
      "name: N, orientation: portrait, is_default: false, size: A4, type: WORD",
      same: ["completion", "mastery", "teaching", "attendance"]),
    WordCase(
      "page_size", of: "books", in: "books.yaml", at: "page_size",
      """
      title: T, author: A, category: data, lang: en, description: D., page_count: 1, preview_pages: 0,
       price: 1.00, page_size: WORD
      """,
      same: ["A5", "A4", "Letter"]),
    WordCase(
      "content_type, which is open", of: "products", in: "products.yaml", at: "content_type",
      "title: T, description: D., owner: grace, price: 1.00, content_type: WORD",
      same: ["ebook", "video", "audio", "template", "other", "spreadsheet"]),
  ]
}
