import TestSupport
import Testing

@testable import Content

@Suite struct `Derived facts of people` {
  private static func person(_ facts: String) -> String {
    "== people/ada.md\n---\n{name: Ada Byron, roles: [instructor], \(facts)}\n---\nWrites programs.\n"
  }

  private static let accounts =
    "== private/accounts.yaml\n" + (1...4).map { "- {id: a\($0), name: Learner}\n" }.joined()

  /// Ada teaches loops and maps, and one hour of songs; Lea takes two of the three.
  @Test func `learners of courses and of a person's own hours count once each`() async throws {
    let person = try #require(
      await ContentFixture(
        Self.person("students_taught: 90, course_count: 9") + "== people/bo.md\n---\n"
          + "{name: Bo, roles: [instructor]}\n---\nSings.\n" + SampleEntry.course("loops")
          + SampleEntry.course("maps", instructors: "[{person: bo}, {person: ada, role: assistant}]")
          + SampleEntry.course("off", "status: draft") + SampleEntry.course("songs", instructors: "[bo]")
          + Self.accounts + """
            == private/enrollments.yaml
            - {id: n1, account: a1, course: loops, status: active}
            - {id: n2, account: a1, course: maps, status: completed}
            - {id: n3, account: a2, course: loops, status: cancelled}
            - {id: n4, account: a2, course: maps, status: refunded}
            - {id: n5, account: a3, course: songs, status: active, teacher: ada}
            - {id: n6, account: a4, course: songs, status: active}
            - {id: n7, account: a4, course: loops, status: active, deleted_at: 2026-01-01}
            """
      ).entry("people", "ada"))
    #expect(person.shown("course_count", "students_taught") == ["2", "2"])
  }

  @Test func `without enrolments the told number of learners stands`() async throws {
    let person = await ContentFixture(Self.person("students_taught: 90")).entry("people", "ada")
    #expect(try #require(person).shown("course_count", "students_taught") == ["0", "90"])
  }

  /// Two learners, of whom one came twice.
  @Test(arguments: [
    (["a1 active", "a1 completed", "a2 expired", "a3 cancelled", "a4 refunded"], "2"),
    (["a1 cancelled"], "0"), ([], "90"),
  ])
  func `a course's learners are counted once each, unless they left again`(
    enrollments: [String], learners: String
  ) async throws {
    let rows = enrollments.enumerated().map { number, text in
      let words = text.split(separator: " ")
      return "- {id: n\(number), account: \(words[0]), course: loops, status: \(words[1])}\n"
    }
    let course = try #require(
      await ContentFixture(
        SampleEntry.course("loops", "stats: {students_count: 90, total_views: 7}") + Self.accounts
          + (rows.isEmpty ? "" : "== private/enrollments.yaml\n" + rows.joined())
      ).entry("courses", "loops"))
    #expect(course["stats"]?["students_count"]?.shown == learners)
    #expect(course["stats"]?["total_views"]?.shown == "7")
  }

  @Test func `a student-teacher's learners are those of the one course`() async throws {
    let files =
      SampleEntry.course("loops") + SampleEntry.course("maps") + Self.accounts + """
        == student_teachers.yaml
        - {id: s1, person: ada, course: loops, certified_date: 2026-01-01, approved_by: ada, students_taught: 50}
        - {id: s2, person: ada, course: songs, certified_date: 2026-01-01, approved_by: ada, students_taught: 50}
        == private/enrollments.yaml
        - {id: n1, account: a1, course: loops, status: active, teacher: ada}
        - {id: n2, account: a1, course: loops, status: completed, teacher: ada}
        - {id: n3, account: a2, course: maps, status: active, teacher: ada}
        - {id: n4, account: a3, course: loops, status: active}
        """
    let catalog = await ContentFixture(files + "\n" + SampleEntry.course("songs")).check().catalog
    #expect(catalog.entry("student_teachers", "s1")?.shown("students_taught") == ["1"])
    #expect(catalog.entry("student_teachers", "s2")?.shown("students_taught") == ["50"])
  }

  /// 110 points received, 60 of them spent: badges are for what was received.
  @Test func `badges are those whose threshold was reached, the easiest first`() async throws {
    let person = try #require(
      await goodwill(
        """
        == private/goodwill.yaml
        - id: g1
          account: a1
          transactions:
            - {to: a1, points: 100, reason: referral, at: 2026-01-01}
            - {to: a1, points: 10, reason: summon_help, at: 2026-01-02}
            - {from: a1, points: 60, promotion: hello, at: 2026-01-03}
        """))
    #expect(person["goodwill_total"]?.shown == "110")
    #expect(Self.badges(of: person) == ["Helper", "Guide"])
  }

  @Test func `points of all accounts of a person count together, unless deleted`() async throws {
    let entry = { (id: String, account: String, points: Int, more: String) in
      "- {id: \(id), account: \(account), transactions: [{to: \(account), points: \(points), at: 2026-01-01}]\(more)}\n"
    }
    let person = try #require(
      await goodwill(
        "== private/goodwill.yaml\n" + entry("g1", "a1", 30, "") + entry("g2", "a2", 19, "")
          + entry("g3", "a3", 1000, "") + entry("g4", "a1", 500, ", deleted_at: 2026-01-01")))
    #expect(person["goodwill_total"]?.shown == "49")
    #expect(Self.badges(of: person) == [])
  }

  @Test func `without records of goodwill the told points stand`() async throws {
    let person = try #require(await goodwill("", told: "goodwill_total: 70"))
    #expect(person["goodwill_total"]?.shown == "70")
  }

  @Test func `a person is rated by reviews of the person, not of the courses`() async throws {
    let person = await ContentFixture(
      Self.person("rating: 1.0, rating_count: 1") + SampleEntry.course("loops") + """
        == reviews.yaml
        - {person: ada, author_name: Bo, rating: 4, status: approved}
        - {person: ada, author_name: Cy, rating: 5, status: approved}
        - {person: ada, author_name: Di, rating: 5, status: approved}
        - {person: ada, author_name: Ed, rating: 1, status: pending}
        - {course: loops, author_name: Bo, rating: 1, status: approved}
        """
    ).entry("people", "ada")
    #expect(try #require(person).shown("rating", "rating_count") == ["4.7", "3"])
  }

  private static func badges(of person: Record) -> [String] {
    person["reward_badges"]?.list.compactMap { $0.target?["reward_value"]?.text } ?? []
  }

  private func goodwill(_ records: String, told: String = "goodwill_total: 7") async -> Record? {
    await ContentFixture(
      Self.person(told) + """
        == rewards.yaml
        - {points_threshold: 110, reward_type: badge, reward_value: Guide, description: For help.}
        - {points_threshold: 50, reward_type: badge, reward_value: Helper, description: For help.}
        - {points_threshold: 60, reward_type: discount, reward_value: "10%", description: For help.}
        - {points_threshold: 20, reward_type: badge, reward_value: Hidden, description: For help., status: draft}
        - {points_threshold: 111, reward_type: badge, reward_value: Master, description: For help.}
        == private/accounts.yaml
        - {id: a1, name: Ada, person: ada}
        - {id: a2, name: Ada, person: ada}
        - {id: a3, name: Bo}
        \(records)
        """
    ).entry("people", "ada")
  }
}
