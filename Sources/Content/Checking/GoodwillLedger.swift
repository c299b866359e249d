/// Somebody's goodwill points as they come and go, in the order of time.
public struct GoodwillLedger {
  public struct Line {
    public let value: FieldValue
    public let moment: Int
    public let points: Int128
    /// The holder gave the points away, or spent them on a promotion.
    public let isSpent: Bool
    /// What is left behind it.
    public fileprivate(set) var balance: Int128 = 0
  }

  public let lines: [Line]
  /// Lines in which the holder neither gets nor gives anything.
  let strangers: [FieldValue]
  /// Every line can be counted, and at no time more is given away than there is (V-53).
  public let isSound: Bool

  public init(_ holder: Record) {
    guard let account = holder["account"] else {
      (lines, strangers, isSound) = ([], [], false)
      return
    }
    var lines: [Line] = []
    var strangers: [FieldValue] = []
    let values = holder["transactions"]?.list ?? []
    for value in values {
      guard let isSpent = Self.isSpent(value, by: account) else {
        strangers.append(value)
        continue
      }
      guard let moment = value["at"]?.moment, let points = value["points"]?.integer else { continue }
      lines.append(Line(value: value, moment: moment, points: Int128(points), isSpent: isSpent))
    }
    let order = lines.indices.sorted { (lines[$0].moment, $0) < (lines[$1].moment, $1) }
    var balance: Int128 = 0
    self.lines = order.map { place in
      var line = lines[place]
      balance += line.isSpent ? -line.points : line.points
      line.balance = balance
      return line
    }
    isSound = lines.count == values.count && self.lines.allSatisfy { $0.balance >= 0 }
    self.strangers = strangers
  }

  public var spent: Int128 { lines.reduce(0) { $1.isSpent ? $0 + $1.points : $0 } }

  /// All points ever earned, up to a moment if one is given.
  public func earned(until moment: Int = .max) -> Int128 {
    lines.reduce(0) { !$1.isSpent && $1.moment <= moment ? $0 + $1.points : $0 }
  }

  /// Nothing if the line is about other people. A promotion without a giver is the holder's own.
  private static func isSpent(_ line: FieldValue, by account: FieldValue) -> Bool? {
    let gives = line["from"].map { $0.means(account) }
    let gets = line["to"].map { $0.means(account) } ?? false
    if let gives, gives != gets { return gives }
    if gives == nil, gets { return false }
    return gives == nil && line["to"] == nil && line["promotion"] != nil ? true : nil
  }
}
