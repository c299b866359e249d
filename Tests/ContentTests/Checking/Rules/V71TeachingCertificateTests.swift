import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct `V-71 teaching and mastery certificates` {
  @Test func `a student-teacher's signed teaching certificate is fine`() async {
    let result = await certificate("type: teaching, account: a1, issued_by: ada, recommended_by: bob")
    #expect(result.findings("V-71").isEmpty)
  }

  @Test(arguments: ["mastery", "teaching"])
  func `certificates of mastery and teaching are signed`(type: String) async {
    let result = await certificate("type: 1️⃣\(type), account: a1")
    #expect(result.findings("V-71") == ["1️⃣"])
    #expect(result.messages("V-71") == ["a \(type) certificate needs `issued_by`"])
  }

  @Test func `a completion certificate needs no signature`() async {
    #expect(await certificate("type: completion, account: a2").findings("V-71").isEmpty)
  }

  @Test func `the holder of a teaching certificate is a student-teacher of the course`() async {
    let result = await certificate("type: teaching, account: 1️⃣a2, issued_by: ada")
    #expect(result.findings("V-71") == ["1️⃣"])
    #expect(result.messages("V-71") == ["the holder is no student-teacher of the course"])
  }

  @Test func `the holder of a teaching certificate has a profile`() async {
    let result = await certificate("type: teaching, account: 1️⃣a3, issued_by: ada")
    #expect(result.findings("V-71") == ["1️⃣"])
  }

  @Test func `nobody is certified to teach before becoming a student-teacher`() async {
    let result = await certificate(
      "type: teaching, account: a1, issued_by: ada", issued: "1️⃣2026-01-31", completed: "2026-01-30")
    #expect(result.findings("V-71") == ["1️⃣"])
  }

  @Test func `who recommends is a student-teacher of the course, or it is a warning`() async {
    let result = await certificate("type: mastery, account: a2, issued_by: ada, recommended_by: 1️⃣ada")
    #expect(result.findings("V-71") == ["1️⃣"])
    #expect(result.diagnostics.filter { $0.id.rule == "V-71" }.map(\.severity) == [.warning])
  }

  @Test func `a student-teacher needs somebody who approved`() async {
    let result = await ContentFixture(
      """
      == student_teachers.yaml
      - {1️⃣person: ada, certified_date: 2026-02-01}
      """
    ).check()
    #expect(result.findings("missing-field") == ["1️⃣", "1️⃣"])
    #expect(result.messages("missing-field").contains("a student-teacher needs `approved_by`"))
  }

  @Test func `rows of a table, which nobody keeps, are checked alike`() async {
    let table = """
      == private/certificates.csv
      number,uuid,type,account,issued_by,recommended_by,course,student_name,course_title,instructor_name,\
      completion_date,issue_date,is_valid
      N1,\(Self.uuid(1)),teaching,a1,ada,bob,\(Self.printed)
      N2,\(Self.uuid(2)),1️⃣teaching,a1,,,\(Self.printed)
      N3,\(Self.uuid(3)),teaching,2️⃣a2,ada,,\(Self.printed)
      N4,\(Self.uuid(4)),teaching,3️⃣a3,ada,,\(Self.printed)
      N5,\(Self.uuid(5)),mastery,a2,ada,4️⃣ada,\(Self.printed)

      """
    let result = await ContentFixture(Self.academy + table).check()
    #expect(result.findings("V-71") == ["1️⃣", "2️⃣", "3️⃣", "4️⃣"])
    #expect(result.catalog.all("certificates").isEmpty)
  }

  private static let printed = "loops,Bob Stone,Loops,Ada Byron,2026-03-01,2026-03-05,true"
  private static func uuid(_ digit: Int) -> String { "28571b90-4e29-41e6-8d7b-78f918542b8\(digit)" }

  private func certificate(
    _ fields: String, issued: String = "2026-03-05", completed: String = "2026-03-01"
  ) async -> ContentFixture.Result {
    let names = "student_name: Bob Stone, course_title: Loops, instructor_name: Ada Byron"
    let printed = "\(names), completion_date: \(completed), issue_date: \(issued), is_valid: true"
    return await ContentFixture(
      Self.academy + """
        == private/certificates.yaml
        - {number: N1, uuid: 28571b90-4e29-41e6-8d7b-78f918542b87, \(fields), course: loops, \(printed)}
        """
    ).check()
  }

  private static let academy = """
    == people/bob.md
    ---
    name: Bob Stone
    roles: [student_teacher]
    ---
    Learned from Ada.
    == courses/loops.md
    ---
    title: Loops
    instructors: [ada]
    category: data
    lang: en
    price: 14.29
    certificate: {enabled: false}
    ---
    About loops.
    == student_teachers.yaml
    - {person: bob, course: loops, certified_date: 2026-02-01, approved_by: ada}
    == private/accounts.yaml
    - {id: a1, name: Bob, person: bob}
    - {id: a2, name: Ada, person: ada}
    - {id: a3, name: Cyd}

    """
}
