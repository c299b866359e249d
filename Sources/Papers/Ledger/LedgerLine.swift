import Content
import Platform

/// One certificate as the ledger remembers it: what must never be given again, and to whom it was given.
struct LedgerLine: Equatable, Sendable {
  var number: String
  var uuid: String
  /// The holder, by what private records call the account.
  var account: String
  /// The day of issue.
  var day: String

  /// Cells with tabs between them, and a sum that shows whether all of it is there.
  var bytes: [UInt8] {
    var bytes = Array([number, uuid, account, day].map(Self.cell).joined(separator: "\t").utf8)
    let sum = Self.sum(of: bytes.span)
    bytes.append(0x09)
    for place in sum.indices { bytes.append(sum[place]) }
    bytes.append(0x0A)
    return bytes
  }

  /// Where the cells of a line without its end stand; nothing if it is damaged.
  static func cells(in line: Span<UInt8>) -> [4 of Range<Int>]? {
    let end = line.count - sumLength - 1
    guard end > 0, line[end] == 0x09, holds(sum(of: line.extracting(..<end)), line.extracting((end + 1)...))
    else { return nil }
    var cells = [4 of Range<Int>](repeating: 0..<0)
    var (start, count) = (0, 0)
    while start <= end {
      guard count < 4 else { return nil }
      let tab = ByteSearch.first(0x09, in: line, from: start)
      cells[count] = start..<tab
      count += 1
      start = tab + 1
    }
    return count == 4 ? cells : nil
  }

  /// What tells it from others.
  var fingerprint: UInt64 { Fingerprint.of(bytes.span) }

  /// Reads a line without its end; nothing if it is damaged.
  init?(_ line: ArraySlice<UInt8>) {
    let bytes = Array(line)
    guard let cells = Self.cells(in: bytes.span) else { return nil }
    let texts = cells.indices.map { String(decoding: bytes[cells[$0]], as: UTF8.self) }
    self.init(number: texts[0], uuid: texts[1], account: texts[2], day: texts[3])
  }

  init(number: String, uuid: String, account: String, day: String) {
    self.number = number
    self.uuid = uuid
    self.account = account
    self.day = day
  }

  /// Names of accounts may hold anything; what is asked for is asked for as it stands here.
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

extension Certificate {
  var ledgerLine: LedgerLine {
    LedgerLine(number: number, uuid: uuid, account: account, day: CalendarTime.text(days: issued))
  }
}
