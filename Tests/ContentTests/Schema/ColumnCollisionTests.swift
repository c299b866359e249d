import Content
import TestSupport
import Testing

/// Columns of one name that mean several things (B.1).
@Suite struct `Columns that mean several things` {
  private static let course = "title: T, description: D., instructors: [grace], category: data, lang: en"
  private static let event = "kind: dropin, title: T, description: D., hosts: [grace], start: 2026-07-01"
  private static let path = "title: T, short_description: S., description: D., steps: [intro]"

  @Test(arguments: [
    // price and discount_price: iSpeaker's `price` is the list price, if there is a lower one.
    ("courses.yaml", "\(course), price: 80.00, discount_price: 60.00", "price", "60.00 USD"),
    ("courses.yaml", "\(course), discount_price: 60.00, price: 80.00", "list_price", "80.00 USD"),
    ("courses.yaml", "\(course), price: 80.00, discount_price: null", "price", "80.00 USD"),
    ("courses.yaml", "\(course), price: 80.00, discount_price: null", "list_price", "nothing"),
    ("courses.yaml", "\(course), price: 60.00, compare_price: 80.00", "list_price", "80.00 USD"),
    ("courses.yaml", "\(course), price: 60.00, compare_price: 80.00", "price", "60.00 USD"),
    // prerequisites: courses on one platform, sentences on the other.
    (
      "courses.yaml", "\(course), course_prerequisites: [{type: required, content: C}]", "prerequisites",
      "[{content: C, tier: required}]"
    ),
    (
      "courses.yaml", "\(course), course_prerequisites: [{prerequisite_course_id: 31}]",
      "prerequisite_courses", "[{course: courses/intro}]"
    ),
    // posts: what they show, or what they are for.
    ("posts.yaml", "author: grace, content: C., post_type: video", "media_kind", "video"),
    ("posts.yaml", "author: grace, content: C., post_type: video", "kind", "post"),
    ("posts.yaml", "author: grace, content: C., post_type: announcement", "kind", "announcement"),
    ("posts.yaml", "author: grace, content: C., post_type: announcement", "media_kind", "nothing"),
    // coupons of orders and of plans.
    ("coupons.yaml", "code: A, type: percentage, discount_value: 10", "scope", "order"),
    ("coupons.yaml", "code: A, plan_id: 76, full_year_discount: 10", "scope", "plan"),
    // availability: hours, or a switch.
    ("people.yaml", "name: N, roles: [tutor], is_available: false", "service.is_available", "false"),
    ("people.yaml", "name: N, roles: [tutor], is_available: true", "available_to_help", "false"),
    (
      "people.yaml", "name: N, roles: [tutor], user_availability: {is_available: true}", "available_to_help",
      "true"
    ),
    // duration: words, seconds, minutes, hours.
    ("courses.yaml", "\(course), duration: 6 weeks", "duration_label", "6 weeks"),
    ("courses.yaml", "\(course), duration_minutes: 90", "duration", "5400 s"),
    ("events.yaml", "\(event), duration_minutes: 90", "duration", "5400 s"),
    ("paths.yaml", "\(path), estimated_hours: 2", "estimated_hours", "7200 s"),
    ("paths.yaml", "\(path), estimated_hours: 1.5", "estimated_hours", "5400 s"),
    ("paths.yaml", "\(path), estimated_hours: 90 min", "estimated_hours", "5400 s"),
    (
      "availability.yaml", "person: grace, weekdays: [mon], time: \"09:00\", duration: 90",
      "session_duration",
      "5400 s"
    ),
    ("people.yaml", "name: N, roles: [tutor], session_duration: 90", "service.session_duration", "5400 s"),
    ("people.yaml", "name: N, roles: [tutor], notice: 90", "booking_notice", "5400 s"),
    ("private/bookings.yaml", "id: a, person: grace, start: 2026-07-01, duration: 90", "duration", "5400 s"),
    // Numbers are used again by every table: the column says which is meant.
    ("reviews.yaml", "author_name: N, rating: 5, course_id: 500", "subject.ref", "courses/numbered"),
    ("reviews.yaml", "author_name: N, rating: 5, ratee_id: 500", "subject.ref", "people/numbered"),
    (
      "reviews.yaml", "author_name: N, rating: 5, subject: {kind: book, ref: 500}", "subject.ref",
      "books/numbered"
    ),
    (
      "private/orders.yaml", "number: N, account: 9, total: 1.00, status: pending, items: [{course_id: 500}]",
      "items.0.ref", "courses/numbered"
    ),
    (
      "private/orders.yaml", "number: N, account: 9, total: 1.00, status: pending, book_id: 500",
      "items.0.ref",
      "books/numbered"
    ),
  ])
  func `a column means what its table and its value say`(
    file: String, entry: String, path: String, expected: String
  ) async {
    let result = await ContentFixture(
      SmallAcademy.site + SmallAcademy.content + Self.numbered + "== \(file)\n- {\(entry)}\n"
    ).check()
    let entries = result.catalog.schema.collections.flatMap { result.entries($0.name, in: file) }
    #expect(entries.first?.outline(path) == expected)
    #expect(result.notUnderstood(in: file).isEmpty)
  }

