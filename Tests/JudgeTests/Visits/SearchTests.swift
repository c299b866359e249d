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

  /// The first answer takes longer here than the next letters.
  @Test func `asks for its index once, however fast one types`() throws {
    let count =
      "{ let real = fetch; globalThis.asked = 0; globalThis.fetch = async (place, how) => {"
      + " if (how?.cache) { asked++; await new Promise(go => setTimeout(go, 600)) } return real(place, how) } }"
    let type = { (text: String) in
      Browser.Step.tell(
        "(({ elements: { q } }) => { q.value = '\(text)'; q.dispatchEvent(new Event('input')); return q.value })"
          + "(document.querySelector('.search-form'))")
    }
    let told = try Visit.told([
      .before(count), .open("/search/"), .until("!document.querySelector('.search-form').hidden"),
      type("stati"), .until("asked == 1"), type("statistics"), .until(Self.isFound),
      .tell(Self.first), .tell("asked"),
    ])
    #expect(told == ["stati", "statistics", "Statistics Without Tears", "1"])
  }

  @Test func `says when there is no way to more, and goes on when there is one again`() throws {
    let cut =
      "{ let real = fetch; globalThis.isCut = false;"
      + " globalThis.fetch = (...asked) => isCut ? Promise.reject(Error('cut off')) : real(...asked) }"
    let shown = "document.querySelectorAll('#search-results > li').length"
    let told = try Visit.told([
      .before(cut), .open("/search/?q=course"), .until(Self.isFound), .tell(Self.said), .tell("isCut = true"),
      .tell("document.querySelector('#search-more').click() ?? 'more'"),
      .until("\(Self.said) != 'Found: ' && !/\\d/.test(\(Self.said))"), .tell(shown),
      .tell("!(isCut = false)"), .tell("document.querySelector('#search-more').click() ?? 'more'"),
      .until("\(shown) > 10"), .tell(Self.said),
    ])
    #expect(told.count == 7 && told[0] == told[6] && told[3] == "10")
  }

  @Test func `says when there is nothing`() throws {
    let told = try Visit.told([
      .open("/search/?q=xyzzyqwv"), .until(Self.said + ".length > 5"), .tell(Self.said),
    ])
    #expect(told[0].contains("Nothing was found for “xyzzyqwv”"))
  }

  private static let shown =
    "['.search-form', '.search-without'].map(each => document.querySelector(each).checkVisibility()).join()"

  @Test func `has its place before its script is there, and where that does not come, other ways`() throws {
    let host = ScratchFolder()
    let page = "search/index.html"
    host.write(page, [UInt8](BuiltDemo.shared.bytes("Output/site/" + page)))
    for file in BuiltDemo.shared.files(below: "Output/site/assets")
    where !file.hasPrefix("search.") && [".css", ".js"].contains(where: file.hasSuffix) {
      host.write("assets/" + file, [UInt8](BuiltDemo.shared.bytes("Output/site/assets/" + file)))
    }
    let gone = try Browser.walk(
      host.path,
      [.open("/search/"), .until("!('scripted' in document.documentElement.dataset)"), .tell(Self.shown)])
    #expect(gone == ["false,true"])
    let early = "addEventListener('DOMContentLoaded', () => globalThis.early = \(Self.shown))"
    let told = try Visit.told([
      .before(early), .open("/search/"), .tell("early"), .withoutScript, .open("/search/"), .tell(Self.shown),
    ])
    #expect(told == ["true,false", "false,true"])
  }

  @Test func `goes on with what was typed before its script was there`() throws {
    let early =
      "addEventListener('DOMContentLoaded', () => document.querySelector('#search-input').value = 'statistics')"
    let told = try Visit.told([.before(early), .open("/search/"), .until(Self.isFound), .tell(Self.first)])
    #expect(told == ["Statistics Without Tears"])
  }
}
