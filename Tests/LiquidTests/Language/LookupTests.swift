import Testing

@testable import Liquid

@Suite struct LookupTests {
  @Test(arguments: cases) func `variables, members and indexes lead to values`(_ sample: LanguageCase) throws
  {
    #expect(sample.isMet, "\(sample.results)")
  }

  private static let cases: [LanguageCase] = [
    LanguageCase("{{ word }}", "rihla"),
    LanguageCase("{{ missing }}", ""),
    LanguageCase("{{ book.title }}", "Rihla"),
    LanguageCase("{{ book.author.name }}", "Ibn Battuta"),
    LanguageCase("{{ book['title'] }}", "Rihla"),
    LanguageCase("{{ book[\"author\"][\"born\"] }}", "1304"),
    LanguageCase("{{ book[key] }}", "Rihla"),
    LanguageCase("{{ book.author['name'] }}", "Ibn Battuta"),
    LanguageCase("{{ books[0] }}", "Kalila"),
    LanguageCase("{{ books[-1] }}", "Rihla"),
    LanguageCase("{{ books[3] }}", ""),
    LanguageCase("{{ books[-4] }}", ""),
    LanguageCase("{{ books.first }} {{ books.last }} {{ books.size }}", "Kalila Rihla 3"),
    LanguageCase("{{ books[\"first\"] }}", ""),
    LanguageCase("{{ books[pages.size] }}", ""),
    LanguageCase("{{ shelf.size }} {{ word.size }} {{ count.size }} {{ price.size }}", "2 5 8 "),
    LanguageCase("{{ shelf.first }}", "a1"),
    LanguageCase("{{ word[0] }}|{{ word.first }}|{{ word.last }}", "|r|a"),
    LanguageCase("{{ book.tags[0] }}{{ book.tags.last }}", "travelhistory"),
    LanguageCase("{{ book.tags[books[9]] }}", ""),
    LanguageCase("{{ [name].title }}", "Card"),
    LanguageCase("{{ ['word'] }}", "rihla"),
    LanguageCase("{{ [key] }}", ""),
    LanguageCase("{{ none.title }}{{ none.size }}{{ count.title }}", ""),
    LanguageCase("{{ book.author.missing.name }}", ""),
    LanguageCase("{{ grid[0][1] }}{{ grid.last.first }}", "23"),
    LanguageCase("{{ book.title.size }}", "5"),
    LanguageCase("{{ books }}", "KalilaHayyRihla"),
    LanguageCase("{{ grid }}", "123"),
    LanguageCase("{{ shelf }}", "{\"a\"=>1, \"b\"=>2}"),
    LanguageCase("{{ book . title }}", "Rihla", in: .lax),
    LanguageCase("{{ book.  title }}", "Rihla", in: .lax),
    LanguageCase("{{ book..title }}", "Rihla", in: .lax),
    LanguageCase("{{ book.[\"title\"] }}", "Rihla", in: .lax),
    LanguageCase("{{ book [\"title\"] }}", "Rihla", in: .lax),
    LanguageCase("{{ book.title? }}", "", in: .lax),
    LanguageCase(
      "{{ book['title }}",
      "{\"title\"=>\"Rihla\", \"year\"=>1355, \"author\"=>{\"name\"=>\"Ibn Battuta\", \"born\"=>1304}, \"tags\"=>[\"travel\", \"history\"]}",
      in: .lax),
    LanguageCase("{{ book[] }}", "", in: .lax),
    LanguageCase("{{ word-with-dashes }}", "", in: .lax),
    LanguageCase("{{ . }}", "", in: .lax),
    LanguageCase("{{ - }}", "", in: .lax),
  ]
}
