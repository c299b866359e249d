internal import Diagnostics

/// What the columns of a table mean: `billing.city` is the key `city` of the mapping `billing`.
struct CSVHeader {
  /// A key as places in `text` and in the file.
  struct Key {
    var text: Range<Int>
    var place: SourceRange
    /// The mapping that the key belongs to; 0 is the row.
    var group: Int
  }

  /// The names of all keys, one after another.
  private(set) var text: [UInt8] = []
  /// The key of each column; nil for columns that cannot be used.
  private(set) var columns: [Key?] = []
  /// The key under which each mapping stands; the first is the row, which has none.
  private(set) var groups: [Key?] = [nil]
  private var taken: [Name: (place: SourceRange, group: Int?)] = [:]

  private struct Name: Hashable {
    var group: Int
    var text: [UInt8]
  }

  private static let mostLevels = 10

  /// Adds the next column; says what is wrong with its name.
  mutating func add(_ name: [UInt8], at place: SourceRange) -> Diagnostic? {
    columns.append(nil)
    var parts = name.split(separator: 0x2E, omittingEmptySubsequences: false).map(Array.init)
    guard let last = parts.popLast(), !name.isEmpty else {
      return .emptyHeader(column: columns.count, at: place)
    }
    guard !parts.contains([]), !last.isEmpty, parts.count < Self.mostLevels else {
      return .badHeader(at: place)
    }
    var group = 0
    for part in parts {
      let known = taken[Name(group: group, text: part)]
      if let known, known.group == nil { return .duplicateHeader(part, at: place, first: known.place) }
      group = known?.group ?? addGroup(part, in: group, at: place)
    }
    if let known = taken[Name(group: group, text: last)] {
      return .duplicateHeader(name, at: place, first: known.place)
    }
    taken[Name(group: group, text: last)] = (place, nil)
    columns[columns.count - 1] = addKey(last, group: group, at: place)
    return nil
  }

  private mutating func addGroup(_ name: [UInt8], in group: Int, at place: SourceRange) -> Int {
    groups.append(addKey(name, group: group, at: place))
    taken[Name(group: group, text: name)] = (place, groups.count - 1)
    return groups.count - 1
  }

  private mutating func addKey(_ name: [UInt8], group: Int, at place: SourceRange) -> Key {
    let start = text.count
    text += name
    return Key(text: start..<text.count, place: place, group: group)
  }
}
