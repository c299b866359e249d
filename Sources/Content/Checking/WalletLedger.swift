/// A wallet's movements as they count: only completed lines move its balance.
public struct WalletLedger {
  public struct Line {
    /// Its place in the file, from 1.
    let number: Int
    public let value: FieldValue
    public let amount: Money
    public let isCredit: Bool
    /// What is in the wallet behind it, as counted from the opening balance on.
    public fileprivate(set) var balance: Int128 = 0

    public var isCompleted: Bool { value["status"]?.text == "completed" }
    /// Not decided yet: on its way.
    public var isPending: Bool { ["pending", "processing"].contains(value["status"]?.text) }
    public var moment: Int? { value["at"]?.moment }
    /// What the line adds to the balance, or takes from it.
    var change: Int128 { isCredit ? Int128(amount.minorUnits) : -Int128(amount.minorUnits) }
  }

  /// Why a line does not lead on from those before it.
  enum Fault {
    case currency(Currency)
    case balance(written: Money)
    case untold
  }

  public let opening: Money
  public let lines: [Line]
  /// A line says too little to be counted with, which is complained about elsewhere.
  let isComplete: Bool

  public init?(_ wallet: Record) {
    guard let opening = wallet["opening_balance"]?.money else { return nil }
    let values = wallet["transactions"]?.list ?? []
    var balance = Int128(opening.minorUnits)
    self.opening = opening
    lines = values.enumerated().compactMap { index, value in
      guard let amount = value["amount"]?.money, let type = value["type"]?.text else { return nil }
      var line = Line(number: index + 1, value: value, amount: amount, isCredit: type == "credit")
      if line.isCompleted { balance += line.change }
      line.balance = balance
      return line
    }
    isComplete = lines.count == values.count
  }

  /// Every line can be counted, and each completed one leaves what it says that it leaves (V-50).
  public var isSound: Bool {
    isComplete && firstBreak == nil
      && lines.allSatisfy { $0.amount.minorUnits > 0 && $0.amount.currency == opening.currency }
  }

  /// The first completed line that does not lead on from those before it.
  var firstBreak: (line: Line, fault: Fault)? {
    for line in lines where line.isCompleted {
      guard let after = line.value["balance_after"]?.money else { return (line, .untold) }
      if let other = [line.amount.currency, after.currency].first(where: { $0 != opening.currency }) {
        return (line, .currency(other))
      }
      if Int128(after.minorUnits) != line.balance { return (line, .balance(written: after)) }
    }
    return nil
  }

  /// The balance behind the last completed line, in minor units.
  public var balance: Int128 { lines.last?.balance ?? Int128(opening.minorUnits) }

  /// All that came in.
  public var earned: Int128 { sum { $0.isCompleted && $0.isCredit } }

  /// All that went out.
  public var spent: Int128 { sum { $0.isCompleted && !$0.isCredit } }

  /// All that was withdrawn.
  public var withdrawn: Int128 {
    sum { $0.isCompleted && !$0.isCredit && $0.value["category"]?.text == "withdrawal" }
  }

  /// What is on its way in.
  public var pending: Int128 { sum { $0.isPending && $0.isCredit } }

  private func sum(_ counts: (Line) -> Bool) -> Int128 {
    lines.reduce(0) { counts($1) ? $0 + Int128($1.amount.minorUnits) : $0 }
  }
}
