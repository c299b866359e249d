import TestSupport

/// A shop with one order: tests write the order, and what else they need.
struct OrderFixture {
  /// Members of the site's `vat`.
  var vat = "rate: 15"
  /// What the order's test adds: other files, each with its `== name` line.
  var files = ""
  /// Further lines of the site's file.
  var site = ""

  func check(_ order: String) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == site.yaml
      title: Test Academy
      base_url: https://academy.example.org
      languages: [en]
      timezone: UTC
      currency: USD
      vat: {\(vat)}
      \(site)
      == private/accounts.yaml
      - {id: lea, name: Lea}
      - {id: max, name: Max}
      == private/orders/first.yaml
      number: ORD-1
      account: lea
      \(order)
      \(files)
      """
    ).check()
  }

  static let courses = """
    == courses/loops.md
    ---
    title: Loops
    instructors: [ada]
    category: loops-and-more
    lang: en
    price: 100.00
    certificate: {enabled: false}
    ---
    About loops.
    == courses/maps.md
    ---
    title: Maps
    instructors: [ada]
    category: data
    lang: en
    price: 50.00
    certificate: {enabled: false}
    ---
    About maps.
    == categories.yaml
    - {slug: data, name: Data}
    - {slug: code, name: Code}
    - {slug: loops-and-more, name: Loops and more, parent: code}

    """
}
