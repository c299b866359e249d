import Foundation
import TestSupport
import Testing

/// The figures on the demo's papers, reckoned once more from its files by other means: plain text, and decimals.
@Suite struct `The demo's invoices` {
  private let demo = IssuedDemo.shared

  /// An order as its file tells it; the demo's are plain enough to be read line by line.
  struct Order {
    var fields: [String: String] = [:]
    var items: [[String: String]] = []
    var coupon = Foundation.Decimal(0)

    init(_ text: String) {
      var section = ""
      for line in text.split(separator: "\n") where !line.hasPrefix("#") {
        let parts = line.trimmingPrefix(#/[ -]*/#).split(separator: ":", maxSplits: 1)
        let value = parts.count == 2 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        if !line.hasPrefix(" ") {
          section = String(parts[0])
          fields[section] = value
        } else if section == "items" {
          if line.hasPrefix("  - ") { items.append([:]) }
          items[items.count - 1][String(parts[0])] = value
        } else if section == "coupon", parts[0] == "discount_amount" {
          coupon = Order.amount(value)
        } else {
          fields[section + "." + parts[0]] = value
        }
      }
    }

    /// `12.50`, or `{amount: 12.50, currency: KWD}`.
    static func amount(_ text: String?) -> Foundation.Decimal {
      let digits = text?.firstMatch(of: #/-?[0-9]+(\.[0-9]+)?/#).map { String($0.0) }
      return digits.flatMap { Foundation.Decimal(string: $0) } ?? 0
    }

    var digits: Int { (items[0]["price"] ?? "").contains("KWD") ? 3 : 2 }
    /// All of it is taxed at the site's rate.
    var isPlain: Bool {
      fields["tax"] == nil && fields["allowances"] == nil && fields["charges"] == nil
        && items.allSatisfy { $0["tax"] == nil }
    }

    var net: Foundation.Decimal {
      items.reduce(-coupon) { sum, item in
        sum + Order.amount(item["price"]) * (Foundation.Decimal(string: item["quantity"] ?? "1") ?? 1)
          - Order.amount(item["discount"])
      }
    }
    var tax: Foundation.Decimal {
      let halfUp = NSDecimalNumberHandler(
        roundingMode: .plain, scale: Int16(digits), raiseOnExactness: false, raiseOnOverflow: true,
        raiseOnUnderflow: true, raiseOnDivideByZero: true)
      return NSDecimalNumber(decimal: net * 15 / 100).rounding(accordingToBehavior: halfUp).decimalValue
    }
    func text(_ amount: Foundation.Decimal) -> String {
      let parts = "\(amount)".split(separator: ".")
      let fraction = parts.count == 2 ? String(parts[1]) : ""
      return parts[0] + "." + fraction + String(repeating: "0", count: digits - fraction.count)
    }
  }

  private var orders: [Order] {
    let folder = demo.path + "/Content/private/orders"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map {
      Order((try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) ?? "")
    }
  }

  /// What a paper says, with the digits of English.
  private func text(_ path: String, password: String? = nil) -> String {
    let found = BuiltCommand.run(
      program: "/usr/bin/pdftotext",
      (password.map { ["-upw", $0] } ?? []) + [demo.path + "/Output/" + path, "-"]
    ).output
    return String(
      found.unicodeScalars.compactMap { scalar -> Character? in
        switch scalar.value {
        case 0x660...0x669: Character(String(scalar.value - 0x660))
        case 0x66B: "."
        case 0x66C, 0x2C, 0x200E, 0x200F, 0x2066...0x2069: nil
        default: Character(scalar)
        }
      })
  }

  private static let passwords = ["three-herons-walk", "nakhla-2291", "zaytouna-88-bab"]

  @Test func `show the sums that decimals come to`() throws {
    var seen = 0
    for order in orders where order.isPlain {
      guard let number = order.fields["invoice_number"] else { continue }
      let path = "documents/invoices/2026/\(number).pdf"
      var said = text(path)
      for password in Self.passwords where said.isEmpty { said = text(path, password: password) }
      for (name, amount) in [("net", order.net), ("tax", order.tax), ("total", order.net + order.tax)] {
        #expect(said.contains(order.text(amount)), "\(number): \(name) \(order.text(amount))")
      }
      seen += 1
    }
    #expect(seen > 20)
  }

  @Test func `sum up by category where lines are taxed in several ways`() {
    let said = text("documents/invoices/2026/INV-2026-00026.pdf")
    // 120.00 - 5.77 + 4.31 at 15 per cent; 70.50 - 3.39 + 2.53 at none; 60.00 - 2.89 + 2.16 exempt.
    for figure in ["118.54", "17.78", "69.64", "59.27", "247.45", "265.23"] {
      #expect(said.contains(figure), "\(figure)")
    }
    let export = text("documents/invoices/2026/INV-2026-00025.pdf")
    #expect(export.contains("2922.00") && export.contains("PO-77812"))
  }

  @Test func `and all other papers are whole, private, and in the order in which they are read`() throws {
    let papers = demo.files(below: "Output/documents").filter { $0.hasSuffix(".pdf") }
    let kinds = Set(papers.map { $0.split(separator: "/")[0] })
    for kind in [
      "invoices", "subscription_invoices", "credit_notes", "statements", "affiliates", "wallets", "goodwill",
      "sponsors",
      "withdrawals", "bookings", "gifts", "assignments", "feedback", "progress", "transcripts", "invitations",
    ] { #expect(kinds.contains(Substring(kind)), "\(kind)") }
    for paper in papers {
      let path = demo.path + "/Output/documents/" + paper
      let check = BuiltCommand.run(program: "/usr/bin/qpdf", ["--check", path])
      #expect(check.status == 0 || check.errors.contains("invalid password"), "\(paper): \(check.errors)")
    }
    #expect(demo.files(below: "Output/site").allSatisfy { !$0.contains("INV-") && !$0.contains("PAY-") })
  }

  @Test func `ask for a credit note when a sale that was issued becomes another`() throws {
    let scratch = ScratchFolder()
    for folder in ["Content", "Templates"] {
      try FileManager.default.copyItem(atPath: demo.path + "/" + folder, toPath: scratch.path + "/" + folder)
    }
    let order = scratch.path + "/Content/private/orders/ord-2026-0001.yaml"
    let text = try String(contentsOfFile: order, encoding: .utf8)
    try text.replacing("413 04", with: "413 05").write(toFile: order, atomically: true, encoding: .utf8)
    let run = BuiltCommand.run(["build", "--only", "invoices", "--now", IssuedDemo.day], in: scratch.path)
    #expect(run.status == 1)
    #expect(
      run.errors.contains("the invoice INV-2026-00001 was issued, and its record says something else now"))
    #expect(run.errors.contains("ord-2026-0001.yaml"))
  }
}
