import Content
import Diagnostics

extension Diagnostic {
  private static let unique = DiagnosticID("certificate-number-taken", rule: "V-70")

  static func numberUsedTwice(_ field: String, at place: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, unique, "another certificate has this `\(field)`", at: place,
      notes: [Note("it is used here first", at: first)],
      hint:
        "every certificate has a number and a uuid of its own, for ever; leave both out, and they are made")
  }

  static func issuedBefore(
    _ conflict: CertificateLedger.Conflict, _ certificate: Certificate, ledger: String
  ) -> Diagnostic {
    let record = certificate.record
    let field: Name = conflict == .numberTaken ? "number" : conflict == .uuidTaken ? "uuid" : "account"
    let summary =
      switch conflict {
      case .numberTaken: "this number was issued before, for a certificate with another uuid"
      case .uuidTaken: "this uuid was issued before, for a certificate with another number"
      case .otherHolder: "this certificate was issued to another account"
      }
    return Diagnostic(
      .error, unique, summary, at: record[field]?.place ?? record.place,
      notes: [Note("\(ledger) remembers what was issued, also of records that are gone", at: nil)],
      hint: "give the certificate a new number and a new uuid")
  }

  static func damagedLedger(_ ledger: LedgerFile) -> Diagnostic {
    let lines = ledger.damagedLines.prefix(5).map(String.init).joined(separator: ", ")
    return Diagnostic(
      .error, DiagnosticID("damaged-ledger", rule: "V-70"),
      "\(ledger.path) is damaged in line \(lines)\(ledger.damagedLines.count > 5 ? " and others" : "")",
      at: nil,
      hint:
        "bring back what it was, from a backup or from version control: it is the only memory of what was issued"
    )
  }

  static func controlsInName(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("control-in-name", rule: "V-70"),
      "this name holds characters that turn the direction of text around", at: place,
      hint: "type the name anew; a paper finds the direction by itself")
  }

  static func noDesign(_ type: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("certificate-template", rule: "V-24"),
      "there is no design for certificates of \(type)", at: place,
      hint: "name a `template`, or give one of type `\(type)` `is_default: true`")
  }

  static func notPrinted(_ reason: String, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("paper-not-printed"), "this record's paper cannot be printed: \(reason)", at: place
    )
  }

  static func tooManyBadRecords(_ count: Int, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("too-many-bad-rows"), "more than \(count) errors in what papers are made of",
      at: place,
      hint: "mend the first ones and build again")
  }

  /// A complaint about a paper as one about the record that it is of: that is what its team can change.
  func told(of record: Record) -> Diagnostic {
    Diagnostic(
      severity, id, summary, at: record.place, notes: notes + (range.map { [Note("here", at: $0)] } ?? []),
      hint: hint)
  }
}
