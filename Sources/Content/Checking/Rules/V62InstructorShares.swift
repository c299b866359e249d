import Diagnostics

extension Rule {
  /// Instructors who share a course divide their part of a sale by `revenue_share`, exactly: units
  /// that rounding leaves over go to those who lost most by it.
  static let instructorShares = Rule.catalog("V-62", "instructor-shares") { catalog, _, complaints in
    for rows in Sales.rows(of: catalog) {
      let own = rows.filter { $0["recipient_type"]?.text == "instructor" }
      guard let course = own.first?["course"]?.target, let shares = Shares(of: course) else { continue }
      check(own, shares, &complaints)
    }
  }

  /// Who shares the income of a course, and by how much.
  private struct Shares {
    var people: [Record] = []
    var weights: [Int64] = []

    init?(of course: Record) {
      for instructor in course["instructors"]?.list ?? [] {
        guard let person = instructor["person"]?.target, let share = instructor["revenue_share"]?.rate
        else { continue }
        people.append(person)
        weights.append(share)
      }
      guard people.count > 1 else { return nil }
    }
  }

  private static func check(_ rows: [Record], _ shares: Shares, _ complaints: inout Complaints) {
    var rowOf: [Record: Record] = [:]
    for row in rows {
      // Rows of people who cannot be told, or who do not share, leave nothing to compare.
      guard let person = row["account"]?.target?["person"]?.target, shares.people.contains(person)
      else { return }
      rowOf[person] = row
    }
    let amounts = rows.compactMap { $0["amount"]?.money }
    guard amounts.count == rows.count, let currency = amounts.first?.currency,
      let sum = amounts.sum(in: currency)
    else { return }
    let told = Sales.item(of: rows[0])?["instructor_share"]
    let part =
      told?.money ?? earned(by: rows) ?? Money(minorUnits: Int64(clamping: sum), currency: currency)
    guard part.currency == currency else { return }
    for (person, expected) in zip(shares.people, part.split(weights: shares.weights)) {
      guard let row = rowOf[person], let earned = row["amount"], let amount = earned.money else {
        if expected.minorUnits != 0 {
          complaints.error("the sale has no row for an instructor who has a share of it", at: rows[0].place)
        }
        continue
      }
      guard let deviation = amount.deviation(from: Int128(expected.minorUnits)) else { continue }
      complaints.error(
        "`amount` is \(deviation) for the instructor's `revenue_share`", at: earned.place,
        notes: told.map { [Diagnostic.Note("the instructors' part is here", at: $0.place)] } ?? [])
    }
  }

  /// What the rate that they share makes of all that they divide.
  private static func earned(by rows: [Record]) -> Money? {
    let bases = rows.compactMap { $0["base_amount"]?.money }
    guard let rate = rows[0]["rate"]?.rate, rows.allSatisfy({ $0["rate"]?.rate == rate }),
      bases.count == rows.count, let whole = Exact.sum(bases)
    else { return nil }
    return whole.share(basisPoints: rate)
  }
}
