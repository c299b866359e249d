import TestSupport

@testable import Content
@testable import Invoicing

/// An academy in Riyadh that writes invoices in two languages.
struct AcademyFixture {
  var order = ""
  var files = ""
  var vat = "rate: 15, label: {en: VAT, ar: ضريبة}"

  static let usual = """
    items: [{kind: course, ref: loops, title: Loops, price: 100.00}, {ref: maps, quantity: 2, price: 25.00}]
    tax_amount: 22.50
    total: 172.50
    status: completed
    payment: {status: paid, method: card, transaction_id: tx_1, paid_at: 2026-05-01T22:30:00Z}
    invoice_number: INV-1
    invoice_date: 2026-05-02
    """

  func load() async -> Catalog {
    await ContentFixture(
      """
      == site.yaml
      title: Test Academy
      base_url: https://academy.example.org
      languages: [en, ar]
      timezone: Asia/Riyadh
      currency: USD
      vat: {\(vat)}
      seller:
        name: {en: Academy Ltd, ar: الأكاديمية}
        street: {en: 1 Quay, ar: ١ الرصيف}
        city: {en: Riyadh, ar: الرياض}
        zip: "12211"
        country: SA
        vat_number: "310123456700003"
        bank: {iban: SA44, holder: Academy}
        terms: {en: Thirty days., ar: ثلاثون يومًا.}
      == categories.yaml
      - {slug: data, name: Data}
      == courses/loops.md
      ---
      {title: {en: Loops today, ar: حلقات}, instructors: [ada], category: data, lang: en, price: 100.00}
      ---
      == courses/maps.md
      ---
      {title: {en: Maps, ar: خرائط}, instructors: [ada], category: data, lang: en, price: 50.00}
      ---
      == private/accounts.yaml
      - {id: lea, name: {en: Lea, ar: ليا}, email: lea@example.org, phone: "+1 2"}
      - {id: max, name: Max, billing: {name: Max Ltd, address: 2 Road, city: Oslo, zip: "0150", country: "NO", vat_number: NO1}}
      - {id: firm, name: Firm, email: firm@example.org, billing: {name: Firm AB, country: SE, purchase_order: PO-1}}
      == private/orders/first.yaml
      number: ORD-1
      \(order.contains("account:") ? "" : "account: lea")
      \(order.isEmpty ? Self.usual : order)
      \(files)
      """
    ).check().catalog
  }

  func invoice(language: String = "en") async -> Invoice? {
    let catalog = await load()
    guard let order = catalog.all("orders").first else { return nil }
    return Invoice(order: order, refunds: RefundsByOrder(catalog)[order], language: language)
  }
}
