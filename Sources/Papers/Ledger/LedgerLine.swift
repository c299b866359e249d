import Platform

/// How ledgers write a line: cells with tabs between them, and a sum that shows whether all of it is there.
enum LedgerLine {
  static func bytes(of cells: [String]) -> [UInt8] {
    var bytes = Array(cells.map(cell).joined(separator: "\t").utf8)
    let sum = sum(of: bytes.span)
    bytes.append(0x09)
    for place in sum.indices { bytes.append(sum[place]) }
    bytes.append(0x0A)
    return bytes
  }

  /// Where the cells of a line without its end stand; nothing if it is damaged.
  static func cells<let count: Int>(in line: Span<UInt8>) -> [count of Range<Int>]? {
    let end = line.count - sumLength - 1
    guard end > 0, line[end] == 0x09, holds(sum(of: line.extracting(..<end)), line.extracting((end + 1)...))
    else { return nil }
    var cells = [count of Range<Int>](repeating: 0..<0)
    var (start, found) = (0, 0)
    while start <= end {
      guard found < count else { return nil }
      let tab = ByteSearch.first(0x09, in: line, from: start)
      cells[found] = start..<tab
      found += 1
      start = tab + 1
    }
    return found == count ? cells : nil
  }

  /// Names may hold anything; what is asked for is asked for as it stands here.
  static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    var cell = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { cell.append(scalar.value < 0x20 ? " " : scalar) }
    return String(cell)
  }

  private static let sumLength = 8

  /// Digits of base 16.
  private static func sum(of bytes: Span<UInt8>) -> [8 of UInt8] {
    let sum = UInt32(truncatingIfNeeded: Fingerprint.of(bytes))
    return [8 of UInt8] { place in
      let digit = UInt8(truncatingIfNeeded: sum >> UInt32(28 - 4 * place)) & 15
      return digit < 10 ? 0x30 + digit : 0x57 + digit
    }
  }

  private static func holds(_ sum: [8 of UInt8], _ bytes: Span<UInt8>) -> Bool {
    sum.indices.allSatisfy { sum[$0] == bytes[$0] }
  }
}

extension Span where Element == UInt8 {
  /// The bytes as text.
  func text(_ range: Range<Int>) -> String { String(decoding: range.map { self[$0] }, as: UTF8.self) }
}
