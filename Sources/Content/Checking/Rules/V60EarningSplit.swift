import Diagnostics

extension Rule {
  /// What is earned is `rate` of `base_amount`, rounded half away from zero, and with what the
  /// platform keeps makes `base_amount` again. The platform's own row takes what is left (V-61).
  static let earningSplit = Rule.entries("V-60", "earning-split", of: "earnings") { row, complaints in
    guard let base = row["base_amount"], let whole = base.money, let earned = row["amount"],
      let amount = earned.money
    else { return }
    guard whole.currency == amount.currency else {
      return complaints.error(
        "`amount` is in \(amount.currency.code), `base_amount` in \(whole.currency.code)", at: earned.place)
    }
    if let rate = row["rate"]?.rate, row["recipient_type"]?.text != "platform" {
      let expected = Int128(whole.share(basisPoints: rate).minorUnits)
      if let deviation = amount.deviation(from: expected),
        (Int128(amount.minorUnits) - expected).magnitude > tolerance(row)
      {
        complaints.error(
          "`amount` is \(deviation) for `rate` of `base_amount`", at: earned.place,
          notes: [Diagnostic.Note("`base_amount` is here", at: base.place)])
      }
    }
    checkPlatform(row, whole, amount, &complaints)
  }

  private static func checkPlatform(
    _ row: Record, _ whole: Money, _ amount: Money, _ complaints: inout Complaints
  ) {
    guard let kept = row["platform_amount"], let rest = kept.money,
      let sum = [amount, rest].sum(in: whole.currency),
      let deviation = Money.deviation(of: sum, from: Int128(whole.minorUnits), in: whole.currency)
    else { return }
    complaints.error(
      "`amount` and `platform_amount` together are \(deviation) for `base_amount`", at: kept.place)
  }

  /// Where several instructors share, the largest remainder may move a unit between them (V-62). Peers' parts
  /// are exact: only the platform takes what is left over.
  private static func tolerance(_ row: Record) -> Int128.Magnitude {
    guard row["recipient_type"]?.text == "instructor" else { return 0 }
    let instructors = row["course"]?.target?["instructors"]?.list ?? []
    return instructors.count { $0["revenue_share"] != nil } > 1 ? 1 : 0
  }
}
