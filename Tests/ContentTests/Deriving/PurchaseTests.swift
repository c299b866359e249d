import TestSupport
import Testing

@testable import Content

@Suite struct `Derived counts of purchases` {
  private static let book = """
    == books/maps.md
    ---
    {title: Maps, author: Ada, category: data, lang: en, page_count: 9, preview_pages: 1, price: 1.00, purchases_count: 40}
    ---
    Maps.

    """

  private static let product = """
    == products/kit.md
    ---
    {title: Kit, owner: ada, content_type: course, price: 1.00, stats: {views: 9, purchases: 40}}
    ---
    A kit.

    """

  /// Pieces in completed orders: 1 + 3 + 2.
  private static func orders(of kind: String, _ name: String) -> String {
    let item = "kind: \(kind), ref: \(name), title: It, price: 1.00"
    return """
      == private/accounts.yaml
      - {id: a1, name: Lea}
      == private/orders.yaml
      - {number: O1, account: a1, status: completed, items: [{\(item)}]}
      - {number: O2, account: a1, status: completed, items: [{\(item), quantity: 3}, {kind: other, title: Hour, price: 1.00, quantity: 9}, {\(item), quantity: 2}]}
      - {number: O3, account: a1, status: pending, items: [{\(item)}]}
      - {number: O4, account: a1, status: refunded, items: [{\(item)}]}
      - {number: O5, account: a1, status: failed, items: [{\(item)}]}
      - {number: O6, account: a1, status: completed, deleted_at: 2026-01-01, items: [{\(item)}]}

      """
  }

  @Test func `a book was bought as often as completed orders have it`() async throws {
    let book = await ContentFixture(Self.book + Self.orders(of: "book", "maps")).entry("books", "maps")
    #expect(try #require(book).shown("purchases_count") == ["6"])
  }

  @Test func `a product was bought as often as completed orders have it`() async throws {
    let product = try #require(
      await ContentFixture(Self.product + Self.orders(of: "product", "kit")).entry("products", "kit"))
    #expect(product["stats"]?["purchases"]?.shown == "6")
    #expect(product["stats"]?["views"]?.shown == "9")
  }

  @Test func `orders that came to nothing are records all the same`() async throws {
    let order = """
      == private/accounts.yaml
      - {id: a1, name: Lea}
      == private/orders.yaml
      - {number: O1, account: a1, status: cancelled, items: [{kind: book, ref: maps, title: Maps, price: 1.00}]}
      """
    let book = await ContentFixture(Self.book + order).entry("books", "maps")
    #expect(try #require(book).shown("purchases_count") == ["0"])
  }

  @Test(arguments: [
    ("", "9"), ("status: cancelled", "0"), ("status: completed, deleted_at: 2026-01-01", "0"),
  ])
  func `a coupon was used as often as told, if no order names it`(order: String, uses: String) async throws {
    let item = "items: [{kind: other, title: Hour, price: 5.00}], coupon: {ref: SUMMER}"
    let coupon = await ContentFixture(
      """
      == coupons.yaml
      - {slug: summer, code: SUMMER, type: percentage, value: 10, used_count: 9}
      == private/accounts.yaml
      - {id: a1, name: Lea}
      \(order.isEmpty ? "" : "== private/orders.yaml\n- {number: O1, account: a1, \(item), \(order)}")
      """
    ).entry("coupons", "SUMMER")
    #expect(try #require(coupon).shown("used_count") == [uses])
  }

  @Test func `without orders the told numbers stand`() async throws {
    let files = ContentFixture(Self.book + Self.product + Self.orders(of: "course", "loops"))
    let catalog = await files.check().catalog
    #expect(catalog.entry("books", "maps")?.shown("purchases_count") == ["40"])
    #expect(catalog.entry("products", "kit")?["stats"]?["purchases"]?.shown == "40")
  }
}
