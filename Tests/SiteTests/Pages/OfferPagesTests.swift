import Foundation
import Testing

/// What is offered besides courses: everything that a page may show, and what it must not.
private let offers = """
  == people/ada.md
  ---
  name: Ada
  roles: [instructor]
  ---
  == courses/loops.md
  ---
  title: Loops
  lang: en
  category: data
  level: beginner
  price: 40
  instructors: [{person: ada}]
  ---
  == courses/lists.md
  ---
  title: Lists
  lang: en
  category: data
  level: beginner
  price: 60
  instructors: [{person: ada}]
  ---
  == categories.yaml
  - {slug: data, name: Data}
  == bundles/both.md
  ---
  title: Both
  short_description: Loops and lists.
  price: 80.00
  courses: [{course: lists, order: 2}, {course: loops, order: 1}]
  ---
  All of it.
  == paths/way.md
  ---
  title: Way
  short_description: From one to two.
  price: 10.00
  is_sequential: true
  steps:
    - {course: loops, order: 1}
    - {type: project, title: Build it, order: 2, is_required: false, completion_requirements: {users: 3, signed_off: yes}}
  ---
  Walk.
  == products/kit.md
  ---
  title: Kit
  owner: ada
  content_type: zine
  price: 0.00
  preview: kit.txt
  ---
  Paper.
  == plans.yaml
  - slug: solo
    name: Solo
    prices: [{period: monthly, price: 20.00}, {period: yearly, price: 240.00, discount: 25}]
    perks: {certificates: true}
  - slug: quiet
    name: By invitation
    prices: [{period: monthly, price: 5.00}]
    invite_only: true
  == coupons.yaml
  - {slug: open, code: WELCOME, public: true, name: Hello, type: percentage, value: 10}
  - {slug: closed, code: SECRET, name: Whisper, type: percentage, value: 90}
  == rewards.yaml
  - {slug: high, points_threshold: 900, reward_type: badge, reward_value: Star, description: The higher one}
  - {slug: low, points_threshold: 100, reward_type: badge, reward_value: Spark, description: The lower one}
  == withdraw_methods.yaml
  - {type: paypal, min: 10.00, max: 500.00, enabled: true}
  - {type: wise, min: 20.00, max: 800.00, enabled: false}

  """

@Suite struct `Pages of offers` {
  private let site: ShownSite

  init() async throws { site = try await ShownSite(offers) }

  private func page(_ file: String) throws -> String { try #require(site[file + "/index.html"]) }

  /// Whether texts stand on a page, one behind the other.
  private func shows(_ file: String, _ texts: String...) throws -> Bool {
    var rest = try page(file)[...]
    for text in texts {
      guard let found = rest.range(of: text) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  @Test func `are rendered without a complaint`() { #expect(site.problems == []) }

  @Test func `a bundle has its courses in order, and what they would cost alone`() throws {
    #expect(try shows("bundles/both", "$80.00", "$100.00", "You save $20.00", "Loops</a>", "Lists</a>"))
  }

  @Test func `a path says when steps open, what may be left out, and when they are done`() throws {
    #expect(
      try shows(
        "paths/way", "Loops</a>", "Required", "Project", "Build it", "Optional", "Opens after step 1",
        "3 users have used it", "signed off:"))
  }

  @Test func `a product of a kind that we do not know has that kind, and no preview unless it may`() throws {
    #expect(try shows("products/kit", "Zine", "Free"))
    #expect(try !page("products/kit").contains("kit.txt"))
  }

  @Test func `pricing shows plans for all, with what a month costs, and public codes`() throws {
    #expect(try shows("pricing", "WELCOME", "$180.00", "$240.00", "$15.00 a month", "25% less"))
    let page = try page("pricing")
    for hidden in ["By invitation", "SECRET", "Whisper", "value=\"quarterly\""] {
      #expect(!page.contains(hidden))
    }
  }

  @Test func `rewards are a ladder, and every reason has its points`() throws {
    #expect(try shows("rewards", "The lower one", "The higher one", "Helped when called", "10 to 25"))
  }

  @Test func `those who teach see their part, and ways of payment that are open`() throws {
    #expect(try shows("teach", "65%", "35%", "60%", "25%", "15%", "PayPal", "$10.00", "$500.00"))
    #expect(try !page("teach").contains("Wise"))
  }

  @Test func `a list without anything says so, in each language`() throws {
    #expect(try shows("books", "There is nothing here yet."))
    #expect(try shows("ar/books", "لا شيء هنا بعد."))
  }
}
