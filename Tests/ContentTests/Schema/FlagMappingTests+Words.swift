extension FlagCase {
  static let words = courseWords + lessonWords + eventWords + recordWords

  private static func course(_ flag: String, gives expected: String, at path: String) -> FlagCase {
    FlagCase(
      flag, of: "courses", in: "courses.yaml",
      "title: T, description: D., instructors: [grace], category: data, lang: en", gives: expected, at: path)
  }

  private static let courseWords = [
    course("is_free: true", gives: "free", at: "price_type"),
    course("is_free: false", gives: "nothing", at: "price_type"),
    course("lifetime_access: true", gives: "lifetime", at: "access.type"),
    course("lifetime_access: false", gives: "limited", at: "access.type"),
    course("is_new: 1", gives: "[new]", at: "badges"),
    course("is_bestseller: 1", gives: "[bestseller]", at: "badges"),
    course("is_featured: true", gives: "[featured]", at: "badges"),
    course("is_trending: true", gives: "[trending]", at: "badges"),
    course("is_trending: false", gives: "nothing", at: "badges"),
    course("badge: null", gives: "nothing", at: "badges"),
    course("badge: new, is_new: 1, is_featured: 1", gives: "[new, featured]", at: "badges"),
    course("prerequisites: [{content: C, is_required: true}]", gives: "required", at: "prerequisites.0.tier"),
    course(
      "prerequisites: [{content: C, is_required: false}]", gives: "nice_to_have", at: "prerequisites.0.tier"),
    course("requirements: [C]", gives: "required", at: "prerequisites.0.tier"),
    course("level: all", gives: "all", at: "level"),
    FlagCase(
      "instructors: [grace]", of: "courses", in: "courses.yaml",
      "title: T, description: D., category: data, lang: en", gives: "primary", at: "instructors.0.role"),
  ]

  private static func lesson(_ flag: String, gives expected: String, at path: String) -> FlagCase {
    FlagCase(
      flag, of: "lessons", in: "courses/second/curriculum.yaml", "title: T", gives: expected, at: path)
  }

  private static let lessonWords = [
    lesson("order: 1", gives: "video", at: "type"),
    lesson("drip_enabled: 1, drip_days: 7", gives: "after_enrollment", at: "drip.type"),
    lesson("drip_enabled: 1, drip_days: 0, drip_date: 2026-07-01", gives: "on_date", at: "drip.type"),
    lesson("drip_enabled: 1, drip_after_lesson_id: 51", gives: "after_item", at: "drip.type"),
    lesson("drip_enabled: 0, drip_days: 0", gives: "nothing", at: "drip.type"),
  ]

  private static func event(_ flag: String, gives expected: String, at path: String) -> FlagCase {
    FlagCase(
      flag, of: "events", in: "events.yaml",
      "kind: dropin, topic: T, description: D., host_id: 7, duration: 1h",
      gives: expected, at: path)
  }

  private static let eventWords = [
    event("started_at: 2026-05-01, ended_at: 2026-05-02", gives: "ended", at: "status"),
    event("ended_at: 2026-05-02, started_at: 2026-05-01", gives: "ended", at: "status"),
    // As read from the file: whether it is on or over by now is derived.
    event("started_at: 2026-05-01, ended_at: null", gives: "scheduled", at: "status"),
    event("start: 2026-07-01, started_at: null", gives: "scheduled", at: "status"),
    event("started_at: 2026-05-01, status: cancelled", gives: "cancelled", at: "status"),
    event("start: 2026-07-01, is_free: 1", gives: "free", at: "price_type"),
    event("start: 2026-07-01, is_free: 0, price: 5.00", gives: "paid", at: "price_type"),
  ]

  private static let recordWords = [
    FlagCase(
      "is_recurring: true", of: "availability", in: "availability.yaml",
      "person: grace, start_time: \"09:00\", day_of_week: 1", gives: "weekly", at: "frequency"),
    FlagCase(
      "is_recurring: false", of: "availability", in: "availability.yaml",
      "person: grace, start_time: \"09:00\", day_of_week: 1", gives: "once", at: "frequency"),
    FlagCase(
      "canceled_at: 2026-05-01", of: "bookings", in: "private/lessons.yaml",
      "id: a, person: grace, account: 9, start: 2026-07-01, duration: 30", gives: "cancelled", at: "status"),
    FlagCase(
      "canceled_at: null", of: "bookings", in: "private/lessons.yaml",
      "id: a, person: grace, account: 9, start: 2026-07-01, duration: 30", gives: "scheduled", at: "status"),
    FlagCase(
      "attended: 1", of: "registrations", in: "private/registrations.yaml", "id: a, account: 9, event: meet",
      gives: "attended", at: "status"),
    FlagCase(
      "attended: 0", of: "registrations", in: "private/registrations.yaml", "id: a, account: 9, event: meet",
      gives: "registered", at: "status"),
    FlagCase(
      "paid_at: 2026-01-02", of: "payouts", in: "private/payouts.yaml", "number: N, account: 7, amount: 1.00",
      gives: "completed", at: "status"),
    FlagCase(
      "event: meet", of: "certificates", in: "private/certificates.yaml",
      """
      number: C, uuid: 6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d30, account: 9, student_name: N, course_title: T,
       instructor_name: G, completion_date: 2026-01-01, issue_date: 2026-01-01, is_valid: true
      """, gives: "attendance", at: "type"),
    FlagCase(
      "privacy_public: true", of: "people", in: "people.yaml", "name: N, roles: [tutor]", gives: "public",
      at: "visibility"),
    FlagCase(
      "privacy_public: false", of: "people", in: "people.yaml", "name: N, roles: [tutor]", gives: "private",
      at: "visibility"),
    FlagCase(
      "is_active: true", of: "people", in: "people.yaml", "name: N, roles: [tutor]", gives: "approved",
      at: "status"),
    FlagCase(
      "activated: true", of: "people", in: "people.yaml", "name: N, roles: [tutor]", gives: "approved",
      at: "status"),
    FlagCase(
      "is_creator: true, is_student_teacher: false", of: "people", in: "people.yaml",
      "name: N, role: student",
      gives: "[student, creator]", at: "roles"),
  ]
}
