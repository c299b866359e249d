import Diagnostics

extension Rule {
  /// A course has one primary instructor.
  static let primaryInstructor = Rule.entries("V-22", "primary-instructor", of: "courses") {
    course, complaints in
    guard let instructors = course["instructors"] else { return }
    let primary = instructors.list.filter { $0["role"]?.text == "primary" }
    if primary.isEmpty {
      complaints.error(
        "a course has one primary instructor, found none", at: instructors.place,
        hint: "give one of them `role: primary`")
    } else if primary.count > 1 {
      complaints.error(
        "a course has one primary instructor, found \(primary.count)", at: roleOrPerson(primary[1]),
        notes: [Diagnostic.Note("the first one is here", at: roleOrPerson(primary[0]))],
        hint: "give the others `role: co_instructor`; who has no role counts as primary")
    }
  }

  private static func roleOrPerson(_ instructor: FieldValue) -> SourceRange {
    if let role = instructor["role"], !role.isStandard { return role.place }
    return instructor["person"]?.place ?? instructor.place
  }

  /// Where instructors share the income, nothing of it is left over.
  static let revenueShares = Rule.entries("V-22", "revenue-shares", of: "courses") { course, complaints in
    guard let instructors = course["instructors"] else { return }
    let shares = instructors.list.compactMap { $0["revenue_share"] }
    guard let last = shares.last else { return }
    let sum = shares.reduce(Int128(0)) { $0 + Int128($1.rate ?? 0) }
    guard sum != 10_000 else { return }
    complaints.error(
      "the revenue shares must sum to 100, found \(sum < 10_000 ? "less" : "more")", at: last.place,
      notes: shares.dropLast().map { Diagnostic.Note("another share is here", at: $0.place) })
  }
}
