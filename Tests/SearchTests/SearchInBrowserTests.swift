import Foundation
import TestSupport
import Testing

@testable import Search

/// `Templates/assets/search.js`, in a real browser.
@Suite(.serialized) struct `The search in a browser` {
  private let folder = ScratchFolder()

  /// Runs a module that has the search's functions, and gives what it says.
  private func answer(_ module: String) throws -> String {
    folder.write("search.js", try Checkout.bytes("Templates/assets/search.js"))
    folder.write(
      "module.js",
      """
      import * as search from './search.js'
      const { open, words, distance, excerpt, parts } = search
      const answer = async () => { \(module) }
      answer().catch(problem => problem.stack).then(said => { window.answer = String(said) })
      """)
    folder.write("index.html", "<!DOCTYPE html><script type=\"module\" src=\"module.js\"></script>")
    return try #require(
      try Browser.walk(
        folder.path, [.open("/"), .until("window.answer !== undefined"), .tell("window.answer")]
      )
      .last)
  }

  // MARK: Words

  @Test func `words are the same in browsers`() throws {
    let texts = [
      "Swift for Servers", "C, C++ and F#; a+b c++a é+ 1c+ ++ #",
      "stories about class, status, courses, ies, flies, yes, bus, as",
      "Crème brûlée Straße ÆØÞ ŁÓDŹ İstanbul ΣΊΣΥΦΟΣ ﬁne ½ x² ﷺ",
      "مُدَرِّسَةٌ الأمنُ والبرمجةُ بالعربية للغة الله والد كالسيوم فالعلم",
      "إلى مستشفى قــــرآن ٢٠٢٦ ۱۲ مسؤول شيء شئ ء الweb", "日本語 中文 한국어 हिन्दी ไทย",
      "don’t co-operate e.g. 3.14 10,000 a_b",
      "ǅ ß ẞ ʼn ŉ ͅ ᾳ ÅÅ", "",
    ]
    #expect(try differing(texts) == "")
  }

  @Test func `so are those of all characters`() throws {
    let scalars = (0x20...0x2FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }.filter {
      // What is newer not all browsers know.
      ($0.properties.age.map { $0.major < 15 } ?? false) && !$0.properties.isNoncharacterCodePoint
    }
    #expect(scalars.count > 90_000)
    #expect(try differing(scalars.map { "mm\($0)mm" }) == "")
  }

  /// The texts whose words differ, with both; nothing if none do.
  private func differing(_ texts: [String]) throws -> String {
    let cases = texts.map { [$0, WordReader.words($0).joined(separator: " ")] }
    folder.write("cases.json", Array(try JSONSerialization.data(withJSONObject: cases) as Data))
    return try answer(
      """
      const cases = await (await fetch('cases.json')).json()
      const astral = word => /[^\\0-\\uffff]/u.test(word)
      return cases.map(([text, told]) => [text, told, words(text).filter(word => !astral(word)).join(' ')])
        .filter(([, told, found]) => told != found).slice(0, 20)
        .map(([text, told, found]) => `${text.codePointAt(2)?.toString(16)} ${text}: ${told} / ${found}`).join('\\n')
      """)
  }

  // MARK: Searching

  private static let pages = [
    SearchDocument(
      address: "/swift/", title: "Swift for Servers", headings: ["Data and concurrency"], text: "A container."
    ),
    SearchDocument(
      address: "/cloud/", title: "Cloud Foundations",
      text: "Ready for Swift. \(String(repeating: "So much more to say. ", count: 30)) End."),
    SearchDocument(
      address: "/sql/", title: "Data Analysis", headings: ["Databases"],
      text: "Questions to a library’s books, and programming in SQL."),
    SearchDocument(
      address: "/ar/", title: "البرمجة بسويفت", text: "مُقدِّمة في أساسيّات الأمن والقراءة، الدرس ١٢."),
    SearchDocument(
      address: "/sea/", title: "Seamanship", text: "Servers are not meant here. Swift rivers are."),
  ]

  private func found(_ questions: [String], in pages: [SearchDocument] = pages) async throws -> [String] {
    let memory = IndexInMemory()
    memory.write(try await memory.make(pages), to: folder)
    let asked = String(decoding: try JSONSerialization.data(withJSONObject: questions), as: UTF8.self)
    return try answer(
      """
      const index = await open(new URL('index.json', location))
      const said = []
      for (const question of \(asked)) {
        const { pages } = await index.find(question)
        said.push((await Promise.all(pages.map(index.text))).map(({ address }) => address).join(' '))
      }
      return said.join('\\n')
      """
    ).components(separatedBy: "\n")
  }

  @Test func `pages are found and the best come first`() async throws {
    let cases = [
      ("swift", "/swift/ /cloud/ /sea/"), ("SWIFT servers", "/swift/ /sea/"), ("serv", "/swift/ /sea/"),
      ("datab", "/sql/"), ("databse", "/sql/"), ("wift", "/swift/ /cloud/ /sea/"), ("concurency", "/swift/"),
      ("progarmmign", "/sql/"), ("برمجه", "/ar/"), ("اَلْأَمْن", "/ar/"), ("أساسيات القراءه", "/ar/"),
      ("12", "/ar/"),
      ("الب", "/ar/"), ("nothingofthekind", ""), ("swift zzzzzz", "/swift/ /cloud/ /sea/"), ("", ""),
      ("!?", ""),
    ]
    #expect(try await found(cases.map(\.0)) == cases.map(\.1))
  }

  @Test func `every word is found in an index of many pieces`() async throws {
    var made = MadeUpPages(seed: 4, words: 40_000)
    let pages = made.pages(3_000)
    let memory = IndexInMemory()
    let index = try await memory.make(pages)
    memory.write(index, to: folder)
    #expect(index.sizes.count > 24_000)
    let wanted = (0..<60).map { number in (pages[number * 37].text.split(separator: " ")[7], number * 37) }
    let asked = wanted.map { "['\($0)', \($1)]" }.joined(separator: ",")
    let said = try answer(
      """
      const wrong = []
      let bytes = 0, most = 0
      const load = async (address, options) => {
        const answer = await fetch(address, options)
        const copy = await answer.clone().arrayBuffer()
        bytes += copy.byteLength
        return answer
      }
      for (const [word, page] of [\(asked)]) {
        for (const question of [word, word.length > 4 ? word.slice(0, -1) + 'q' : word, word.length > 4 ? 'q' + word.slice(1) : word]) {
          bytes = 0
          const index = await open(new URL('index.json', location), load)
          const { pages, marked } = await index.find(question)
          await Promise.all(pages.slice(0, 10).map(index.text))
          most = Math.max(most, bytes)
          if (question == word ? !pages.includes(page) : !pages.length) wrong.push(question + ' for ' + word)
        }
      }
      return wrong.join(', ') + ' ' + (most < 150000 ? 'few' : most)
      """)
    #expect(said == " few")
  }

  @Test func `excerpts show the words that were looked for`() throws {
    let said = try answer(
      """
      const long = 'Far away. '.repeat(40) + 'Here the Courses begin, and a course ends. ' + 'Far away. '.repeat(40)
      const shown = excerpt(long, new Set(['course']))
      return [shown.filter((_, at) => at % 2).join(' '), shown.join('').length < 240, shown[0].startsWith('… '),
        parts('A course', new Set(['course'])).join('|'), excerpt('Short', new Set(['x'])).join('|'),
        parts('الدَّرْس الأول', new Set(['درس'])).join('|'), distance('swfit', 'swift', 1), distance('abcd', 'wxyz', 2)].join(' / ')
      """)
    #expect(said == "Courses course / true / true / A |course| / Short / |الدَّرْس| الأول / 1 / 3")
  }
}
