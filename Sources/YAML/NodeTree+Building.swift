public import Diagnostics

extension NodeTree {
  /// Adds a scalar that stands nowhere yet.
  public mutating func addScalar(
    _ text: some Sequence<UInt8>, style: ScalarStyle = .plain, tag: NodeTag = .none, at range: SourceRange
  ) -> NodeID {
    let first = UInt32(bytes.count)
    bytes.append(contentsOf: text)
    return add(
      Node(
        kind: .scalar, style: style, tag: tag, first: first, count: UInt32(bytes.count) - first,
        next: Self.none, last: Self.none, lower: range.lower, upper: range.upper))
  }

  /// Adds an empty sequence or mapping that stands nowhere yet.
  public mutating func addCollection(
    _ kind: NodeKind, tag: NodeTag = .none, at range: SourceRange
  ) -> NodeID {
    add(
      Node(
        kind: kind, style: .plain, tag: tag, first: Self.none, count: 0, next: Self.none,
        last: Self.none, lower: range.lower, upper: range.upper))
  }

  /// Puts `item`, which must not stand anywhere else, at the end of a sequence.
  public mutating func append(_ item: NodeID, to sequence: NodeID) {
    link(item.index, under: Int(sequence.index))
    nodes[Int(sequence.index)].count += 1
  }

  /// Puts a pair, whose nodes must not stand anywhere else, at the end of a mapping.
  public mutating func append(key: NodeID, value: NodeID, to mapping: NodeID) {
    link(key.index, under: Int(mapping.index))
    link(value.index, under: Int(mapping.index))
    nodes[Int(mapping.index)].count += 1
  }

  private mutating func add(_ node: Node) -> NodeID {
    nodes.append(node)
    return NodeID(index: UInt32(nodes.count - 1))
  }

  mutating func link(_ child: UInt32, under parent: Int) {
    nodes[Int(child)].next = Self.none
    if nodes[parent].last == Self.none {
      nodes[parent].first = child
    } else {
      nodes[Int(nodes[parent].last)].next = child
    }
    nodes[parent].last = child
  }
}
