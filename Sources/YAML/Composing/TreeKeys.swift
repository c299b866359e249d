/// Compares the keys of a mapping.
enum TreeKeys {
  static func after(_ key: UInt32, in tree: NodeTree) -> UInt32 {
    let value = tree.nodes[Int(key)].next
    return value == NodeTree.none ? NodeTree.none : tree.nodes[Int(value)].next
  }

  static func haveSameText(_ left: UInt32, _ right: UInt32, in tree: NodeTree) -> Bool {
    let count = Int(tree.nodes[Int(left)].count)
    guard count == Int(tree.nodes[Int(right)].count) else { return false }
    let (left, right) = (Int(tree.nodes[Int(left)].first), Int(tree.nodes[Int(right)].first))
    // The last byte tells keys apart more often than the first.
    for offset in (0..<count).reversed() where tree.bytes[left + offset] != tree.bytes[right + offset] {
      return false
    }
    return true
  }

  /// Whether a key stands in a small mapping twice.
  static func haveDuplicates(of mapping: UInt32, in tree: NodeTree) -> Bool {
    var key = tree.nodes[Int(mapping)].first
    while key != NodeTree.none {
      var earlier = tree.nodes[Int(mapping)].first
      while earlier != key {
        if haveSameText(earlier, key, in: tree) { return true }
        earlier = after(earlier, in: tree)
      }
      key = after(key, in: tree)
    }
    return false
  }
}