  @Test(arguments: [
    ("lessons", "duration: 90", "duration", "90 s"), ("lessons", "duration_seconds: 90", "duration", "90 s"),
    ("lessons", "duration: 2h 30min", "duration", "9000 s"),
    ("lessons", "duration: 20 min", "duration", "1200 s"),
    ("lessons", "duration: Week 1", "duration_label", "Week 1"),
    ("lessons", "duration: Week 1", "duration", "nothing"),
  ])
  func `a lesson's length is seconds, or words`(
    collection: String, entry: String, path: String, expected: String
  ) async {
    let file = "courses/second/curriculum.yaml"
    let result = await ContentFixture(
      SmallAcademy.site + SmallAcademy.content + "== \(file)\n- {title: P, lessons: [{title: T, \(entry)}]}\n"
    ).check()
    #expect(result.entries(collection, in: file).first?.outline(path) == expected)
    #expect(result.notUnderstood(in: file).isEmpty)
  }

  @Test func `modules become lessons, and their sessions the sections`() async {
    let file = "courses/second/curriculum.yaml"
    let result = await ContentFixture(
      SmallAcademy.site + SmallAcademy.content + """
        == \(file)
        - {session_number: 2, title: Third, description: D., duration: 20 min, module_order: 3}
        - {session_number: 1, title: First, description: D., duration: 2h 30min, module_order: 1}
        - {session_number: 1, title: Second, description: D., duration: Week 1, module_order: 2}
        """
    ).check()
    let course = result.catalog.entry("courses", "second")
    let sections = course?.children("sections") ?? []
    #expect(sections.map { $0["title"]?.text(in: "en") } == ["Session 1", "Session 2"])
    #expect(sections.map { $0["title"]?.text(in: "ar") } == ["الجلسة 1", "الجلسة 2"])
    #expect(sections.map { $0.children("lessons").map(\.title) } == [["First", "Second"], ["Third"]])
    #expect(sections.flatMap { $0.children("lessons") }.allSatisfy { $0["type"]?.text == "module" })
    #expect(course?["session_count"]?.integer == 2)
    #expect(course?["module_count"]?.integer == 3)
  }

  @Test(arguments: [
    (
      "books.yaml",
      "user: ada, author: A, category: data, lang: en, description: D., page_count: 1, preview_pages: 0, price: 0"
    ),
    ("live_rooms.yaml", "kind: live_room, user: ada, description: D., start: 2026-07-01, duration: 1h"),
    ("courses.yaml", "user: ada, category: data, lang: en, description: D."),
  ])
  func `iSpeaker lists no titles, but we need them`(file: String, entry: String) async {
    let result = await ContentFixture("== \(file)\n- {1️⃣\(entry)}\n").check()
    #expect(result.findings("missing-field") == ["1️⃣"])
    #expect(result.messages("missing-field").allSatisfy { $0.hasSuffix("needs `title`") })
  }

  private static let numbered = """
    == people/numbered.md
    ---
    {id: 500, name: N, roles: [tutor]}
    ---
    == courses/numbered.md
    ---
    {id: 500, title: N, instructors: [grace], category: data, lang: en, certificate: {enabled: false}}
    ---
    N.
    == books/numbered.md
    ---
    {id: 500, title: N, author: N, category: data, lang: en, page_count: 9, preview_pages: 0, price: 5.00}
    ---
    N.

    """
}
