import Testing

@testable import Content
@testable import Invoicing

@Suite struct `Specimens` {
  private let all = Invoice.specimens

  @Test func `have every kind, source, stamp and category`() {
    #expect(Set(all.map(\.kind)) == Set(Invoice.Kind.allCases))
    #expect(Set(all.map(\.source)) == Set(Invoice.Source.allCases))
    #expect(Set(all.compactMap(\.stamp)) == Set(Invoice.Stamp.allCases))
    #expect(Set(all.flatMap(\.taxes).map(\.treatment.category)) == Set(TaxCategory.allCases))
    #expect(Set(all.flatMap(\.lines).compactMap(\.kind)) == Set(WordList.itemKind.words))
  }

  /// Whatever may be absent is there in one of them and absent in another.
  @Test func `have everything that need not be there, and lack it`() {
    for invoice in all { #expect(invoice.sums.net.minorUnits > 0) }
    let labels = Mirror(reflecting: all[0]).children.compactMap(\.label)
    for label in labels {
      let values = all.compactMap { invoice in
        Mirror(reflecting: invoice).children.first { $0.label == label }.map { Mirror(reflecting: $0.value) }
      }
      guard values.contains(where: { $0.displayStyle == .optional }) else { continue }
      #expect(values.contains { $0.children.isEmpty }, "\(label) is never absent")
      #expect(values.contains { !$0.children.isEmpty }, "\(label) is always absent")
    }
  }

  @Test func `have bank data and addresses in each form`() {
    #expect(all.contains { $0.seller.address.text != nil })
    #expect(all.contains { $0.seller.bank?.iban == nil && $0.seller.bank?.account != nil })
    #expect(all.contains { $0.lines.count > 1 } && all.contains { $0.taxes.count > 1 })
    #expect(all.contains { $0.pricesIncludeTax } && all.contains { $0.roundsByLine })
  }
}
