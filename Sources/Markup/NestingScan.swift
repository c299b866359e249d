/// Finds lists and quotes that stand too deep in each other, before the library, which walks
/// recursively through some of them, sees the text.
struct NestingScan {
  /// The columns at which the lists that may be open begin.
  private var columns: [Int] = []

  /// The number of the first line that goes too deep.
  static func deepLine(_ text: Span<UInt8>, _ lines: SourceLines) -> Int? {
    var scan = NestingScan()
    for line in 1...max(1, lines.starts.count) {
      let start = lines.start(line)
      if start < text.count, scan.depth(text, start) > MarkdownLimits.nesting { return line }
    }
    return nil
  }

  /// How many containers a line may stand in.
  private mutating func depth(_ text: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    var column = 0
    var quotes = 0
    while let marker = Self.marker(text, &index, &column) {
      if marker == .quote {
        quotes += 1
        column = 0
        continue
      }
      while let last = columns.last, last >= column { columns.removeLast() }
      columns.append(column)
      column += 2
      if quotes + columns.count > MarkdownLimits.nesting { break }
    }
    guard quotes + columns.count > MarkdownLimits.nesting else { return quotes + columns.count }
    if Self.isRule(text, start) {
      columns.removeAll()
      return 0
    }
    return quotes + columns.count
  }

  private enum Marker {
    case quote
    case item
  }

  /// The marker that comes next on a line, if any.
  private static func marker(_ text: Span<UInt8>, _ index: inout Int, _ column: inout Int) -> Marker? {
    while index < text.count, text[index] == 0x20 || text[index] == 0x09 {
      column += text[index] == 0x09 ? 4 - column % 4 : 1
      index += 1
    }
    guard index < text.count else { return nil }
    switch text[index] {
    case UInt8(ascii: ">"):
      index += 1
      return .quote
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      guard isBlank(text, index + 1) else { return nil }
      index += 1
      return .item
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return numberEnd(text, index).map {
        index = $0; return .item
      }
    case UInt8(ascii: "["):
      return footnoteEnd(text, index).map {
        index = $0; return .item
      }
    default:
      return nil
    }
  }

  private static func numberEnd(_ text: Span<UInt8>, _ start: Int) -> Int? {
    var index = start
    while index < text.count, index - start < 9, (0x30...0x39).contains(text[index]) { index += 1 }
    guard index < text.count, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")") else {
      return nil
    }
    return isBlank(text, index + 1) ? index + 1 : nil
  }

  private static func footnoteEnd(_ text: Span<UInt8>, _ start: Int) -> Int? {
    guard start + 1 < text.count, text[start + 1] == UInt8(ascii: "^") else { return nil }
    var index = start + 2
    while index < text.count, text[index] > 0x20, text[index] != UInt8(ascii: "]") { index += 1 }
    guard index + 1 < text.count, text[index] == UInt8(ascii: "]"), text[index + 1] == UInt8(ascii: ":")
    else {
      return nil
    }
    return index + 2
  }

  private static func isBlank(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index >= text.count || [0x20, 0x09, 0x0A, 0x0D].contains(text[index])
  }

  /// `- - - -` and `* * * *` are lines across the page, however long.
  private static func isRule(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var index = start
    var sign: UInt8?
    while index < text.count, text[index] != 0x0A, text[index] != 0x0D {
      let byte = text[index]
      index += 1
      if byte == 0x20 || byte == 0x09 { continue }
      guard byte == sign ?? byte, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") else { return false }
      sign = byte
    }
    return true
  }
}
