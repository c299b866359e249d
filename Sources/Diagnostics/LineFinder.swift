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
}

/// Finds the lines of many places in one file in one pass, holding only the lines it needs, so
/// that a broken row in a huge table costs no more memory than one in a small one.
struct LineFinder {
  private struct Line {
    var number: Int
    var start: Int
    var bytes: [UInt8]
  }

  private static let longestLine = 4096
  private static let longestExcerpt = 140

  private var wanted: [Int]
  private var found: [Int: Line] = [:]
  private var next = 0
  private var current = Line(number: 1, start: 0, bytes: [])
  private var offset = 0

  static func locate(_ ranges: [SourceRange], in file: SourceID, of map: SourceMap) -> [SourceLocation] {
    var finder = LineFinder(offsets: ranges.flatMap { [Int($0.lower), Int(max($0.lower, $0.upper))] })
    map.read(file) { finder.feed($0) }
    finder.finish()
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
        endLine()
        current = Line(number: current.number + 1, start: offset + 1, bytes: [])
      } else if current.bytes.count < Self.longestLine {
        current.bytes.append(byte)
      } else if offset - current.start > Self.longestLine * 64 {
        // A line this long is shown from near its last wanted place only.
        current.bytes.removeAll(keepingCapacity: true)
        current.start = offset
      }
      offset += 1
    }
  }

  private mutating func endLine() {
    while next < wanted.count, wanted[next] <= offset {
      found[wanted[next]] = current
      next += 1
    }
  }

  private mutating func finish() {
    while next < wanted.count {
      found[wanted[next]] = current
      next += 1
    }
  }

  private func location(of range: SourceRange) -> SourceLocation {
    let start = place(Int(range.lower))
    let end = place(Int(max(range.lower, range.upper)))
    let sameLine = start.line == end.line
    let text = start.characters
    let first = min(start.column - 1, text.count)
    let last = sameLine ? min(max(end.column - 1, first), text.count) : text.count
    let from = max(0, min(first - Self.longestExcerpt / 2, text.count - Self.longestExcerpt))
    let to = min(text.count, from + Self.longestExcerpt)
    return SourceLocation(
      line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
      excerpt: String(text[from..<to]).replacingTabs(), caretOffset: first - from,
      caretLength: max(1, min(last, to) - first))
  }

  private func place(_ offset: Int) -> (line: Int, column: Int, characters: [Character]) {
    guard let line = found[offset] else { return (1, 1, []) }
    var bytes = line.bytes
    if bytes.last == 0x0D { bytes.removeLast() }
    let before = max(0, min(offset - line.start, bytes.count))
    let column = String(decoding: bytes[..<before], as: UTF8.self).count + 1
    return (line.number, column, Array(String(decoding: bytes, as: UTF8.self)))
  }
}

extension String {
  /// Tabs, and control characters that would disturb a terminal, shown as one blank each.
  fileprivate func replacingTabs() -> String {
    String(
      map { $0 == "\t" || ($0.isASCII && $0.asciiValue.map { $0 < 32 || $0 == 127 } == true) ? " " : $0 })
  }
}
