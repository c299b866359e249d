import Foundation
import TestSupport
import Testing

@testable import Build

/// What can be done in the catalogue without a script.
@Suite struct `Pages of the catalogue` {
  private let site = DemoSite()

  private func page(_ path: String, _ built: DemoSite.Built) throws -> String {
    String(decoding: try #require(built.tree[path + "/index.html"], "\(path)"), as: UTF8.self)
  }

  /// With all that speaks of them.
  private func remove(courses: [String]) {
    for course in courses { site.files.remove("Content/courses/" + course) }
    site.files["Content/reviews.yaml"] = ""
  }

  /// Every card's title, in the order of the page.
  private func titles(_ html: String) -> [String] {
    let cards = html.split(separator: "<article class=\"card\">").dropFirst()
    return cards.compactMap { card in
      card.firstMatch(of: #/<h3[^>]*><a href="[^"]*">([^<]*)</a>/#).map { String($0.1) }
    }
  }

  @Test func `there is one for each value and each order, in both languages, as long as it has courses`()
    async throws
  {
    site.addCourses()
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    for start in ["courses", "ar/courses"] {
      #expect(try titles(page(start, built)).count == 24)
      #expect(try titles(page(start + "/page/2", built)).count == 19)
      #expect(try titles(page(start + "/level/beginner", built)).count == 24)
      #expect(try titles(page(start + "/level/beginner/page/2", built)).count == 7)
      #expect(try titles(page(start + "/price/free", built)).count == 24)
      #expect(try titles(page(start + "/duration/long", built)).count == 10)
      #expect(try titles(page(start + "/by/newest/page/2", built)).count == 19)
      #expect(built.tree[start + "/language/fr/index.html"] == nil)
      #expect(built.tree[start + "/level/intermediate/index.html"] != nil)
    }
    let titles =
      try titles(page("courses/by/title", built)) + self.titles(page("courses/by/title/page/2", built))
    #expect(
      titles.count == 43 && titles.first == "Cloud Foundations"
        && titles[1...3] == ["Course 1", "Course 2", "Course 3"])
  }

  @Test func `every list that goes on says so in its title, but not at its beginning`() async throws {
    site.addCourses()
    let built = try await site.build()
    for list in ["courses", "courses/price/free", "categories/data", "tags/career"] {
      #expect(try !page(list, built).contains(#/<title>[^<]*Page/#), "\(list)")
      #expect(
        try page(list + "/page/2", built).contains(#/<title>[^<]* · Page 2 of 2 · [^<]*</title>/#), "\(list)")
    }
    #expect(try page("ar/categories/data/page/2", built).contains(" · صفحة ٢ من ٢ · "))
  }

  @Test func `filters lead there, say how many courses there are, and which one is chosen`() async throws {
    let built = try await site.build()
    let english = try page("courses/level/beginner", built)
    #expect(
      english.contains(
        """
        <a href="/courses/level/beginner/" data-facet="level" data-value="beginner" aria-current="true">\
        <span>Beginner</span> <small>1</small></a>
        """))
    #expect(english.contains("<h1>Courses: Beginner</h1>") && english.contains("One course</span>"))
    #expect(titles(english) == ["Cloud Foundations"])
    #expect(english.contains("href=\"/categories/software-engineering/\" data-facet=\"category\""))
    let arabic = try page("ar/courses/level/beginner", built)
    #expect(arabic.contains("<span>مبتدئ</span> <small>١</small>") && arabic.contains("دورة واحدة</span>"))
    let whole = try page("courses", built)
    #expect(whole.contains("3 courses</span>") && !whole.contains("data-value=\"beginner\" aria-current"))
  }

  @Test func `orders are no pages of their own for search engines, values are`() async throws {
    let built = try await site.build()
    let maps = built.tree.filter { $0.key.hasPrefix("sitemaps/") }
    let map = maps.values.map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(
      map.contains("/courses/level/beginner/") && !map.contains("/courses/by/") && !map.contains("/cards/"))
    #expect(try page("courses/by/rating", built).contains("content=\"noindex\""))
    #expect(try !page("courses/level/beginner", built).contains("noindex"))
  }

  @Test func `follow a course to its new tag and level, and nothing else is rendered again`() async throws {
    let course = "Content/courses/cloud-foundations/index.md"
    let (rendered, changed) = try await site.builds { site in
      site.files.replace("level: beginner", with: "level: advanced", in: course)
      site.files.replace("tags: [docker, beginner-friendly]", with: "tags: [career]", in: course)
    }
    let expected = [
      "courses/level/beginner", "courses/level/advanced", "courses", "courses/by/price", "tags/docker",
    ]
    for page in expected { #expect(changed.contains(page + "/index.html"), "\(page)") }
    #expect(changed.contains("courses/index.json") && changed.contains("ar/courses/cards/0.html"))
    let isOther = ["books/", "people/", "lessons/", "events/"]
    #expect(!changed.contains { name in isOther.contains { name.contains($0) } && !name.contains("people/") })
    #expect(rendered < 150, "\(rendered) \(changed.sorted())")
  }

  @Test func `an empty catalogue says so, and offers nothing to choose`() async throws {
    remove(courses: ["public-speaking", "swift-for-servers", "cloud-foundations", "legacy-php"])
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    #expect(try page("courses", built).contains("There are no courses yet."))
    #expect(try !page("courses", built).contains("data-facet"))
    #expect(!built.tree.keys.contains { $0.hasPrefix("courses/level") || $0.hasPrefix("courses/cards") })
    #expect(try page("ar/courses", built).contains("لا دورات بعد"))
  }

  @Test func `a single course stands there by itself`() async throws {
    remove(courses: ["swift-for-servers", "cloud-foundations", "legacy-php"])
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    let page = try page("courses", built)
    #expect(titles(page) == ["Public Speaking"] && page.contains("One course</span>"))
    #expect(!page.contains("data-facet") && !page.contains("data-sort"))
  }
}
