import Diagnostics

extension Rule {
  /// Points for help on call need five minutes of help.
  static let summonDuration = Rule.entries("V-55", "help-too-short", of: "goodwill") { holder, complaints in
    for line in holder["transactions"]?.list ?? [] where line["reason"]?.text == "summon_help" {
      guard let duration = line["duration"] else {
        complaints.error(
          "points for `summon_help` need a `duration`", at: line.place, hint: "add how long the help took")
        continue
      }
      if let seconds = duration.duration, seconds < 300 {
        complaints.error("points for `summon_help` need at least 5 minutes of help", at: duration.place)
      }
    }
  }

  /// A reward is unlocked only once enough points have been earned; what was spent still counts.
  static let rewardThreshold = Rule.entries("V-55", "reward-too-early", of: "goodwill") {
    holder, complaints in
    let ledger = GoodwillLedger(holder)
    for unlock in holder["unlocks"]?.list ?? [] {
      guard let threshold = unlock["reward"]?.target?["points_threshold"], let needed = threshold.integer,
        let unlocked = unlock["unlocked_at"], let moment = unlocked.moment,
        ledger.earned(until: moment) < Int128(needed)
      else { continue }
      complaints.error(
        "the reward needs \(needed) points, and fewer had been earned by then", at: unlocked.place,
        notes: [Diagnostic.Note("the threshold is here", at: threshold.place)])
    }
  }
}
