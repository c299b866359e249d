import Testing

/// Something that a course may say or have, and the section of its page that shows it.
struct CoursePart: Sendable, CustomTestStringConvertible {
  let section: String
  let field: String
  /// In the front matter of the course.
  var lines = ""
  /// Below it.
  var body = ""
  /// What other files say: `== name` and text, as `ContentFixture` takes them.
  var files = ""

  var testDescription: String { "\(field) in \(section)" }

  /// The sections of the content model's C.1, in their order, that a course may lack. What it costs and what it is
  /// called stands on every page.
  static let sections = [
    "promo", "objectives", "features", "curriculum", "assessments", "prerequisites", "audience",
    "description",
    "instructors", "student-teachers", "live", "testimonials", "reviews", "questions", "faq", "announcements",
    "related",
  ]

  static let all = written + people + records

  private static let written = [
    CoursePart(
      section: "promo", field: "promo_video",
      lines: "promo_video: https://www.youtube.com/watch?v=abcdefghijk"),
    CoursePart(section: "promo", field: "cover", lines: "cover: /media/cover.svg"),
    CoursePart(section: "objectives", field: "objectives", lines: "objectives: [Count to ten]"),
    CoursePart(section: "features", field: "features", lines: "features: {one_on_one_teaching: true}"),
    CoursePart(section: "features", field: "features.earn", lines: "features: {earn_while_teaching: true}"),
    CoursePart(section: "prerequisites", field: "prerequisites", lines: "prerequisites: [A pencil]"),
    CoursePart(
      section: "prerequisites", field: "nice_to_have",
      lines: "prerequisites: [{tier: nice_to_have, content: Tea}]"),
    CoursePart(
      section: "prerequisites", field: "prerequisite_courses",
      lines: "prerequisite_courses: [{course: other}]"),
    CoursePart(section: "audience", field: "audience", lines: "audience: [Everybody]"),
    CoursePart(section: "description", field: "description", body: "Loops, at length."),
    CoursePart(
      section: "related", field: "related", lines: "related: [{course: other, relationship: next_level}]"),
    CoursePart(section: "related", field: "tags", lines: "tags: [swift]"),
  ]

  private static let people = [
    CoursePart(
      section: "instructors", field: "instructors", lines: "instructors: [{person: ada, role: primary}]"),
    CoursePart(
      section: "student-teachers", field: "student_teachers",
      files: """
        == student_teachers.yaml
        - {person: ada, course: loops, certified_date: 2026-01-01, approved_by: ada}
        """),
    CoursePart(
      section: "testimonials", field: "testimonials",
      files: """
        == testimonials.yaml
        - {course: loops, quote: Good., student_name: Bo, is_featured: true}
        """),
    CoursePart(
      section: "reviews", field: "reviews",
      files: """
        == reviews.yaml
        - subject: {kind: course, ref: loops}
          author_name: Bo
          rating: 5
          content: Good.
          status: approved
          created_at: 2026-01-01T00:00:00Z
        """),
    CoursePart(
      section: "questions", field: "discussions",
      files: """
        == discussions.yaml
        - {course: loops, title: Why?, content: Because., type: question, status: answered, is_featured: true}
        """),
    CoursePart(
      section: "faq", field: "faqs",
      files: """
        == faqs.yaml
        - {course: loops, question: How long?, answer: An hour.}
        """),
  ]

  private static let records = [
    CoursePart(
      section: "curriculum", field: "sections",
      files: """
        == courses/loops/01-basics/index.md
        ---
        title: Basics
        ---
        == courses/loops/01-basics/01-first.md
        ---
        title: First
        duration: 10 min
        ---
        """),
    CoursePart(
      section: "assessments", field: "quizzes",
      files: """
        == quizzes/check.yaml
        course: loops
        title: Check
        passing_score: 60
        questions: [{type: true_false, question: Yes?, points: 1, options: [{text: Yes, is_correct: true}, {text: No}]}]
        """),
    CoursePart(
      section: "assessments", field: "assignments",
      files: """
        == assignments.yaml
        - {slug: work, course: loops, title: Work, instructions: Do it., total_points: 10, passing_points: 5}
        """),
    CoursePart(
      section: "live", field: "events",
      files: """
        == events/evening.md
        ---
        kind: live_class
        title: Evening
        hosts: [ada]
        course: loops
        start: 2026-07-01T15:00:00Z
        duration: 60 min
        ---
        Loops, live.
        """),
    CoursePart(
      section: "announcements", field: "announcements",
      files: """
        == announcements/news.md
        ---
        title: News
        course: loops
        audience: all
        published_at: 2026-05-01T00:00:00Z
        ---
        Loops are new.
        """),
    CoursePart(
      section: "related", field: "paths",
      files: """
        == paths/way.md
        ---
        title: The way
        steps: [{type: course, course: loops}]
        ---
        Step by step.
        """),
  ]
}
