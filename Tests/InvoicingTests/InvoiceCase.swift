import Foundation
import TestSupport
import Testing

@testable import Content
@testable import Invoicing

/// One case of `Cases/invoices.txt`: a site's VAT, an order and its refunds, as JSON, and what they come to.
struct InvoiceCase: Sendable, CustomTestStringConvertible {
  var name = ""
  var vat = ""
  var order = ""
  var refunds: [String] = []
  /// Tax and total; nothing where there is no invoice.
  var sums: [String] = []

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases").path

  static let all: [InvoiceCase] = {
    let text = (try? String(contentsOfFile: folder + "/invoices.txt", encoding: .utf8)) ?? ""
    return text.split(separator: "\n\n").map { block in
      var lines = block.split(separator: "\n").map(String.init)
      var read = InvoiceCase(name: lines.removeFirst())
      for line in lines {
        let value = String(line.drop { $0 != " " }.drop { $0 == " " })
        switch line.prefix(while: { $0 != " " }) {
        case "vat": read.vat = value
        case "order": read.order = value
        case "refund": read.refunds.append(value)
        default: read.sums = value == "nothing" ? [] : value.split(separator: " ").map(String.init)
        }
      }
      return read
    }
  }()

  /// What Python's `decimal` makes of every case, by its name.
  static let recomputed: [String: [String]] = {
    let outcome = BuiltCommand.run(
      program: "/usr/bin/python3", [folder + "/recompute.py", folder + "/invoices.txt"])
    var figures: [String: [String]] = [:]
    var name = ""
    let names = Set(all.map(\.name))
    for line in outcome.output.split(separator: "\n").map(String.init) {
      if names.contains(line) {
        name = line
        figures[name] = []
      } else {
        figures[name]?.append(line)
      }
    }
    return figures
  }()

  /// The case as content, with the sums told that it is said to have.
  func check() async -> ContentFixture.Result {
    let isYen = order.contains("JPY")
    let told = zip(["tax_amount", "total"], sums).map { #""\#($0)": "\#($1)\#(isYen ? " JPY" : "")""# }
    let own = [#""number": "ORD-1""#, #""account": "lea""#, #""status": "completed""#] + told
    let rows = refunds.enumerated().map { number, refund in
      #"- {"order": "ORD-1", "account": "lea", "status": "processed", "number": "C-\#(number)", "#
        + #""processed_at": "2026-08-0\#(number + 1)T00:00:00Z", "# + refund.dropFirst()
    }
    return await ContentFixture(
      """
      == site.yaml
      {title: Test Academy, base_url: https://academy.example.org, languages: [en], timezone: UTC, currency: USD,
       vat: \(vat)}
      == private/accounts.yaml
      - {id: lea, name: Lea}
      == private/orders/first.yaml
      {\(own.joined(separator: ", ")), \(order.dropFirst())
      == private/refunds.yaml
      \(rows.isEmpty ? "[]" : rows.joined(separator: "\n"))
      """
    ).check()
  }
}

extension Invoice {
  /// All figures, line by line, as the script prints them.
  var figures: [String] {
    var rows = kind == .creditNote ? ["credit note"] : lines.map(\.figures)
    if kind == .invoice {
      rows += allowances.flatMap { $0.figures("allowance") } + charges.flatMap { $0.figures("charge") }
    }
    rows += taxes.map { row("tax \($0.treatment.text)", $0.taxable, $0.tax) }
    return rows + [row("sums", sums.net, sums.tax, sums.total)]
  }
}

/// Amounts without their currency.
private func row(_ name: String, _ amounts: Money...) -> String {
  ([name] + amounts.map { $0.description.split(separator: " ")[0] + "" }).joined(separator: " ")
}

extension TaxTreatment {
  fileprivate var text: String { "\(category.rawValue) \(Decimal(coefficient: rate, scale: 2))" }
}

extension Invoice.Line {
  fileprivate var figures: String { row("line", net, grossWithoutTax, discountWithoutTax, netWithoutTax) }
}

extension Invoice.Adjustment {
  fileprivate func figures(_ name: String) -> [String] {
    [row(name, amount)] + parts.map { row("  \($0.treatment.text)", $0.amount, $0.withoutTax) }
  }
}
