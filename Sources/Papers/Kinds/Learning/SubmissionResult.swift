import Content
import Liquid
import Names

/// What something that was handed in is worth, once that may be told.
struct SubmissionResult: Sendable {
  enum Stage: String, Sendable {
    /// Nobody has marked it yet, or the marks are not released.
    case waiting
    case graded
    /// It was marked, and is to be handed in again.
    case resubmit
  }

  var number: Int64
  var stage: Stage
  var submitted: Int?
  var isLate = false
  /// Part of the points taken off, in basis points.
  var penalty: Int64 = 0
  var earned: Content.Decimal?
  var final: Content.Decimal?
  var total: Content.Decimal
  var passing: Content.Decimal
  var graded: Int?

  /// Nothing as long as nobody has said, and of what is to be handed in again.
  var isPassed: Bool? { stage == .graded ? final.map { $0 >= passing } : nil }

  var members: [StatementMember] {
    [
      ("submission_number", .told(number)), ("stage", .text(stage.rawValue)),
      ("submitted_at", .told(moment: submitted)), ("is_late", .boolean(isLate)),
      ("penalty", penalty > 0 ? .told(rate: penalty) : .nothing), ("points_earned", .told(earned)),
      ("points_lost", .told(lost)), ("final_points", .told(final)), ("total_points", .told(total)),
      ("passing_points", .told(passing)), ("is_passed", .told(isPassed)),
      ("graded_at", .told(moment: graded)),
    ]
  }

  /// What the penalty has taken.
  private var lost: Content.Decimal? {
    guard penalty > 0, let earned, let final else { return nil }
    let scale = max(earned.scale, final.scale)
    guard let before = earned.scaled(to: scale), let after = final.scaled(to: scale) else { return nil }
    let (difference, overflow) = before.subtractingReportingOverflow(after)
    return overflow ? nil : Content.Decimal(coefficient: difference, scale: scale)
  }
}

extension SubmissionResult {
  /// Nothing of a draft. Whatever marks a record holds, they are not told before it says that it is marked.
  init?(_ submission: Record) {
    guard submission.isKept, let stage = Stage(submission["status"]?.text),
      let assignment = submission["assignment"]?.target,
      let number = submission["submission_number"]?.integer,
      let total = assignment["total_points"]?.decimal, let passing = assignment["passing_points"]?.decimal
    else { return nil }
    self.init(
      number: number, stage: stage, submitted: submission["submitted_at"]?.moment,
      isLate: submission["is_late"]?.boolean ?? false, total: total, passing: passing)
    guard stage != .waiting else { return }
    penalty = submission["late_penalty_applied"]?.rate ?? 0
    earned = submission["points_earned"]?.decimal
    final = submission["final_points"]?.decimal ?? earned
    graded = submission["graded_at"]?.moment
  }
}

extension SubmissionResult.Stage {
  fileprivate init?(_ status: String?) {
    switch status {
    case "submitted", "grading": self = .waiting
    case "graded", "returned": self = .graded
    case "resubmit": self = .resubmit
    default: return nil
    }
  }
}
