extension NodeTree {
  /// Adds a scalar whose text is already among the tree's bytes; gives its number.
  mutating func addScalar(_ text: Range<Int>, _ style: ScalarStyle, _ lower: UInt32, _ upper: UInt32)
    -> UInt32
  {
    nodes.append(
      Node(
        kind: .scalar, style: style, tag: .none, first: UInt32(truncatingIfNeeded: text.lowerBound),
        count: UInt32(truncatingIfNeeded: text.count), next: Self.none, last: Self.none, lower: lower,
        upper: upper))
    return UInt32(truncatingIfNeeded: nodes.count - 1)
  }

  /// Adds an empty collection; gives its number.
  mutating func addCollection(_ kind: NodeKind, _ lower: UInt32, _ upper: UInt32) -> UInt32 {
    nodes.append(
      Node(
        kind: kind, style: .plain, tag: .none, first: Self.none, count: 0, next: Self.none, last: Self.none,
        lower: lower, upper: upper))
    return UInt32(truncatingIfNeeded: nodes.count - 1)
  }
}
