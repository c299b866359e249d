import TestSupport
import Testing

@Suite struct `V-09 unique pairs` {
  @Test(arguments: [
    "tags: [Swift, 1️⃣swift]", "related:\n  - {course: trees}\n  - {course: 1️⃣trees}",
    "prerequisite_courses: [trees, 1️⃣trees]",
  ])
  func `a course lists each tag and each other course once`(lines: String) async {
    let result = await ContentFixture(
      SampleEntry.course("loops", lines) + SampleEntry.course("trees")
    ).check()
    #expect(result.findings("V-09") == ["1️⃣"])
  }

  @Test func `a course lists each instructor once, a bundle each course`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops", instructors: "[ada, {person: 1️⃣ada, role: assistant}]") + """
        == bundles/all.md
        ---
        title: All
        short_description: All of it.
        price: 9.00
        courses: [loops, {course: 2️⃣loops}]
        ---
        Everything.
        == people/grace.md
        ---
        name: Grace
        roles: [tutor]
        expertise: [Swift, 3️⃣swift]
        ---
        """
    ).check()
    #expect(Set(result.findings("V-09")) == ["1️⃣", "2️⃣", "3️⃣"])
  }

  @Test func `one record stands for a person and a course, an account and what it takes`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops") + Self.event + Self.accounts + """
        == student_teachers.yaml
        - {slug: a, person: ada, course: loops, certified_date: 2026-01-01, approved_by: ada}
        - {slug: b, person: ada, course: 1️⃣loops, certified_date: 2026-02-01, approved_by: ada}
        == private/enrollments.yaml
        - {id: e1, account: a1, course: loops, status: completed}
        - {id: e2, account: a1, course: 2️⃣loops, status: active}
        == private/registrations.yaml
        - {id: r1, account: a1, event: meet, status: registered}
        - {id: r2, account: a1, event: 3️⃣meet, status: registered}
        """
    ).check()
    #expect(Set(result.findings("V-09")) == ["1️⃣", "2️⃣", "3️⃣"])
    #expect(result.messages("V-09").contains("two enrollments have the same `account` and `course`"))
  }

  @Test func `nobody buys a book twice, unless the first order came to nothing`() async {
    let result = await ContentFixture(
      Self.accounts + Self.book + Self.order("o1", "completed", "primer")
        + Self.order("o2", "completed", "1️⃣primer") + Self.order("o3", "refunded", "primer")
    ).check()
    #expect(result.findings("V-09") == ["1️⃣"])
  }

  @Test func `different pairs and deleted records are fine`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "tags: [Swift, Trees]") + SampleEntry.course("trees", "tags: [Swift]")
        + Self.accounts + """
          == private/enrollments.yaml
          - {id: e1, account: a1, course: loops, status: completed}
          - {id: e2, account: a1, course: trees, status: active}
          - {id: e3, account: a2, course: loops, status: active}
          - {id: e4, account: a2, course: trees, status: active, deleted_at: 2026-01-01T00:00:00Z}
          - {id: e5, account: a2, course: trees, status: active}
          """
    ).check()
    #expect(result.findings("V-09").isEmpty)
  }

  private static let accounts = """
    == private/accounts.yaml
    - {id: a1, name: Lin}
    - {id: a2, name: Kit}

    """

  private static let event = """
    == events/meet.md
    ---
    {kind: live_room, title: Meet, hosts: [ada], start: 2026-07-01T10:00:00Z, duration: 1h}
    ---
    We meet.

    """

  private static let book = """
    == books/primer.md
    ---
    {title: Primer, author: A, category: data, lang: en, page_count: 9, preview_pages: 0, price: 1.00}
    ---
    Text.

    """

  private static func order(_ number: String, _ status: String, _ book: String) -> String {
    """
    == private/orders/\(number).yaml
    number: \(number)
    account: a1
    status: \(status)
    total: 1.00
    items:
      - {kind: book, ref: \(book), price: 1.00}

    """
  }
}
