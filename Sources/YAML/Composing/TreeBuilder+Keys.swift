internal import Diagnostics

extension TreeBuilder {
  /// Reports every key of a mapping that stands in it already, whatever its quotes.
  mutating func reportDuplicateKeys(of mapping: UInt32) {
    if tree.nodes[Int(mapping)].count <= 24 {
      compareEachPair(of: mapping)
    } else {
      compareSorted(of: mapping)
    }
  }

  private mutating func compareEachPair(of mapping: UInt32) {
    var key = tree.nodes[Int(mapping)].first
    while key != NodeTree.none {
      var earlier = tree.nodes[Int(mapping)].first
      while earlier != key {
        if TreeKeys.haveSameText(earlier, key, in: tree) {
          report(key, first: earlier)
          break
        }
        earlier = TreeKeys.after(earlier, in: tree)
      }
      key = TreeKeys.after(key, in: tree)
    }
  }

  /// Large mappings are sorted, so that a hundred thousand keys are not compared each with each.
  private mutating func compareSorted(of mapping: UInt32) {
    var keys: [UInt32] = []
    var key = tree.nodes[Int(mapping)].first
    while key != NodeTree.none {
      keys.append(key)
      key = TreeKeys.after(key, in: tree)
    }
    let tree = self.tree
    keys.sort { left, right in
      let texts = (tree.utf8(NodeID(index: left)), tree.utf8(NodeID(index: right)))
      if texts.0 == texts.1 { return left < right }
      return texts.0.lexicographicallyPrecedes(texts.1)
    }
    var first = 0
    var duplicates: [(key: UInt32, first: UInt32)] = []
    for index in keys.indices.dropFirst() {
      if TreeKeys.haveSameText(keys[first], keys[index], in: tree) {
        duplicates.append((keys[index], keys[first]))
      } else {
        first = index
      }
    }
    for duplicate in duplicates.sorted(by: { $0.key < $1.key }) {
      report(duplicate.key, first: duplicate.first)
    }
  }

  private mutating func report(_ key: UInt32, first: UInt32) {
    let (id, first) = (NodeID(index: key), NodeID(index: first))
    complain(.duplicateKey(tree.text(id), at: tree.range(id), first: tree.range(first)))
  }
}
