/// Sums of amounts, wide enough that nothing a file can say overflows them.
extension Collection where Element == Money {
  /// What the amounts come to in minor units; nothing if one is in another currency.
  func sum(in currency: Currency) -> Int128? {
    guard allSatisfy({ $0.currency == currency }) else { return nil }
    return reduce(0) { $0 + Int128($1.minorUnits) }
  }
}

extension Money {
  /// How far a sum is from what it should be: "0.01 USD too much". Unlike the sum itself it may
  /// stand in messages about private documents.
  static func deviation(of found: Int128, from expected: Int128, in currency: Currency) -> String? {
    let difference = found - expected
    guard difference != 0 else { return nil }
    let apart = Money(minorUnits: Int64(clamping: difference.magnitude), currency: currency)
    return "\(apart) too \(difference > 0 ? "much" : "little")"
  }

  /// How far the amount is from what it should be.
  func deviation(from expected: Int128) -> String? {
    Self.deviation(of: Int128(minorUnits), from: expected, in: currency)
  }
}

extension FieldValue {
  /// Whether two references mean the same entry, or at least say the same.
  func means(_ other: FieldValue) -> Bool {
    guard let first = target, let second = other.target else { return text == other.text }
    return first == second
  }

  /// A name for what a reference means that is the same however it is written.
  var identity: String? { target.map(\.key) ?? text }
}
