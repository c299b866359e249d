extension Derivation {
  /// Whether work was handed in late, and what is left of its points then.
  static let submissionMarks = Derivation("submissions") { submission, _ in
    guard let assignment = submission["assignment"]?.target else { return [] }
    let isLate = submission.isLate(for: assignment)
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

extension Record {
  /// Where nobody tells when it was handed in, a platform's own word for it counts.
  fileprivate func isLate(for assignment: Record) -> Bool {
    guard let handedIn = self["submitted_at"]?.moment else {
      return written("is_late")?.boolean ?? ((written("late_penalty_applied")?.rate ?? 0) > 0)
    }
    return assignment["due_date"]?.moment.map { handedIn > $0 } ?? false
  }
}
