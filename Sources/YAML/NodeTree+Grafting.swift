extension NodeTree {
  /// Takes over all nodes of another tree of the same file; gives the number of the first.
  mutating func graft(_ other: NodeTree) -> UInt32 {
    let offset = UInt32(truncatingIfNeeded: nodes.count)
    let textOffset = UInt32(truncatingIfNeeded: bytes.count)
    bytes += other.bytes
    for var node in other.nodes {
      if node.kind == .scalar {
        node.first += textOffset
      } else if node.first != Self.none {
        node.first += offset
      }
      if node.next != Self.none { node.next += offset }
      if node.last != Self.none { node.last += offset }
      nodes.append(node)
    }
    return offset
  }

  /// Gives all nodes one place, where their own cannot be told.
  mutating func setPlaces(to place: Range<UInt32>) {
    for index in nodes.indices {
      nodes[index].lower = place.lowerBound
      nodes[index].upper = place.upperBound
    }
  }
}
