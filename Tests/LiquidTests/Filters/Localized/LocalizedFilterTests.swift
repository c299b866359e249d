import Localization
import Testing

@testable import Liquid

@Suite struct LocalizedFilterTests {
  @Test(arguments: [
    ("{{ price | money }}", "$149.50"), ("{{ dinars | money }}", "KWD<NBSP>1,234.567"),
    ("{{ debt | money }}", "-$0.05"), ("{{ price | money: style: 'code' }}", "USD<NBSP>149.50"),
    ("{{ 1200 | money: currency: 'JPY' }}", "¥1,200"), ("{{ '12.5' | money: currency: 'USD' }}", "$12.50"),
    ("{{ 12 | money: currency: 'USD', hide_zeros: true }}", "$12"),
    ("{{ debt | money: style: 'none' }}", "-0.05"), ("{{ dinars | money: style: 'none' }}", "1,234.567"),
    ("{{ price | money: negative: true }}", "-$149.50"), ("{{ debt | money: negative: true }}", "$0.05"),
    ("{{ 'x' | money }}", "Liquid error: `money` needs an amount of money, found text"),
    ("{{ 5 | money }}", "Liquid error: `money` needs a `currency` for a bare number"),
    ("{{ 5 | money: currency: 'XXY' }}", "Liquid error: `XXY` is no currency"),
    ("{{ 1.5 | money: currency: 'JPY' }}", "Liquid error: 1.5 is no amount in JPY, which has 0 digits"),
    (
      "{{ price | money: style: 'big' }}",
      "Liquid error: `style` of `money` must be one of symbol, narrow, code, name, none"
    ),
    ("{{ 1234567.891 | number }}", "1,234,567.891"), ("{{ rating | number: digits: 2 }}", "4.80"),
    ("{{ 1234 | number: group: false }}", "1234"), ("{{ 1200 | abbreviate }}", "1.2K"),
    ("{{ share | percent }}", "70.5%"), ("{{ 70 | percent }}", "70%"), ("{{ 33.333 | percent }}", oddPercent),
    ("{{ length | duration }}", "1 hr, 30 min"), ("{{ 5405 | duration: style: 'digital' }}", "1:30:05"),
    ("{{ 42 | spell_out }}", "forty-two"),
    ("{{ price | spell_out }}", "one hundred forty-nine US dollars and 50/100"),
    ("{{ 21 | ordinal }}", "21st"), ("{{ 3 | ordinal: words: true }}", "third"),
    ("{{ words | listing }}", "ا, ب, and ج"), ("{{ words | listing: kind: 'or' }}", "ا, ب, or ج"),
    ("{{ names | collate | join: ' ' }}", "élan Eve item 9 item 10 Zoë"),
    ("{{ 'a' | listing }}", "Liquid error: `listing` needs a list, found text"),
  ])
  func `values as English writes them`(template: String, expected: String) throws {
    #expect(try localized(template, "en") == expected)
  }

  private static let oddPercent =
    "Liquid error: `percent` needs a percentage of at most two digits, found a number"

  @Test(arguments: [
    ("{{ price | money }}", "<RLM>١٤٩٫٥٠<NBSP>US$<LRM>", "<RLM>149.50<NBSP>US$<LRM>"),
    ("{{ dinars | money }}", "<RLM>١٬٢٣٤٫٥٦٧<NBSP>د.ك.<RLM>", "<RLM>1,234.567<NBSP>د.ك.<RLM>"),
    ("{{ 1234.5 | number }}", "١٬٢٣٤٫٥", "1,234.5"), ("{{ words | listing }}", "ا وب وج", "ا وب وج"),
    ("{{ day | date: style: 'long' }}", "١٠ مارس ٢٠٢٦", "10 مارس 2026"),
    ("{{ moment | date: time: 'short' }}", "٨:٠٥ م", "8:05 م"),
    ("{{ 'lessons' | t: count: 11 }}", "١١ درسًا", "11 درسًا"),
  ])
  func `values as Arabic writes them, in both sorts of digits`(
    template: String, arabic: String, latin: String
  ) throws {
    #expect(try localized(template, "ar", digits: .arabic) == arabic)
    #expect(try localized(template, "ar", digits: .latin) == latin)
  }

  @Test(arguments: [
    (0, "لا دروس"), (1, "درس واحد"), (2, "درسان"), (3, "3 دروس"), (10, "10 دروس"), (11, "11 درسًا"),
    (99, "99 درسًا"), (100, "100 درس"), (102, "102 درس"), (103, "103 دروس"),
  ])
  func `Arabic has six forms for numbers of things`(count: Int, expected: String) throws {
    #expect(try localized("{{ 'lessons' | t: count: \(count) }}", "ar", digits: .latin) == expected)
  }

