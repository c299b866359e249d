internal import Diagnostics

extension TreeBuilder {
  /// Puts a copy of the anchored node where its alias stands; false when that asks for too much.
  mutating func resolveAlias(_ event: ParserEvent, name: Span<UInt8>) -> Bool {
    var key: [UInt8] = []
    key.append(copying: name)
    guard let target = anchors[key] else {
      complain(.undefinedAlias(String(decoding: key, as: UTF8.self), at: range(event)))
      return place(addNothing(at: event))
    }
    guard !open.contains(where: { $0.node == target }) else {
      let anchor = tree.range(NodeID(index: target))
      complain(.recursiveAlias(String(decoding: key, as: UTF8.self), at: range(event), anchor: anchor))
      return place(addNothing(at: event))
    }
    guard let copy = copy(target, at: event) else { return false }
    return place(copy)
  }

  private mutating func addNothing(at event: ParserEvent) -> UInt32 {
    tree.nodes.append(
      NodeTree.Node(
        kind: .scalar, style: .plain, tag: .none, first: 0, count: 0, next: NodeTree.none,
        last: NodeTree.none, lower: position(event.lower), upper: position(event.upper)))
    return UInt32(tree.nodes.count - 1)
  }

  /// Copies the tree under `target`: the copy stands where the alias does, what is in it keeps the
  /// places where it was written.
  private mutating func copy(_ target: UInt32, at event: ParserEvent) -> UInt32? {
    var pending: [(source: UInt32, parent: UInt32, depth: Int)] = [(target, NodeTree.none, open.count)]
    let root = UInt32(tree.nodes.count)
    while let next = pending.popLast() {
      var node = tree.nodes[Int(next.source)]
      guard next.depth < limits.depth || node.kind == .scalar else {
        complain(.tooDeep(limit: limits.depth, at: range(event)))
        return nil
      }
      copiedNodes += 1
      guard copiedNodes <= limits.copiedNodes else {
        complain(.tooManyAliases(limit: limits.copiedNodes, at: range(event)))
        return nil
      }
      let children = node.kind == .scalar ? NodeTree.none : node.first
      let count = node.count
      if node.kind != .scalar { (node.first, node.last, node.count) = (NodeTree.none, NodeTree.none, 0) }
      node.next = NodeTree.none
      tree.nodes.append(node)
      let index = UInt32(tree.nodes.count - 1)
      if next.parent != NodeTree.none { tree.link(index, under: Int(next.parent)) }
      if node.kind != .scalar { tree.nodes[Int(index)].count = count }
      pushChildren(children, of: index, depth: next.depth + 1, to: &pending)
    }
    tree.nodes[Int(root)].lower = position(event.lower)
    tree.nodes[Int(root)].upper = position(event.upper)
    return root
  }

  /// The stack gives back last what was put first, so children go on it in reverse.
  private func pushChildren(
    _ first: UInt32, of parent: UInt32, depth: Int,
    to pending: inout [(source: UInt32, parent: UInt32, depth: Int)]
  ) {
    let start = pending.count
    var child = first
    while child != NodeTree.none {
      pending.append((child, parent, depth))
      child = tree.nodes[Int(child)].next
    }
    pending[start...].reverse()
  }
}
