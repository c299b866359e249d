import Diagnostics
import YAML

/// Where the characters of a value of YAML stand in its file: indentation, quotes and escapes are not part of
/// the value, so that its tenth byte may stand anywhere.
struct ScalarPlaces: Sendable {
  /// From this byte of the value on, the bytes of the file follow each other.
  private struct Run: Sendable {
    let offset: Int
    let source: Int
  }

  private(set) var range: SourceRange
  /// What was put before the value to compile it.
  private var prefix: Int
  private var runs: [Run] = []

  init(
    of text: ArraySlice<UInt8>, _ style: ScalarStyle, at range: SourceRange, in source: [UInt8], prefix: Int
  ) {
    self.range = range
    self.prefix = prefix
    let (lower, upper) = (Int(range.lower), min(Int(range.upper), source.count))
    guard lower <= upper else { return }
    var walk = ScalarWalk(text: Array(text), style: style, source: source[lower..<upper])
    walk.go { offset, source in runs.append(Run(offset: offset, source: source)) }
  }

  /// For a value that was read by somebody else: its first byte tells how it is written.
  init(of text: [UInt8], at range: SourceRange, in source: [UInt8]?, prefix: Int) {
    let first = source.flatMap { Int(range.lower) < $0.count ? $0[Int(range.lower)] : nil }
    let style: ScalarStyle =
      switch first {
      case UInt8(ascii: "'"): .singleQuoted
      case UInt8(ascii: "\""): .doubleQuoted
      case UInt8(ascii: "|"): .literal
      case UInt8(ascii: ">"): .folded
      default: .plain
      }
    self.init(of: text[...], style, at: range, in: source ?? [], prefix: prefix)
  }

  /// The place in the file of bytes of what was compiled.
  func place(of lower: UInt32, _ upper: UInt32) -> SourceRange {
    let lower = place(of: Int(lower) - prefix)
    let upper = max(lower, place(of: Int(upper) - prefix))
    return upper > lower ? SourceRange(file: range.file, lower: lower, upper: upper) : range
  }

  /// The same for a part of the value that is compiled by itself.
  func from(_ offset: Int) -> ScalarPlaces {
    var places = self
    places.prefix = -offset
    return places
  }

  private func place(of offset: Int) -> UInt32 {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].offset <= max(0, offset) { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return range.lower }
    let run = runs[low - 1]
    return min(range.upper, UInt32(clamping: run.source + max(0, offset) - run.offset))
  }
}

/// Walks through a value and its source side by side.
private struct ScalarWalk {
  let text: [UInt8]
  let style: ScalarStyle
  let source: ArraySlice<UInt8>
  private var offset = 0
  private var index: Int
  private var indent = 0

  init(text: [UInt8], style: ScalarStyle, source: ArraySlice<UInt8>) {
    self.text = text
    self.style = style
    self.source = source
    index = source.startIndex
    switch style {
    case .plain: break
    case .singleQuoted, .doubleQuoted: index += 1
    case .literal, .folded: passHeader()
    }
  }

  private var isBlock: Bool { style == .literal || style == .folded }
  private func byte(_ index: Int) -> UInt8 { index < source.endIndex ? source[index] : 0 }

  /// Behind the line of `|` or `>`; the first line with words tells the indentation.
  private mutating func passHeader() {
    while index < source.endIndex, source[index] != 0x0A { index += 1 }
    index += 1
    var start = index
    var blanks = 0
    for place in index..<max(index, source.endIndex) {
      if source[place] == 0x0A { start = place + 1 } else if source[place] != 0x20 { break }
      blanks = place + 1 - start
    }
    let own = text.drop { $0 == 0x0A }.prefix { $0 == 0x20 }.count
    indent = max(0, blanks - own)
  }

  mutating func go(_ note: (_ offset: Int, _ source: Int) -> Void) {
    var distance: Int?
    var isLineStart = isBlock
    while offset < text.count, index < source.endIndex {
      if isLineStart { passIndentation() }
      isLineStart = false
      if distance != index - offset {
        distance = index - offset
        note(offset, index)
      }
      if let length = escapeLength {
        step(over: length)
      } else if byte(index) == text[offset] {
        isLineStart = isBlock && text[offset] == 0x0A
        offset += 1
        index += 1
      } else if Self.isBlank(text[offset]), Self.isBlank(byte(index)) {
        fold()
      } else if Self.isBlank(byte(index)) {
        index += 1
      } else {
        return
      }
    }
  }

  private mutating func passIndentation() {
    let end = index + indent
    while index < end, byte(index) == 0x20 { index += 1 }
  }

  /// A line end that became a blank, or fewer line ends.
  private mutating func fold() {
    while offset < text.count, Self.isBlank(text[offset]) { offset += 1 }
    while index < source.endIndex, Self.isBlank(source[index]) { index += 1 }
  }

  private var escapeLength: Int? {
    if style == .singleQuoted, byte(index) == 0x27, byte(index + 1) == 0x27 { return 2 }
    guard style == .doubleQuoted, byte(index) == 0x5C else { return nil }
    return switch byte(index + 1) {
    case UInt8(ascii: "x"): 4
    case UInt8(ascii: "u"): 6
    case UInt8(ascii: "U"): 10
    case 0x0A, 0x0D: 0
    default: 2
    }
  }

  /// One character that is written as an escape; an escaped line end is none at all.
  private mutating func step(over length: Int) {
    guard length > 0 else {
      index += 1
      while index < source.endIndex, Self.isBlank(source[index]) { index += 1 }
      return
    }
    index += length
    offset += 1
    while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
