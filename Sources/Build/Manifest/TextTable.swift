import Platform

/// Texts by number, each once; kept one behind the other, each ended by a zero byte.
struct TextTable: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [UInt32] = []

  var count: Int { starts.count }

  subscript(_ number: UInt32) -> String {
    guard Int(number) < starts.count else { return "" }
    let start = Int(starts[Int(number)])
    let end = Int(number) + 1 < starts.count ? Int(starts[Int(number) + 1]) : bytes.count
    return String(decoding: bytes[start..<max(start, end - 1)], as: UTF8.self)
  }

  /// Where a text begins; the end of all behind the last.
  func start(_ number: Int) -> Int { number < starts.count ? Int(starts[number]) : bytes.count }

  mutating func add(_ text: String) -> UInt32 {
    starts.append(UInt32(bytes.count))
    bytes.append(contentsOf: text.utf8)
    bytes.append(0)
    return UInt32(starts.count - 1)
  }

  /// The first number of a text. It looks at all of them: for a few questions only.
  func number(of text: String) -> UInt32? {
    (0..<UInt32(starts.count)).first { isSame(Int($0), text.utf8Span.span) }
  }

  /// Whether a text begins with some bytes.
  func begins(_ number: Int, with start: [UInt8]) -> Bool {
    let first = self.start(number)
    return self.start(number + 1) - first > start.count
      && bytes[first..<first + start.count].elementsEqual(start)
  }

  func isSame(_ number: Int, _ wanted: Span<UInt8>) -> Bool {
    let first = start(number)
    guard start(number + 1) - first - 1 == wanted.count else { return false }
    for index in wanted.indices where bytes[first + index] != wanted[index] { return false }
    return true
  }

  init() {}

  init(bytes: [UInt8], starts: [UInt32]) {
    self.bytes = bytes
    self.starts = starts
  }

  /// Whether every text is where it is said to be.
  var isSound: Bool {
    zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 }
      && (starts.last.map { Int($0) < bytes.count } ?? true)
      && (bytes.last ?? 0) == 0
  }
}
