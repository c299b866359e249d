import TestSupport
import Testing

@Suite struct `Searching` {
  private static let isFound = "document.querySelectorAll('#search-results > li').length > 0"
  private static let first = "document.querySelector('#search-results .search-title').textContent"
  private static let said = "document.querySelector('#search-status').textContent"

  @Test func `finds by keyboard alone, and says how much it found`() throws {
    let told = try Visit.told([
      .open("/books/"), .press("/"), .until("document.body.dataset.kind == 'search'"),
      .tell("document.querySelector('#search-input').focus() ?? 'there'"), .type("statistics"),
      .until(Self.isFound),
      .tell(Self.first), .tell(Self.said + ".replace(/\\d+/, 'n')"), .tell("location.search"),
      .press("ArrowDown"), .tell("document.activeElement.textContent"), .press("Enter"),
      .until("document.body.dataset.kind == 'book' && document.readyState == 'complete'"),
      .tell("location.pathname"),
    ])
    let title = "Statistics Without Tears"
    #expect(
      told == ["there", title, "Found: n", "?q=statistics", title, "/books/statistics-without-tears/"])
  }

  @Test func `forgives mistakes in typing`() throws {
    let told = try Visit.told([.open("/search/?q=statisitcs"), .until(Self.isFound), .tell(Self.first)])
    #expect(told == ["Statistics Without Tears"])
  }

  /// Nobody types vowel signs, and hamzas are often left out.
  @Test func `knows Arabic as it is typed`() throws {
    let told = try Visit.told([
      .open("/ar/search/?q=تعلم الالة"), .until(Self.isFound), .tell(Self.first), .tell(Self.said),
    ])
    #expect(told[0] == "تعلّم الآلة العملي" && told[1].hasPrefix("عدد النتائج: "))
    #expect(told[1].contains { ("٠"..."٩").contains($0) })
  }

  @Test func `says when there is nothing`() throws {
    let told = try Visit.told([
      .open("/search/?q=xyzzyqwv"), .until(Self.said + ".length > 5"), .tell(Self.said),
    ])
    #expect(told[0].contains("Nothing was found for “xyzzyqwv”"))
  }
}
