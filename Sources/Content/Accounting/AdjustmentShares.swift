/// How the lines of a bill share an allowance or a charge.
struct AdjustmentShares {
  private let lines: [Bill.Line]
  private let nets: [Int64]

  /// Nothing if a line comes to more than fits.
  init?(_ lines: [Bill.Line]) {
    self.lines = lines
    var nets: [Int64] = []
    for line in lines {
      guard let net = line.gross.minus(line.discount) else { return nil }
      nets.append(net.minorUnits)
    }
    self.nets = nets
  }

  /// Each line's share, by what the lines come to: first the treatments divide the amount, then the
  /// lines of each, so that both sums are exact and no treatment gets more than is just.
  func shares(of adjustment: Bill.Adjustment) -> [Money] {
    let concerned = lines.indices.filter { adjustment.lines?.contains($0) ?? true }
    var shares = lines.map { _ in Money.zero(adjustment.amount.currency) }
    let groups = treatments(of: concerned)
    let weights = groups.map { group in group.reduce(Int128(0)) { $0 + Int128(max(0, nets[$1])) } }
    for (group, amount) in zip(groups, adjustment.amount.divided(by: weights)) {
      let parts = amount.divided(by: group.map { Int128(max(0, nets[$0])) })
      for (line, part) in zip(group, parts) { shares[line] = part }
    }
    return shares
  }

  /// The lines of each treatment, in the order in which the treatments come.
  private func treatments(of concerned: [Int]) -> [[Int]] {
    guard let first = concerned.first else { return [] }
    let only = lines[first].treatment
    if concerned.allSatisfy({ lines[$0].treatment == only }) { return [concerned] }
    var groups: [TaxTreatment: [Int]] = [:]
    for line in concerned { groups[lines[line].treatment, default: []].append(line) }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Money {
  /// Splits the amount by weights, exactly; where nothing weighs anything, the first gets it all.
  func divided(by weights: [Int128]) -> [Money] {
    if weights.count == 1 { return [self] }
    // Weights beyond 64 bits are as good without their last digits.
    let excess = max(0, 66 - (weights.max() ?? 0).leadingZeroBitCount)
    let small = weights.map { Int64(clamping: $0 >> Int128(excess)) }
    if small.contains(where: { $0 > 0 }) { return split(weights: small) }
    return weights.indices.map { $0 == 0 ? self : .zero(currency) }
  }
}
