extension Derivation {
  /// Whether work was handed in late, and what is left of its points then.
  static let submissionMarks = Derivation("submissions") { submission, _ in
    guard let assignment = submission["assignment"]?.target, let handedIn = submission["submitted_at"]?.moment
    else { return [] }
    let isLate = assignment["due_date"]?.moment.map { handedIn > $0 } ?? false
    let isAllowed = assignment["allow_late_submission"]?.boolean == true
    let penalty = isLate && isAllowed ? assignment["late_submission_penalty"]?.rate ?? 0 : 0
    var fields: [Derived.Member] = [("is_late", .boolean(isLate)), ("late_penalty_applied", .rate(penalty))]
    if let points = submission["points_earned"]?.decimal,
      let final = Exact.share(points, basisPoints: 10_000 - penalty, digits: 2)
    {
      fields.append(("final_points", .decimal(final)))
    }
    return fields
  }
}
