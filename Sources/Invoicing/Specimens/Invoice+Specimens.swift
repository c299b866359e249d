import Content

extension Invoice {
  /// Made-up invoices that together take every turn that a template may take: each kind, source, stamp and
  /// category, one and several of everything, with all that may be there and without.
  public static let specimens: [Invoice] =
    (stamps + categories + adjusted + currencies + [plain]).compactMap(\.self) + creditNotes

  /// With nothing that need not be there.
  private static let plain = Specimen().invoice

  private static let stamps: [Invoice?] = Source.allCases.flatMap { source in
    Stamp.allCases.map { stamp in
      var specimen = Specimen(source: source, isFull: true)
      specimen.lines = [Specimen.Line(discount: 1_000)]
      return specimen.invoice?.stamped(stamp)
    }
  }

  private static let categories: [Invoice?] =
    TaxCategory.allCases.map { category in
      Specimen(lines: [Specimen.Line(treatment: TaxTreatment(category, rate: 1_500))], isFull: true).invoice
    } + [
      Specimen(
        lines: TaxCategory.allCases.map { Specimen.Line(treatment: TaxTreatment($0, rate: 1_500)) }
          + [Specimen.Line(treatment: TaxTreatment(.standard, rate: 550))]
      ).invoice
    ]

  private static let adjusted: [Invoice?] = [true, false].flatMap { includesTax in
    [true, false].map { roundsByLine in
      Specimen(
        lines: [
          Specimen.Line(quantity: 3, discount: 500, note: "AI Starter"),
          Specimen.Line(title: "Printed certificate", kind: nil, price: 1_200),
        ] + kinds.map { Specimen.Line(kind: $0, treatment: TaxTreatment(.standard, rate: 500)) },
        allowances: [("WELCOME10", true, 900), (nil, true, 100), ("Loyal customer", false, 250)],
        charges: [("Postage", 700), (nil, 300)], includesTax: includesTax, roundsByLine: roundsByLine,
        isFull: includesTax
      ).invoice
    }
  }

  private static let kinds = [
    "course", "book", "product", "bundle", "event", "consultation", "gift", "subscription", "other",
  ]

  private static let currencies: [Invoice?] = ["JPY", "KWD", "EUR"].map { code in
    var invoice = Specimen(currency: code).invoice
    invoice?.seller.address.text = "14 Harbour Street\nRiyadh 12211"
    invoice?.seller.bank = Seller.Bank(name: "Harbour Bank", account: "12345")
    return invoice
  }

  /// Of all, of lines, and of a part; agreed to and paid back; for a reason and for none.
  private static let creditNotes: [Invoice] = (stamps + adjusted + [plain]).compactMap { invoice in
    guard var note = invoice, [.approved, .refunded, nil].contains(note.stamp) else { return nil }
    let isFull = note.number != nil
    note.kind = .creditNote
    note.original = Original(number: note.number, issuedOn: note.issuedOn)
    note.number = isFull ? "CRN-2026-00007" : nil
    note.reason = isFull ? "Withdrawn within fourteen days." : nil
    note.processedAt = note.stamp == .approved ? nil : 1_771_300_000
    if !isFull {
      note.lines = note.lines.map { line in
        var line = line
        line.title = nil
        line.price = nil
        return line
      }
    }
    return note.stamped(note.stamp ?? .refunded)
  }

  private func stamped(_ stamp: Stamp) -> Invoice {
    var invoice = self
    invoice.stamp = stamp
    if stamp != .paid, stamp != .refunded, stamp != .partlyRefunded { invoice.payment = nil }
    invoice.settle()
    return invoice
  }
}
