import Diagnostics

extension Rule {
  /// What is handed in keeps to what the assignment allows, and marks to what it is worth. What somebody got is
  /// never said.
  static let submissionMarks = Rule.entries("V-37", "submission-marks", of: "submissions") {
    submission, complaints in
    guard let assignment = submission["assignment"]?.target else { return }
    if let points = submission["points_earned"], let earned = points.decimal,
      let total = assignment["total_points"], let possible = total.decimal, earned > possible
    {
      complaints.error(
        "these are more points than the assignment is worth", at: points.place,
        notes: [Diagnostic.Note("the points to be had are here", at: total.place)])
    }
    if let number = submission["submission_number"], let told = number.integer,
      let limit = assignment["max_submissions"], let most = limit.integer, told > most
    {
      complaints.error(
        "the assignment may be handed in \(most == 1 ? "once" : "\(most) times"), and this is number \(told)",
        at: number.place, notes: [Diagnostic.Note("the limit is here", at: limit.place)])
    }
    if ["graded", "returned", "resubmit"].contains(submission["status"]?.text),
      submission["points_earned"] == nil, let status = submission["status"]
    {
      complaints.warning(
        "this is marked, and nobody says with how many points", at: status.place, hint: "add `points_earned`")
    }
  }

  /// Each try has a number of its own.
  static let submissionNumbers = Rule.catalog("V-37", "submission-number-taken") { catalog, _, complaints in
    catalog.forEachRepeatedTry(in: "submissions", at: "assignment", number: "submission_number") {
      number, first in
      guard let told = number.integer else { return }
      complaints.error(
        "the same learner has handed in number \(told) before", at: number.place,
        notes: [Diagnostic.Note("here", at: first.place)])
    }
  }
}
