import YAML

/// Values that serve more than the field they were written for.
extension MemberReader {
  /// Gives fields that nothing tells the values of those that may stand in for them; `further` are
  /// those whose place is inside of others.
  mutating func serve(
    _ members: inout [Member], _ further: [Member], _ shape: Shape, _ tree: inout NodeTree
  ) {
    var offers: [(field: Int, rank: Int, reading: Alias.Reading, from: Member)] = []
    func offer(_ member: Member, as name: String) {
      for offer in shape.serving[name] ?? [] {
        offers.append((offer.field, offer.rank, offer.reading, member))
      }
    }
    for member in members {
      let (name, key) = (shape.fields[member.field].name, tree.text(member.key))
      offer(member, as: name)
      if key != name { offer(member, as: key) }
    }
    for member in further { offer(member, as: tree.text(member.key)) }
    for offer in offers.sorted(by: { ($0.field, $0.rank) < ($1.field, $1.rank) })
    where !members.contains(where: { $0.field == offer.field }) {
      guard let value = converted(offer.from.value, by: offer.reading, &tree) else { continue }
      members.append(Member(field: offer.field, key: offer.from.key, value: value))
    }
  }

  /// What every row of a platform's table tells, and nobody needs where the row stands inside its
  /// entry: its number, what it hangs on, and when it was written.
  static func isBookkeeping(_ key: String) -> Bool {
    key == "id" || key.hasSuffix("_id") || key == "created_at" || key == "updated_at"
  }
}

extension NodeTree {
  /// A text's beginning, cut between two words; nothing of what is not text.
  mutating func beginning(of node: NodeID, _ limit: Int) -> NodeID? {
    guard kind(node) == .scalar else { return nil }
    let text = text(node).trimmingBlanks()
    guard text.count > limit else { return node }
    let cut = text.prefix(limit - 1)
    let whole = cut.lastIndex(where: \.isWhitespace).map { cut[..<$0] } ?? cut
    return addScalar(Array((whole.trimmingBlanks() + "…").utf8), style: .doubleQuoted, at: range(node))
  }
}
