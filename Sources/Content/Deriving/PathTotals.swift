extension Derivation {
  /// A path's steps and learners. Its hours follow from its courses unless somebody estimated them:
  /// projects take time as well.
  static let pathTotals = Derivation("paths") { path, sources in
    let steps = path["steps"]?.list ?? []
    var fields: [Derived.Member] = [("step_count", .count(steps.count))]
    let seconds = duration(of: steps, path)
    if path["estimated_hours"] == nil, seconds > 0 { fields.append(("estimated_hours", .duration(seconds))) }
    let told = sources.referring(to: path, from: "enrollments")
    if !told.isEmpty { fields.append(("stats", .inside(statistics(Learners.counted(told))))) }
    return fields
  }

  private static func duration(of steps: [FieldValue], _ path: Record) -> Int64 {
    let courses = Set(steps.compactMap { $0["course"]?.target })
    return courses.filter { path.visibility.isHidden || !$0.visibility.isHidden }
      .reduce(0) { $0 + CourseTotals($1).duration }
  }

  private static func statistics(_ enrollments: [Record]) -> [Derived.Member] {
    let completed = enrollments.count { $0["status"]?.text == "completed" }
    let rate = Exact.rate(Int128(completed), of: Int128(enrollments.count))
    return [
      ("total_enrollments", .count(enrollments.count)), ("completion_rate", .rate(rate ?? 0)),
    ]
  }
}
