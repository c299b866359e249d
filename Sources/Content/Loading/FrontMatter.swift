import Diagnostics

/// Where the YAML of a Markdown file stands, and where its text begins.
struct FrontMatter: Equatable {
  /// Bytes of the YAML, without the lines of hyphens.
  var yaml: Range<Int>
  var body: Range<Int>

  enum Problem: Error, Equatable {
    case missing
    case unclosed
  }

  init(_ bytes: ArraySlice<UInt8>) throws(Problem) {
    var start = bytes.startIndex
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    guard let first = Self.fence(in: bytes, at: start) else { throw .missing }
    var line = first
    while line < bytes.endIndex {
      if let after = Self.fence(in: bytes, at: line) {
        yaml = first..<line
        body = after..<bytes.endIndex
        return
      }
      line = Self.lineEnd(in: bytes, from: line)
    }
    throw .unclosed
  }

  /// Where the line after three hyphens begins, if that is all the line at `start` holds.
  private static func fence(in bytes: ArraySlice<UInt8>, at start: Int) -> Int? {
    guard start + 3 <= bytes.endIndex, bytes[start] == 0x2D, bytes[start + 1] == 0x2D,
      bytes[start + 2] == 0x2D
    else { return nil }
    var position = start + 3
    while position < bytes.endIndex,
      bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0D
    {
      position += 1
    }
    if position == bytes.endIndex { return position }
    return bytes[position] == 0x0A ? position + 1 : nil
  }

  private static func lineEnd(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.endIndex, bytes[position] != 0x0A { position += 1 }
    return min(position + 1, bytes.endIndex)
  }
}