  @Test(arguments: [
    ("{{ moment | date: '%Y-%m-%d %H:%M' }}", "2026-03-10 20:05"), ("{{ day | date: '%d/%m' }}", "10/03"),
    ("{{ moment | date: skeleton: 'yMMMM' }}", "March 2026"),
    ("{{ moment | date: style: 'long', time: 'short', zone: 'UTC' }}", "March 10, 2026 at 5:05<NNBSP>PM"),
    ("{{ day | date: style: 'long', calendar: 'hijri' }}", "Ramadan 21, 1447 AH"),
    ("{{ time | date: time: 'short' }}", "9:30<NNBSP>AM"),
    ("{{ day | date: pattern: 'd MMMM y' }}", "10 March 2026"),
    ("{{ 'x' | date: style: 'long' }}", "x"),
    ("{{ moment | date: zone: 'Mars' }}", "Liquid error: `Mars` is no time zone"),
    (
      "{{ moment | date: styel: 'long' }}",
      "Liquid error: `styel` of `date` must be one of style, time, skeleton, pattern, zone, calendar, language"
    ),
  ])
  func `dates by strftime and by CLDR`(template: String, expected: String) throws {
    #expect(try localized(template, "en") == expected)
  }

  @Test(arguments: [
    ("{{ 'by' | t: name: name }}", "By &lt;Ada&gt; &amp; others", "By <Ada> & others"),
    ("{{ 'by' | t: name: html }}", "By <b>x</b> &amp; others", "By <b>x</b> & others"),
    ("{{ 'by' | t }}", "By {name} &amp; others", "By {name} & others"),
    ("{{ 'lessons' | t: count: 1 }}", "1 lesson", "1 lesson"),
    ("{{ 'by' | t: name: name | append: '!' }}", "By &lt;Ada&gt; &amp; others!", "By <Ada> & others!"),
    ("{{ 'by' | t: name: html | append: '&' }}", "By <b>x</b> &amp; others&amp;", "By <b>x</b> & others&"),
    ("{% capture b %}<i>{% endcapture %}{{ 'by' | t: name: b }}", "By <i> &amp; others", "By <i> & others"),
  ])
  func `words with their arguments, escaped where the output is HTML`(
    template: String, html: String, text: String
  ) throws {
    #expect(try localized(template, "en", escapesHTML: true) == html)
    #expect(try localized(template, "en") == text)
  }

  @Test(arguments: [false, true])
  func `words as programs read them are escaped as they ask, and not before`(escapesHTML: Bool) throws {
    let names = #"{{ 'by' | t: name: name | json }} {% assign by = 'by' | t: name: "d'Ada" %}{{ by | json }}"#
    #expect(
      try localized(names, "en", escapesHTML: escapesHTML)
        == #""By \u003cAda\u003e \u0026 others" "By d\u0027Ada \u0026 others""#)
    let same = "{% assign by = 'by' | t: name: 'x' %}{% if by == 'By x & others' %}yes{% endif %}"
    #expect(try localized(same, "en", escapesHTML: escapesHTML) == "yes")
  }

  @Test(arguments: [
    ("{{ 'by' | t: name: 'x', language: 'ar' }}", "بقلم x"),
    ("{{ 'lessons' | t: count: 3, language: 'ar' }}", "٣ دروس"),
    ("{{ 'by' | t: name: 'x' }}", "By x & others"),
    ("{{ 12 | number: language: 'ar' }}", "١٢"), ("{{ 12.5 | number: digits: 2, language: 'de' }}", "12,50"),
    ("{{ 1200000 | abbreviate: words: true, language: 'de' }}", "1,2 Millionen"),
    ("{{ 70 | percent: language: 'de' }}", "70<NBSP>%"),
    ("{{ 2 | spell_out: language: 'de' }}", "zwei"), ("{{ 3 | ordinal: language: 'de' }}", "3."),
    ("{{ price | money: language: 'de' }}", "149,50<NBSP>$"),
    ("{{ length | duration: language: 'de' }}", "1 Std., 30 Min."),
    ("{{ words | listing: language: 'de' }}", "ا, ب und ج"),
    ("{{ 'sv' | language_name: language: 'de' }}", "Schwedisch"), ("{{ 'zzz' | language_name }}", "zzz"),
    ("{{ day | date: style: 'long', language: 'de' }}", "10. März 2026"),
    ("{{ day | date: style: 'long', calendar: 'hijri', language: 'ar' }}", "٢١ رمضان ١٤٤٧ هـ"),
    ("{{ 12 | number: language: 'q' }}", "Liquid error: `number` knows no language `q`"),
  ])
  func `values in another language than the page's`(template: String, expected: String) throws {
    #expect(try localized(template, "en") == expected)
  }

  @Test func `a phrase that nobody wrote is a fault that suggests the nearest`() throws {
    #expect(
      try localized("{{ 'lesons' | t: count: 1 }}", "en")
        == "Liquid error: there is no phrase `lesons` in translations; did you mean `lessons`?")
  }
}
