/// Where the lines of a text begin, for places that are told in lines and columns.
struct SourceLines {
  private(set) var starts: [Int] = []
  private(set) var count = 0

  /// Takes another text, keeping memory.
  mutating func read(_ text: Span<UInt8>) {
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    count = text.count
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
      starts.append(index)
    }
  }

  /// The first byte of a line, counted from 1.
  func start(_ line: Int) -> Int {
    line < 1 ? 0 : line > starts.count ? count : starts[line - 1]
  }

  /// Behind the last byte of a line, its line end left out.
  func end(_ line: Int, in text: Span<UInt8>) -> Int {
    guard line >= 1, line < starts.count else { return line < 1 ? 0 : count }
    var end = starts[line]
    if end > 0, text[end - 1] == 0x0A { end -= 1 }
    if end > starts[line - 1], text[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
