import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Papers

/// A small site that sells: orders of one line, and refunds.
final class SellingSite {
  struct Order {
    var id: String
    var paidOn = "2026-03-01"
    var title = "Loops"
    var price = "10.00"
    var status = "completed"
    var invoice: String?
    var more = ""

    init(_ id: String, on day: String = "2026-03-01", _ change: (inout Order) -> Void = { _ in }) {
      self.id = id
      paidOn = day
      change(&self)
    }

    fileprivate var text: String {
      """
      - id: \(id)
        number: ORD-\(id)
        account: a-1
        status: \(status)
        items: [{kind: other, title: "\(title)", quantity: 2, price: \(price)}]
        total: \(Self.total(price))
        payment: {status: \(status == "completed" ? "paid" : "pending"), paid_at: \(paidOn)T12:00:00Z}
        created_at: \(paidOn)T10:00:00Z
      \(invoice.map { "  invoice_number: \($0)\n  invoice_date: \(paidOn)\n" } ?? "")\(more)

      """
    }

    /// Twice the price, and a fifth of it as tax.
    private static func total(_ price: String) -> String {
      let cents = (Int(price.replacing(".", with: "")) ?? 0) * 12 / 5
      return "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
    }
  }

  let site: IssuingSite
  var orders: [Order] { didSet { write() } }
  /// As YAML.
  var refunds = "[]" { didSet { write() } }

  init(_ orders: [Order]) {
    self.orders = orders
    site = IssuingSite(files: Self.files)
    site.adjust = { $0.keepsGoing = false }
    write()
  }

  private func write() {
    site[Self.list] = orders.isEmpty ? "[]\n" : orders.map(\.text).joined()
    site["Content/private/refunds.yaml"] = refunds
  }

  static let list = "Content/private/orders.yaml"
  static let ledger = "Content/private/ledgers/numbers.tsv"

  @discardableResult
  func build(keepsGoing: Bool = false) async throws -> IssuingSite.Built {
    site.adjust = { $0.keepsGoing = keepsGoing }
    return try await site.build()
  }

  /// What the ledger says of one kind: numbers and the records that have them.
  func remembered(_ kind: String = "invoices") -> [String] {
    site[Self.ledger].split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
      .filter { $0[0] == kind }.map { "\($0[1]) \($0[2])" }
  }

  /// Numbers of papers that can be seen.
  func papers(_ kind: String = "invoices") -> [String] {
    site.tree.keys.filter { $0.hasPrefix("documents/\(kind)/") }
      .map { String($0.split(separator: "/")[3].dropLast(4)) }.sorted()
  }

  func paper(_ number: String, _ kind: String = "invoices", year: Int = 2026) -> [UInt8]? {
    site.tree["documents/\(kind)/\(year)/\(number).pdf"]
  }

  static let files = [
    "Content/site.yaml": """
    title: Test Academy
    base_url: https://academy.example.org
    languages: [en]
    timezone: UTC
    currency: USD
    vat: {rate: 20, label: VAT}
    seller: {name: Academy Ltd, street: 1 Mill Lane, city: York, country: GB, vat_number: GB123456789}
    numbering: {invoice: "I-{year}-{seq:3}", credit_note: "C-{seq}"}
    """,
    "Content/private/accounts.csv": "id,name,email,pdf_password\na-1,Ada Byron,ada@private.example.org,\n",
    "Templates/pages/home.html": "<!doctype html><title>{{ site.title }}</title>",
    "Templates/documents/invoice.yaml": """
    title: "Invoice {{ number }}"
    page: {size: A5}
    blocks:
      - {heading: "{{ kind }} {{ number }}"}
      - {text: "{{ seller.name }} to {{ buyer.name }}: {{ lines[0].title }}, {{ total | money }}"}
    """,
  ]
}
