/// Words about people, courses, lessons and questions.
extension WordList {
  public static let role = WordList(
    "role",
    [
      "student", "student_teacher", "creator", "instructor", "speaker", "tutor", "provider", "moderator",
      "admin", "employer", "affiliate",
    ],
    synonyms: ["teacher": "instructor", "learner": "student"])

  /// The roles with which a person gets a page.
  public static let teachingRoles: Set = [
    "student_teacher", "creator", "instructor", "speaker", "tutor", "provider",
  ]

  public static let instructorRole = WordList(
    "instructor_role", ["primary", "co_instructor", "assistant"])

  public static let level = WordList(
    "level", ["all", "beginner", "intermediate", "advanced"],
    synonyms: ["all_levels": "all", "any": "all", "expert": "advanced"])

  public static let priceType = WordList("price_type", ["free", "paid", "subscription"])

  public static let accessType = WordList("access_type", ["lifetime", "limited", "subscription"])

  public static let lessonType = WordList(
    "lesson_type",
    ["video", "text", "audio", "document", "quiz", "assignment", "live_class", "embed", "scorm", "module"],
    synonyms: ["article": "text", "pdf": "document"])

  public static let videoProvider = WordList(
    "video_provider", ["file", "youtube", "vimeo", "other"],
    synonyms: ["upload": "file", "local": "file", "html5": "file", "url": "other", "external": "other"])

  public static let dripType = WordList("drip_type", ["after_enrollment", "on_date", "after_item"])

  public static let badge = WordList(
    "badge", ["popular", "new", "bestseller", "featured", "trending"])

  public static let prerequisiteTier = WordList(
    "prerequisite_tier", ["required", "nice_to_have", "not_required"])

  public static let relationship = WordList(
    "relationship", ["similar", "next_level", "complementary"])

  public static let stepType = WordList("step_type", ["course", "milestone", "quiz", "project"])

  public static let questionType = WordList(
    "question_type",
    [
      "single_choice", "multiple_choice", "true_false", "short_answer", "long_answer", "fill_blank",
      "matching", "ordering", "image_choice", "essay",
    ],
    synonyms: ["fill_in_the_blank": "fill_blank", "fill_blanks": "fill_blank"])

  public static let attemptStatus = WordList(
    "attempt_status", ["in_progress", "submitted", "graded", "expired"])

  public static let submissionStatus = WordList(
    "submission_status", ["draft", "submitted", "grading", "graded", "returned", "resubmit"])

  public static let trackKind = WordList(
    "track_kind", ["subtitles", "captions", "descriptions", "chapters", "metadata"])

  public static let tagKind = WordList("tag_kind", ["tag", "topic", "expertise", "skill"])

  public static let categoryKind = WordList(
    "category_kind", ["course", "content", "service", "book", "event"])

  public static let certificateType = WordList(
    "certificate_type", ["completion", "mastery", "teaching", "attendance"])

  public static let orientation = WordList("orientation", ["landscape", "portrait"])

  public static let paper = WordList("paper", ["A4", "Letter"])

  public static let bookPage = WordList("page_size", ["A5", "A4", "Letter"])

  public static let elementKind = WordList(
    "element_kind", ["text", "image", "line", "rect", "qr", "signature"])

  public static let align = WordList(
    "align", ["start", "center", "end", "left", "right", "justify"])

  public static let contentType = WordList(
    "content_type", ["ebook", "video", "audio", "template", "other"], isOpen: true)
}
