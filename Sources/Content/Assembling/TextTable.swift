/// Where a text stands in a ``TextTable``.
struct TextRange: Sendable, BitwiseCopyable {
  var start: UInt32 = 0
  var count: UInt32 = 0
}

/// Many short texts in one row of bytes.
struct TextTable: Sendable {
  private(set) var bytes: [UInt8] = []

  init(bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  mutating func add(_ text: String) -> TextRange {
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: text.utf8)
    return TextRange(start: start, count: UInt32(bytes.count) - start)
  }

  func text(_ range: TextRange) -> String {
    String(decoding: bytes[Int(range.start)..<Int(range.start) + Int(range.count)], as: UTF8.self)
  }

  func holds(_ text: borrowing Span<UInt8>, at range: TextRange) -> Bool {
    guard text.count == Int(range.count) else { return false }
    let own = bytes.span
    let start = Int(range.start)
    for index in text.indices where text[index] != own[start + index] { return false }
    return true
  }
}
