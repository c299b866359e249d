import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct `The identity of an entry` {
  @Test func `is its collection, what it hangs on, and its slug`() async {
    let catalog = await ContentFixture(SmallAcademy.content).check().catalog
    #expect(catalog.entry("courses", "intro")?.identity == "courses/intro")
    #expect(catalog.entry("lessons", "hello")?.identity == "lessons/intro/start/hello")
    #expect(catalog.entry("categories", "arts")?.identity == "categories/arts")
  }

  @Test func `is nobody else's`() async {
    let faqs =
      "== faqs.yaml\n- {question: Why, answer: A}\n- {question: Why, answer: B}\n"
      + "- {slug: \"why#2\", question: Why, answer: C}\n- {question: Why, answer: D}\n"
    let catalog = await ContentFixture(faqs).check().catalog
    let identities = catalog.entries.indices.map { catalog.identities.text(of: EntryID(index: Int32($0))) }
    #expect(Set(identities).count == identities.count)
    #expect(catalog.all("faqs").map(\.identity).contains("faqs/why"))
    #expect(catalog.all("faqs").map(\.identity).contains("faqs/why#3"))
  }
}

@Suite struct `The fingerprint of a field` {
  private func loops(_ facts: String, more: String = "") async -> PublicRecord? {
    let text = "== courses/loops.md\n---\n{title: Loops, lang: en, category: data, \(facts)}\n---\nText\n"
    let catalog = await ContentFixture(text + more).check().catalog
    return catalog.entry("courses", "loops").flatMap { PublicRecord($0) }
  }

  @Test func `is nothing where nothing is shown`() async throws {
    let course = try #require(await loops("instructors: [ada]"))
    #expect(course.fingerprint(of: "subtitle", in: "en") == 0)
    #expect(course.fingerprint(of: "no_such_field", in: "en") == 0)
    #expect(course.fingerprint(of: "title", in: "en") != 0)
  }

  static let changes: [(field: String, from: String, to: String)] = [
    ("subtitle", "subtitle: One", "subtitle: Two"),
    ("price", "price: 10.00", "price: 10.01"),
    ("price", "price: 10.00", "price: {amount: 10.00, currency: EUR}"),
    ("objectives", "objectives: [ab, c]", "objectives: [a, bc]"),
    ("objectives", "objectives: [a, b]", "objectives: [b, a]"),
    ("objectives", "objectives: {en: [a], ar: [b]}", "objectives: {en: [c], ar: [b]}"),
    ("tags", "tags: [x, y]", "tags: [x]"),
    (
      "instructors", "instructors: [{person: ada, role: primary}]",
      "instructors: [{person: ada, role: assistant}]"
    ),
  ]

  @Test(arguments: changes)
  func `is another when what is shown is`(change: (field: String, from: String, to: String)) async throws {
    let first = try #require(await loops(change.from))
    let same = try #require(
      await loops("level: beginner, " + change.from, more: "== pages/p.md\n---\n{title: P}\n---\nP\n"))
    let second = try #require(await loops(change.to))
    let field = Name(change.field)
    #expect(first.fingerprint(of: field, in: "en") == same.fingerprint(of: field, in: "en"))
    #expect(first.fingerprint(of: field, in: "en") != second.fingerprint(of: field, in: "en"))
  }

  @Test func `looks at one language`() async throws {
    let first = try #require(await loops("subtitle: {en: One, ar: واحد}"))
    let second = try #require(await loops("subtitle: {en: One, ar: اثنان}"))
    #expect(first.fingerprint(of: "subtitle", in: "en") == second.fingerprint(of: "subtitle", in: "en"))
    #expect(first.fingerprint(of: "subtitle", in: "ar") != second.fingerprint(of: "subtitle", in: "ar"))
  }

  @Test func `sees who a reference leads to, not what they say, and nobody who is hidden`() async throws {
    func person(_ facts: String) -> String {
      "== people/grace.md\n---\n{name: Grace, roles: [instructor]\(facts)}\n---\nGrace\n"
    }
    let related = "related: [{course: other}]"
    func other(_ facts: String) -> String {
      "== courses/other.md\n---\n{title: Other, lang: en, category: data\(facts)}\n---\nText\n"
    }
    let first = try #require(await loops(related, more: other("")))
    let told = try #require(await loops(related, more: other(", subtitle: New")))
    let hidden = try #require(await loops(related, more: other(", status: draft")))
    let gone = try #require(await loops("related: [{}]"))
    #expect(first.fingerprint(of: "related", in: "en") == told.fingerprint(of: "related", in: "en"))
    #expect(first.fingerprint(of: "related", in: "en") != hidden.fingerprint(of: "related", in: "en"))
    #expect(hidden.fingerprint(of: "related", in: "en") != gone.fingerprint(of: "related", in: "en"))
    let taught = try #require(await loops("instructors: [grace]", more: person("")))
    let private_ = try #require(await loops("instructors: [grace]", more: person(", bio: Known for secrets")))
    #expect(
      taught.fingerprint(of: "instructors", in: "en") == private_.fingerprint(of: "instructors", in: "en"))
  }
}
