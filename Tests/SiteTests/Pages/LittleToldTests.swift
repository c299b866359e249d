import Foundation
import Testing

/// What little is told leaves no gap; and numbers are those of the page's language.
private let little = """
  == products/kit.md
  ---
  title: Kit
  owner: ada
  content_type: template
  price: 0.00
  rating: 4.5
  rating_count: 8
  ---
  Paper.
  == courses/loops/index.md
  ---
  title: Loops
  lang: en
  category: data
  instructors: [{person: ada}]
  price: 40.00
  list_price: 50.00
  access: {type: limited, days: 3}
  ---
  == courses/loops/01-basics/index.md
  ---
  title: Basics
  session_number: 7
  ---
  == courses/loops/01-basics/01-first.md
  ---
  title: First
  ---
  == courses/loops/02-more/index.md
  ---
  title: Session 8
  session_number: 8
  ---
  == courses/loops/02-more/index.ar.md
  ---
  title: الجلسة 8
  ---
  == courses/loops/02-more/01-next.md
  ---
  title: Next
  ---
  == reviews.yaml
  - {subject: {kind: course, ref: loops}, author_name: Bo, rating: 5, content: Good., status: approved, helpful_count: 1}

  """

@Suite struct `What little is told` {
  private let site: ShownSite

  init() async throws {
    site = try await ShownSite(
      ShownEntries.academy + ShownEntries.book("lang: en\nrating: 4.5\nrating_count: 8") + little)
  }

  private func page(_ folder: String) throws -> String { try #require(site[folder + "/index.html"]) }

  @Test func `is shown without a complaint`() { #expect(site.problems == []) }

  @Test func `a book without a cover has one that is drawn`() throws {
    #expect(try page("books/atlas").contains("<img src=\"/books/atlas/cover.png\""))
  }

  @Test(arguments: ["books/atlas", "products/kit"])
  func `a rating without reviews leads nowhere`(_ folder: String) throws {
    #expect(try page(folder).contains("4.5") && !page(folder).contains("#reviews"))
  }

  @Test func `a product without a picture has no empty frame`() throws {
    #expect(try page("products").contains("Kit</a>") && !page("products").contains("card-picture"))
  }

  @Test func `days of access, readers that were helped and sessions are counted as a language counts`() throws
  {
    let english = try page("courses/loops")
    #expect(english.contains("Access for 3 days") && english.contains("One person found this helpful"))
    #expect(english.contains("Session 7: <span>Basics</span>") && english.contains("20% off"))
    let arabic = try page("ar/courses/loops")
    #expect(arabic.contains("وصول مدّة ٣ أيام") && arabic.contains("وجدها شخص واحد مفيدة"))
    #expect(arabic.contains("الجلسة ٧: <span lang=\"en\" dir=\"ltr\">Basics</span>"))
    #expect(arabic.contains("٥٫٠ من ٥"))
    #expect(english.contains("Session 8") && !english.contains("Session 8: "))
    #expect(arabic.contains("الجلسة ٨") && !arabic.contains("الجلسة 8"))
  }
}
