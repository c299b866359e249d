import YAML

/// Values that serve more than the field they were written for.
extension MemberReader {
  /// Gives fields that nothing tells the values of those that may stand in for them; `further` are
  /// those whose place is inside of others.
  mutating func serve(
    _ members: inout [Member], _ further: [Member], _ shape: Shape, _ tree: inout NodeTree
  ) {
    var offers: [(offer: Shape.Offer, from: Member)] = []
    // A list or an object that was made for what stands further in is not what was written.
    let written = members.filter { member in !further.contains { $0.key == member.key } }
    for member in written where !shape.offers[member.field].isEmpty {
      offers += shape.offers[member.field].map { ($0, member) }
    }
    if !shape.offersOfAliases.isEmpty {
      for member in written + further {
        offers += (shape.offersOfAliases[tree.text(member.key)] ?? []).map { ($0, member) }
      }
    }
    offers.sort { ($0.offer.field, $0.offer.rank) < ($1.offer.field, $1.offer.rank) }
    for (offer, from) in offers where !members.contains(where: { $0.field == offer.field }) {
      guard let value = converted(from.value, by: offer.reading, &tree) else { continue }
      members.append(Member(field: offer.field, key: from.key, value: value))
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
