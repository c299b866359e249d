import Content
import Diagnostics
import Search
import TestSupport
import Testing

@testable import Site

private let academy = """
  == people/ada.md
  ---
  name: Ada Byron
  roles: [instructor]
  ---
  Writes programs.
  == courses/loops.md
  ---
  title: Loops
  lang: en
  category: data
  instructors: [{person: ada, role: primary}]
  ---
  Round and round.
  == faqs.yaml
  - {id: who, question: Who may learn?, answer: Everybody.}
  - {id: when, question: When do loops end?, answer: Never., course: loops}

  """

@Suite struct `What is found` {
  private struct Found {
    let addresses: [String]
    let someAddresses: [String]
    let words: [String: String]
    let keys: [String: UInt64]
  }

  private func found(in text: String) async -> Found {
    let folder = ScratchFolder()
    let catalog = await ContentFixture(text).load(in: folder).value.catalog
    let website = Website(catalog, making: [.course, .person, .faq])
    let pages = website.searchablePages(Planner.plan(website).value, language: 0)
    let some = website.searchablePages(of: catalog.allPublicRecords.map(\.id), language: 0)
    defer { withExtendedLifetime(folder) {} }
    let documents = pages.map { website.searchDocument($0, on: Workbench()) }
    let keys = pages.map { ($0.address, website.searchKey($0) { _ in 0 }) }
    return Found(
      addresses: pages.map(\.address).sorted(), someAddresses: some.map(\.address).sorted(),
      words: Dictionary(documents.map { ($0.address, $0.text) }) { first, _ in first },
      keys: Dictionary(keys) { first, _ in first })
  }

  @Test func `is every page, and the questions that stand on the page of questions`() async {
    let found = await found(in: academy)
    #expect(found.addresses == ["/courses/loops/", "/faq/#who-may-learn", "/people/ada/"])
    #expect(found.someAddresses == found.addresses)
  }

  @Test func `is not what search engines are asked to leave out`() async {
    let found = await found(in: academy.replacing("title: Loops", with: "title: Loops\nseo: {noindex: true}"))
    #expect(found.addresses == ["/faq/#who-may-learn", "/people/ada/"])
    #expect(found.someAddresses == found.addresses)
  }

  @Test func `is a course by who teaches it, also when that is another name`() async {
    let before = await found(in: academy)
    let after = await found(in: academy.replacing("Ada Byron", with: "Ada Lovelace"))
    #expect(before.words["/courses/loops/"]?.contains("Ada Byron") == true)
    #expect(after.words["/courses/loops/"]?.contains("Ada Lovelace") == true)
    #expect(before.keys["/courses/loops/"] != after.keys["/courses/loops/"])
  }
}
