/// A wallet's movements as they count: only completed lines move its balance.
struct WalletLedger {
  struct Line {
    /// Its place in the file, from 1.
    let number: Int
    let value: FieldValue
    let amount: Money
    let isCredit: Bool

    var isCompleted: Bool { value["status"]?.text == "completed" }
    /// Not decided yet: on its way.
    var isPending: Bool { ["pending", "processing"].contains(value["status"]?.text) }
    var moment: Int? { value["at"]?.moment }
    /// What the line adds to the balance, or takes from it.
    var change: Int128 { isCredit ? Int128(amount.minorUnits) : -Int128(amount.minorUnits) }
  }

  let opening: Money
  let lines: [Line]
  /// A line says too little to be counted with, which is complained about elsewhere.
  let isComplete: Bool

  init?(_ wallet: Record) {
    guard let opening = wallet["opening_balance"]?.money else { return nil }
    let values = wallet["transactions"]?.list ?? []
    self.opening = opening
    lines = values.enumerated().compactMap { index, value in
      guard let amount = value["amount"]?.money, let type = value["type"]?.text else { return nil }
      return Line(number: index + 1, value: value, amount: amount, isCredit: type == "credit")
    }
    isComplete = lines.count == values.count
  }

  /// The balance behind the last completed line, in minor units.
  var balance: Int128 { lines.filter(\.isCompleted).reduce(Int128(opening.minorUnits)) { $0 + $1.change } }

  /// All that came in.
  var earned: Int128 { sum { $0.isCompleted && $0.isCredit } }

  /// All that was withdrawn.
  var withdrawn: Int128 {
    sum { $0.isCompleted && !$0.isCredit && $0.value["category"]?.text == "withdrawal" }
  }

  /// What is on its way in.
  var pending: Int128 { sum { $0.isPending && $0.isCredit } }

  private func sum(_ counts: (Line) -> Bool) -> Int128 {
    lines.reduce(0) { counts($1) ? $0 + Int128($1.amount.minorUnits) : $0 }
  }
}
