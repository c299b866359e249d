import Testing

@testable import Site

@Suite struct `The map of the site` {
  private func pages(_ kind: PageKind, _ count: Int) -> [PlannedPage] {
    let number = PageKind.all.firstIndex { $0.name == kind.name } ?? 0
    return (0..<count).map {
      PlannedPage(
        kindNumber: number, subject: nil, language: 0, number: 1, count: 1, file: "\(kind.name)/\($0)")
    }
  }

  @Test func `has parts of at most 5,000 addresses, one after the other`() {
    let map = SiteMap(pages(.home, 1) + pages(.course, 12_000) + pages(.person, 5_000) + pages(.faq, 1))
    #expect(
      map.parts.map(\.name) == [
        "pages-1.xml", "courses-1.xml", "courses-2.xml", "courses-3.xml", "people-1.xml",
      ])
    #expect(map.parts.map(\.pages.count) == [2, 5_000, 5_000, 2_000, 5_000])
    #expect(map.parts.flatMap { map.pages[$0.pages] }.map(\.file).count == map.pages.count)
    #expect(map["courses-3.xml"]?.pages.upperBound == 12_002)
    #expect(map["courses-4.xml"] == nil)
  }

  @Test func `of nothing is empty`() {
    #expect(SiteMap().parts.isEmpty)
  }
}
