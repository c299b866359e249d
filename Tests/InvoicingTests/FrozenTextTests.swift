import TestSupport
import Testing

@testable import Content
@testable import Invoicing

@Suite struct `What must never change` {
  @Test func `is the same in every language`() async throws {
    let english = try #require(await AcademyFixture().invoice(language: "en"))
    let arabic = try #require(await AcademyFixture().invoice(language: "ar"))
    #expect(english != arabic)
    #expect(english.frozenText() == arabic.frozenText())
    #expect(english.seller.frozenText() == arabic.seller.frozenText())
  }

  @Test func `is one text, by and large that of the paper`() async throws {
    let order = "items: [{title: \"A\\\\B\", price: 2.00}]\ntotal: 2.30\nstatus: pending"
    let invoice = try #require(await AcademyFixture(order: order).invoice())
    #expect(
      invoice.frozenText() == #"""
        invoice 1
        kind invoice
        source sale
        order ORD-1
        currency USD
        prices_include false
        rounding invoice
        buyer Lea
        line 1
        line.title A\\B
        line.quantity 1
        line.price 2.00 USD
        line.net 2.00 USD
        line.without_tax 2.00 USD
        line.tax standard 15.00
        tax standard 15.00
        tax.taxable 2.00 USD
        tax.amount 0.30 USD
        subtotal 2.00 USD
        line_discount 0.00 USD
        lines_without_tax 2.00 USD
        allowances_without_tax 0.00 USD
        charges_without_tax 0.00 USD
        net 2.00 USD
        tax_total 0.30 USD
        total 2.30 USD

        """#)
  }

  @Test func `does not change with what becomes of the invoice, nor with the seller`() throws {
    let invoice = try #require(Invoice.specimens.first)
    var later = invoice
    later.stamp = .void
    later.paid = nil
    later.due = nil
    later.payment = nil
    later.notes = nil
    later.terms = nil
    later.vatLabel = nil
    later.seller = Seller(name: "Another")
    // How to reach somebody may change.
    (later.buyer.email, later.buyer.phone, later.buyer.contact) = ("new@example.org", "+1 9", "Somebody")
    later.taxes.reverse()
    #expect(later.frozenText() == invoice.frozenText())
  }

  @Test func `changes with everything else`() throws {
    let invoice = try #require(Invoice.specimens.first)
    let changes: [(inout Invoice) -> Void] = [
      { $0.number = "X" }, { $0.issuedOn = 1 }, { $0.dueOn = 1 }, { $0.deliveredOn = 1 },
      { $0.orderNumber = "X" },
      { $0.buyer.name = "X" }, { $0.buyer.address.city = "X" }, { $0.buyer.vatNumber = "X" },
      { $0.buyer.reference = "X" }, { $0.learner = "X" }, { $0.period = 1...2 }, { $0.lines[0].title = "X" },
      { $0.lines[0].quantity = Decimal(9) }, { $0.lines[0].net.minorUnits += 1 }, { $0.lines.removeAll() },
      { $0.taxes[0].tax.minorUnits += 1 }, { $0.sums.total.minorUnits += 1 }, { $0.reason = "X" },
      { $0.original = Invoice.Original(number: "X") }, { $0.kind = .creditNote },
      { $0.currency = Currency("EUR") ?? .unknown },
      { $0.buyer.name = "Nordhav Logistik AB\nbuyer.contact X" },
    ]
    let texts = changes.map { change in
      var changed = invoice
      change(&changed)
      return changed.frozenText()
    }
    #expect(Set(texts + [invoice.frozenText()]).count == changes.count + 1)
  }

  @Test func `a seller may be reached and paid in other ways, but is the same`() throws {
    let seller = try #require(Invoice.specimens.first?.seller)
    var other = seller
    other.bank = nil
    other.phone = nil
    #expect(other.frozenText() == seller.frozenText())
    other.vatNumber = "X"
    #expect(other.frozenText() != seller.frozenText())
  }
}
