import Diagnostics

extension Diagnostic {
  private static let changed = DiagnosticID("issued-paper-changed", rule: "V-46")
  private static let number = DiagnosticID("issued-number", rule: "V-46")

  static func issuedPaperChanged(_ noun: String, _ number: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, changed, "the \(noun) \(number) was issued, and its record says something else now", at: place,
      hint:
        "make the record as it was, and write a refund for what is different: it becomes a credit note. The paper stays as it is"
    )
  }

  static func sellerChanged(_ noun: String, _ number: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, changed, "the \(noun) \(number) was issued by a seller of another name, address or tax number",
      at: place,
      hint: "keep what `site.seller` was before under `seller.earlier`, with the last day on which it held")
  }

  static func issuedRecordGone(
    _ noun: String, _ number: String, _ record: String, _ ledger: String
  ) -> Diagnostic {
    Diagnostic(
      .error, changed, "the \(noun) \(number) was issued, and its record is gone", at: nil,
      notes: [Note("\(ledger) knows the record as \(record)", at: nil)],
      hint: "bring the record back: what was issued must be kept, and a refund takes it back")
  }

  static func numberChanged(from issued: String, to told: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, number, "this record was given the number \(issued), and tells another one", at: place,
      hint: "a number that was issued stays; write \(issued), or leave it out")
  }

  static func numberTaken(_ told: String, by record: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, number, "this number was given to another record before", at: place,
      notes: [Note("the ledger knows that one as \(record)", at: nil)],
      hint: "leave the number out, and the next of its series is given")
  }

  /// Rules say more, where they can.
  static func doesNotAddUp(_ noun: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("no-sums", rule: "V-42"),
      "no \(noun) can be made of this record: its sums do not follow from its lines",
      at: place, hint: "tell price and quantity of every line, and who pays")
  }
}
