import Content
import Platform

/// One certificate as the ledger remembers it: what must never be given again, and to whom it was given.
struct IssuedCertificate: Equatable, Sendable {
  var number: String
  var uuid: String
  /// The holder, by what private records call the account.
  var account: String
  /// The day of issue.
  var day: String

  /// Its line in the ledger.
  var bytes: [UInt8] { LedgerLine.bytes(of: [number, uuid, account, day]) }

  /// What tells it from others.
  var fingerprint: UInt64 { Fingerprint.of(bytes.span) }

  /// Reads a line without its end; nothing if it is damaged.
  init?(_ line: ArraySlice<UInt8>) {
    let bytes = Array(line)
    let span = bytes.span
    guard let cells: [4 of Range<Int>] = LedgerLine.cells(in: span) else { return nil }
    self.init(
      number: span.text(cells[0]), uuid: span.text(cells[1]), account: span.text(cells[2]),
      day: span.text(cells[3]))
  }

  init(number: String, uuid: String, account: String, day: String) {
    self.number = number
    self.uuid = uuid
    self.account = account
    self.day = day
  }
}

extension Certificate {
  var ledgerLine: IssuedCertificate {
    IssuedCertificate(number: number, uuid: uuid, account: account, day: CalendarTime.text(days: issued))
  }
}
