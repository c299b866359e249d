extension Sequence {
  /// The elements that have a key in common, together: the groups in the order of their first
  /// elements, which a dictionary would not keep.
  func grouped<Key: Hashable>(by key: (Element) -> Key?) -> [[Element]] {
    var places: [Key: Int] = [:]
    var groups: [[Element]] = []
    for element in self {
      guard let key = key(element) else { continue }
      if let place = places[key] {
        groups[place].append(element)
      } else {
        places[key] = groups.count
        groups.append([element])
      }
    }
    return groups
  }
}
