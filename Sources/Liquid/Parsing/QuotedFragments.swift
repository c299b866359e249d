/// The pieces of which lax Liquid makes out markup: a quoted string, or a run of anything but white
/// space, commas, pipes and quotes, in which quoted strings may stand.
enum QuotedFragments {
  /// Where the fragment at `index` ends; a quoted string at its beginning is a fragment of its own.
  static func end(_ markup: Markup, _ index: Int) -> Int? {
    quotedEnd(markup, index) ?? runEnd(markup, index)
  }

  /// Where the longest run of fragments ends.
  static func runEnd(_ markup: Markup, _ start: Int) -> Int? {
    var index = start
    while let next = pieceEnd(markup, index) { index = next }
    return index > start ? index : nil
  }

  private static func pieceEnd(_ markup: Markup, _ index: Int) -> Int? {
    quotedEnd(markup, index) ?? runByteEnd(markup, index)
  }

  /// Behind a byte that may stand in a fragment without quotes.
  static func runByteEnd(_ markup: Markup, _ index: Int) -> Int? {
    guard let byte = markup.byte(index), !byte.isSpace else { return nil }
    switch byte {
    case Byte.comma, Byte.pipe, Byte.quote, Byte.apostrophe: return nil
    default: return index + 1
    }
  }

  static func quotedEnd(_ markup: Markup, _ index: Int) -> Int? {
    guard let quote = markup.byte(index), quote == Byte.quote || quote == Byte.apostrophe,
      let close = markup[(index + 1)...].firstIndex(of: quote)
    else { return nil }
    return close + 1
  }

  /// The first fragment from `start` on.
  static func first(_ markup: Markup, from start: Int? = nil) -> Range<Int>? {
    var index = start ?? markup.startIndex
    while index < markup.endIndex {
      if let end = end(markup, index) { return index..<end }
      index += 1
    }
    return nil
  }

  /// All `key: value` pairs, wherever they stand.
  static func attributes(_ markup: Markup) -> [(key: String, value: Markup)] {
    var found: [(key: String, value: Markup)] = []
    var index = markup.startIndex
    while index < markup.endIndex {
      guard let attribute = attribute(markup, index) else {
        index = max(index + 1, wordStart(markup, after: index))
        continue
      }
      found.append((attribute.key.text, attribute.value))
      index = attribute.value.endIndex
    }
    return found
  }

  /// Names without a colon behind them are not tried again letter by letter.
  private static func wordStart(_ markup: Markup, after index: Int) -> Int {
    guard markup[index].isWord else { return index + 1 }
    return markup.skipping(index) { $0.isNamePart }
  }

  /// The pair that begins at `index`.
  static func attribute(_ markup: Markup, _ index: Int) -> (key: Markup, value: Markup)? {
    guard let first = markup.byte(index), first.isWord else { return nil }
    let keyEnd = markup.skipping(index) { $0.isNamePart }
    let colon = markup.skippingSpace(keyEnd)
    guard markup.byte(colon) == Byte.colon else { return nil }
    let value = markup.skippingSpace(colon + 1)
    guard let end = end(markup, value) else { return nil }
    return (markup[index..<keyEnd], markup[value..<end])
  }
}
