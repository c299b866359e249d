import Content
import Diagnostics
import TestSupport
import Testing

/// The words of the interface.
@Suite struct `translations/` {
  @Test func `nested maps become keys with dots, and plurals keep their forms`() async {
    let result = await ContentFixture(
      """
      == translations/en.yaml
      nav: {home: Home, deep: {er: Deeper}}
      count.lessons: {one: One lesson, other: "{count} lessons"}
      == translations/ar.json
      {"nav": {"home": "الرئيسية", "deep": {"er": "أعمق"}},
       "count": {"lessons": {"zero": "لا دروس", "two": "درسان", "other": "{count} درس"}}}
      """
    ).check()
    #expect(result.findings == [])
    let words = result.catalog.translations
    #expect(words["nav.home", in: "en"] == .text("Home"))
    #expect(words["nav.deep.er", in: "ar"] == .text("أعمق"))
    #expect(words["count.lessons", in: "en"] == .plural([.one: "One lesson", .other: "{count} lessons"]))
    #expect(words["count.lessons.one", in: "en"] == nil)
  }

  @Test func `what a language lacks is told in the first one`() async {
    let result = await ContentFixture(
      "== translations/en.yaml\n{1️⃣home: Home, menu: Menu}\n== translations/ar.yaml\n{menu: القائمة, 2️⃣more: المزيد}\n"
    ).check()
    let words = result.catalog.translations
    #expect(words["home", in: "ar"] == .text("Home"))
    #expect(words["home", in: "fr"] == .text("Home"))
    #expect(words["more", in: "en"] == nil)
    #expect(Set(result.findings("missing-translation")) == ["1️⃣", "2️⃣"])
    #expect(
      Set(result.messages("missing-translation")) == [
        "`home` has no text in `ar`", "`more` has no text in `en`",
      ])
  }

  @Test(arguments: [
    ("home: 1️⃣[Home]", "expected a text for `home`, found a list"),
    ("home: 1️⃣404", "expected a text for `home`, found a number or truth value"),
    ("nav: {on: 1️⃣true}", "expected a text for `nav.on`, found a number or truth value"),
    ("home: 1️⃣~", "expected a text for `home`, found nothing"),
    ("1️⃣- home", "expected a map of keys and texts, found a list"),
    ("{a: 1️⃣{one: One, two: Two}}", "the plural `a` needs the form `other`"),
    ("{a: {other: 1️⃣[x]}}", "expected a text for `a.other`, found a list"),
    ("a: {b: x}\n1️⃣a.b: y", "`a.b` is given twice"),
  ])
  func `mistakes are named at their place`(text: String, message: String) async {
    let result = await ContentFixture("== translations/en.yaml\n\(text)\n== site.yaml\n\(Self.english)")
      .check()
    #expect(result.diagnostics.map(\.summary) == [message])
    #expect(result.findings.map(\.place) == ["1️⃣"])
  }

  private static let english =
    "title: T\nbase_url: https://a.example\nlanguages: [en]\ntimezone: UTC\ncurrency: USD\n"

  @Test func `placeholders are the same in every language`() async {
    let result = await ContentFixture(
      """
      == translations/en.yaml
      page: Page {page} of {pages}
      seats: {one: One seat, other: "{count} seats"}
      == translations/ar.yaml
      1️⃣page: صفحة {page} من {pags}
      seats: {two: مقعدان, other: "{count} مقعد"}
      """
    ).check()
    #expect(result.findings.map(\.place) == ["1️⃣"])
    #expect(
      result.messages("placeholder-mismatch") == [
        "`page` has {page}, {pags} in `ar`, but {page}, {pages} in `en`"
      ])
  }

  @Test func `a file of a language that the site does not have is told`() async {
    let result = await ContentFixture(
      "== translations/en.yaml\n{a: A}\n== translations/ar.yaml\n{a: أ}\n== translations/arr.yaml\n1️⃣{a: x}\n"
    ).check()
    #expect(result.findings("unknown-language") == ["1️⃣"])
    #expect(result.diagnostics.map(\.label) == ["did you mean `ar`?"])
  }

  @Test func `a language without a file is told once`() async {
    let result = await ContentFixture("== translations/en.yaml\n1️⃣a: A\nb: B\n").check()
    #expect(result.findings("missing-translation") == ["1️⃣"])
    #expect(result.messages("missing-translation") == ["there are no translations into `ar`"])
  }

  @Test func `other files there are told`() async {
    let result = await ContentFixture("== translations/en.po\n1️⃣msgid\n").check()
    #expect(result.findings("unread-file") == ["1️⃣"])
  }
}
