internal import CICU

extension FormattingLocale {
  /// What holds the items of a list together.
  public enum ListKind: Int32, Sendable, CaseIterable {
    case and, or
    /// Parts of one measure: "1 hr, 30 min".
    case units
  }

  public enum Width: Int32, Sendable, CaseIterable {
    case long, short, narrow
  }

  /// Items in a row: "a, b, and c". The corresponding C function is `ulistfmt_format`.
  public func list(_ items: [String], _ kind: ListKind = .and, width: Width = .long) -> String {
    guard items.count > 1, items.count < 100_000 else { return items.joined(separator: ", ") }
    let lengths = items.map { Int32($0.utf8.count) }
    return unsafe writtenText { out, room in
      unsafe lectern_format_list(
        identifier, kind.rawValue, width.rawValue, items.joined(), lengths, Int32(items.count), out, room)
    } ?? items.joined(separator: ", ")
  }
}
