internal import CICU

/// The order of a language's dictionaries, by CLDR.
public struct Collation: Hashable, Sendable {
  private let identifier: String

  /// With `numeric`, digits count as numbers: "Lesson 2" comes before "Lesson 10".
  public init(_ locale: FormattingLocale, numeric: Bool = false) {
    // Digits and calendar have no say in it, and one collator serves all of them.
    identifier = locale.identifier.prefix { $0 != "@" } + (numeric ? "@colnumeric=yes" : "")
  }

  /// Bytes that compare as the texts sort. Texts the language makes no difference between have the
  /// same key; the caller decides between those. The corresponding C function is `ucol_getSortKey`.
  public func sortKey(of text: String) -> [UInt8] {
    let length = Int32(text.utf8.count)
    let key = unsafe writtenBytes(
      room: 256,
      { out, room in
        unsafe UnsafeMutableRawPointer(out).withMemoryRebound(to: UInt8.self, capacity: Int(room)) {
          unsafe lectern_sort_key(identifier, text, length, $0, room)
        }
      }, read: { unsafe Array($0.dropLast()) })
    return key ?? Array(text.utf8)
  }

  /// Below zero, zero or above as `left` sorts before, with or after `right`. The corresponding C
  /// function is `ucol_strcollUTF8`.
  public func compare(_ left: String, _ right: String) -> Int {
    let (leftLength, rightLength) = (Int32(left.utf8.count), Int32(right.utf8.count))
    return Int(unsafe lectern_compare(identifier, left, leftLength, right, rightLength))
  }

  /// Elements in the order of their texts; those with equal texts stay as they stood.
  public func sorted<Element>(_ elements: [Element], by text: (Element) -> String) -> [Element] {
    let keys = elements.map { sortKey(of: text($0)) }
    let order = elements.indices.sorted {
      keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1])
    }
    return order.map { elements[$0] }
  }
}
