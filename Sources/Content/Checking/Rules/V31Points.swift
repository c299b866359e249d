import Diagnostics

extension Rule {
  /// Points are worth something, and passing is possible. Percentages are held to 0–100 by their
  /// fields.
  static let points = Rule.entries("V-31", "points", of: "quizzes", "assignments") { record, complaints in
    for question in record["questions"]?.list ?? [] {
      checkPositive("points", question["points"], &complaints)
    }
    checkPositive("total_points", record.written("total_points"), &complaints)
    checkPositive("passing_points", record["passing_points"], &complaints)
    guard let passing = record["passing_points"], let needed = passing.decimal,
      let total = record.written("total_points"), let possible = total.decimal, needed > possible
    else { return }
    complaints.error(
      "expected at most \(possible) points to pass, found \(needed)", at: passing.place,
      notes: [Diagnostic.Note("the points to be had are here", at: total.place)])
  }

  /// A penalty for being late says nothing where nobody may be late.
  static let latePenalty = Rule.entries("V-31", "late-penalty", of: "assignments") { record, complaints in
    guard let penalty = record["late_submission_penalty"], let rate = penalty.rate, rate > 0,
      record["allow_late_submission"]?.boolean != true
    else { return }
    complaints.warning(
      "the penalty is never applied, because nothing may be handed in late", at: penalty.place,
      hint: "add `allow_late_submission: true`, or remove the penalty")
  }

  private static func checkPositive(_ name: String, _ value: FieldValue?, _ complaints: inout Complaints) {
    guard let value, let number = value.decimal, number <= Decimal(0) else { return }
    complaints.error("`\(name)` must be more than 0, found \(number)", at: value.place)
  }
}
