/// Where a byte offset is for a reader: line, column, and the text of that line.
public struct SourceLocation: Hashable, Sendable {
  /// Counted from 1.
  public var line: Int
  /// Counted from 1, in characters as editors show them.
  public var column: Int
  public var endLine: Int
  public var endColumn: Int
  public var excerpt: String
  /// How many characters of `excerpt` stand before the place, and how many belong to it.
  public var caretOffset: Int
  public var caretLength: Int
  /// The bytes of the file that `excerpt` may show.
  public var excerptBytes: Range<Int>
}

/// Finds the lines of many places in one file in one pass, holding only the part of a line that is
/// shown, so that a broken row in a huge table costs no more memory than one in a small one.
struct LineFinder {
  private struct Line {
    var number: Int
    /// The end of the line that has been read so far, and where it begins in the file.
    var bytes: [UInt8] = []
    var start: Int
    /// Characters of the line before `bytes`.
    var dropped = 0
  }

  private struct Place {
    var line: Int
    var column: Int
    /// The characters around the place, and how many of the line stand before them.
    var characters: [Character]
    var dropped: Int
    var bytes: Range<Int>
  }

  private static let longestWindow = 8192
  /// So many bytes behind a place are waited for before its window slides on.
  private static let lookahead = 2048
  private static let longestExcerpt = 140

  private var wanted: [Int]
  private var found: [Int: Line] = [:]
  private var next = 0
  private var current = Line(number: 1, start: 0)
  private var offset = 0

  static func locate(_ ranges: [SourceRange], in file: SourceID, of map: SourceMap) -> [SourceLocation] {
    var finder = LineFinder(offsets: ranges.flatMap { [Int($0.lower), Int(max($0.lower, $0.upper))] })
    map.read(file) { finder.feed($0) }
    finder.keep(through: .max)
    return ranges.map { finder.location(of: $0) }
  }

  private init(offsets: [Int]) {
    wanted = Set(offsets).sorted()
  }

  private mutating func feed(_ chunk: borrowing Span<UInt8>) {
    guard next < wanted.count else { return }
    for index in 0..<chunk.count {
      let byte = chunk[index]
      if byte == 0x0A {
        keep(through: offset)
        current = Line(number: current.number + 1, start: offset + 1)
      } else {
        if current.bytes.count == Self.longestWindow { slide() }
        current.bytes.append(byte)
      }
      offset += 1
    }
  }

  /// The line as it has been read is that of every wanted place up to `last`.
  private mutating func keep(through last: Int) {
    while next < wanted.count, wanted[next] <= last {
      found[wanted[next]] = current
      next += 1
    }
  }

  /// Forgets the first half of a long line's window, at a place where no character is cut in two.
  private mutating func slide() {
    keep(through: offset - Self.lookahead)
    var cut = Self.longestWindow / 2
    while cut > 0, !(0x20..<0x7F).contains(current.bytes[cut]) { cut -= 1 }
    if cut == 0 {
      cut = Self.longestWindow / 2
      while current.bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
    }
    current.dropped += String(decoding: current.bytes[..<cut], as: UTF8.self).count
    current.start += cut
    current.bytes.removeFirst(cut)
  }

  private func location(of range: SourceRange) -> SourceLocation {
    let start = place(Int(range.lower))
    let end = place(Int(max(range.lower, range.upper)))
    let text = start.characters
    let first = min(start.column - 1 - start.dropped, text.count)
    let last =
      start.line == end.line ? min(max(end.column - 1 - start.dropped, first), text.count) : text.count
    let from = max(0, min(first - Self.longestExcerpt / 2, text.count - Self.longestExcerpt))
    let to = min(text.count, from + Self.longestExcerpt)
    return SourceLocation(
      line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
      excerpt: String(text[from..<to]).replacingTabs(), caretOffset: first - from,
      caretLength: max(1, min(last, to) - first), excerptBytes: start.bytes)
  }

  private func place(_ offset: Int) -> Place {
    guard let line = found[offset] else {
      return Place(line: 1, column: 1, characters: [], dropped: 0, bytes: 0..<0)
    }
    var bytes = line.bytes[...]
    // Editors show neither the mark at the beginning of a file nor the first half of CR LF.
    if line.start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if bytes.last == 0x0D { bytes = bytes.dropLast() }
    let before = bytes.indices.clamped(to: 0..<max(0, offset - line.start))
    return Place(
      line: line.number,
      column: line.dropped + String(decoding: line.bytes[before], as: UTF8.self).count + 1,
      characters: Array(String(decoding: bytes, as: UTF8.self)), dropped: line.dropped,
      bytes: line.start..<line.start + line.bytes.count)
  }
}

extension String {
  /// Tabs, and control characters that would disturb a terminal, shown as one blank each.
  fileprivate func replacingTabs() -> String {
    String(
      map { $0 == "\t" || ($0.isASCII && $0.asciiValue.map { $0 < 32 || $0 == 127 } == true) ? " " : $0 })
  }
}
