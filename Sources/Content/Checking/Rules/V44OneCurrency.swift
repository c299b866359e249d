import Diagnostics

extension Rule {
  /// Every amount of a document is in the document's one currency.
  static let oneCurrency = Rule.entries(
    "V-44", "one-currency",
    of: "orders", "subscription_invoices", "refunds", "earnings", "payouts", "withdrawals", "wallets"
  ) { record, complaints in
    var amounts: [Amount] = []
    for name in record.collection.shape.names {
      if let value = record.written(name) { collect(value, name, into: &amounts) }
    }
    guard let expected = documentCurrency(of: record, amounts) else { return }
    guard let odd = amounts.first(where: { $0.currency != expected.currency }) else { return }
    complaints.error(
      "expected `\(odd.name.text)` in \(expected.currency.code) like the rest of the \(record.collection.noun), "
        + "found \(odd.currency.code)", at: odd.place,
      notes: [Diagnostic.Note("the currency is told here", at: expected.place)])
  }

  /// A refund is in the currency of its order.
  static let refundCurrency = Rule.entries("V-44", "refund-currency", of: "refunds") { refund, complaints in
    guard let amount = refund["amount"], let money = amount.money,
      let total = refund["order"]?.target?["total"],
      let paid = total.money, paid.currency != money.currency
    else { return }
    complaints.error(
      "expected a refund in \(paid.currency.code) like its order, found \(money.currency.code)",
      at: amount.place, notes: [Diagnostic.Note("the order's total is here", at: total.place)])
  }

  // MARK: Amounts

  private struct Amount {
    let name: Name
    let currency: Currency
    let place: SourceRange
  }

  /// Every written amount, also those inside lists and objects.
  private static func collect(_ value: FieldValue, _ name: Name, into amounts: inout [Amount]) {
    if let money = value.money, !value.isStandard {
      amounts.append(Amount(name: name, currency: money.currency, place: value.place))
    } else if value.kind == .list {
      for item in value.list { collect(item, name, into: &amounts) }
    } else if value.kind == .object {
      for member in value.members { collect(member.value, member.name, into: &amounts) }
    }
  }

  /// As told, else the currency of what is paid in the end, else of the first amount.
  private static func documentCurrency(of record: Record, _ amounts: [Amount]) -> Amount? {
    if let told = record["currency"], let currency = told.text.flatMap({ Currency($0) }) {
      return Amount(name: "currency", currency: currency, place: told.place)
    }
    return amounts.first { ["total", "amount"].contains($0.name.text) } ?? amounts.first
  }
}
