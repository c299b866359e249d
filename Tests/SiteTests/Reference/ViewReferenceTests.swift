import Content
import Diagnostics
import TestSupport
import Testing

@testable import Site

@Suite struct `The reference of views` {
  private let reference = ViewReference(.standard)

  @Test func `has every kind of page with its template`() {
    let text = reference.text()
    for kind in PageKind.all {
      #expect(text.contains("## \(kind.name)\n\n`\(ViewReference.file(of: kind))`, "), "\(kind.name)")
    }
    #expect(text.contains("`pages/course.html`, one for each of courses in each language"))
    #expect(text.contains("`technical/sitemap.xml`, one for the site, the same for all languages"))
  }

  @Test func `says what the entry of a kind is called`() {
    #expect(reference.text(for: "course").contains("- `course` (entry of courses): "))
  }

  /// What is written down about values is what they have, neither more nor less.
  @Test func `knows the members that values have`() async throws {
    let folder = ScratchFolder()
    let catalog = await ContentFixture("== courses/a.md\n---\ntitle: A\n---\n").load(in: folder).value.catalog
    let context = PageContext(catalog, language: "en")
    let planned = PlannedPage(
      kindNumber: 0, subject: nil, language: 0, number: 1, count: 1, file: "index.html")
    let place = try #require(catalog.publicRecords("people").first).place
    let values: [(String, [String], [ViewMember])] = [
      ("page", PageView(planned: planned, subject: nil, page: context).memberNames, ViewNotes.page),
      ("file", AssetView("a.svg", at: place, on: context).memberNames, ViewNotes.file),
      ("text", MarkdownView("a", at: place, on: context).memberNames, ViewNotes.formattedText),
      ("every template", context.variables(of: planned, about: nil).map(\.0.text), ViewNotes.common),
    ]
    for (value, names, notes) in values {
      #expect(Set(notes.map(\.name)) == Set(names), "\(value): ViewNotes does not say what \(value) has")
      #expect(notes.allSatisfy { !$0.summary.isEmpty && !$0.type.isEmpty })
    }
  }

  @Test func `describes everything that an entry answers`() {
    let all = EntryMembers.all(of: .standard)
    for chapter in reference.chapters {
      guard let number = Schema.standard.number(of: chapter.name) else { continue }
      #expect(chapter.members.map(\.name) == all[number].names.map(\.text), "\(chapter.name)")
      #expect(chapter.members.allSatisfy { !$0.summary.isEmpty }, "\(chapter.name)")
    }
  }

  @Test(arguments: [
    "commission_rate", "revenue_share", "rejection_reason", "is_correct", "password", "moderated_by",
  ])
  func `names nothing private`(_ field: String) {
    #expect(!reference.text().contains("`\(field)`"))
    #expect(!reference.json.text().contains("\"\(field)\""))
  }

  @Test func `follows a team's own fields and collections`() async {
    let folder = ScratchFolder()
    let schema = await ContentFixture(
      """
      == schema.yaml
      fields:
        courses:
          mascot: {type: string, description: The animal of the course.}
      collections:
        pets:
          description: Animals that help.
          fields: {name: {type: string}}
      """
    ).load(in: folder).value.catalog.schema
    let reference = ViewReference(schema)
    #expect(reference.text(for: "courses").contains("- `mascot` (text): The animal of the course."))
    #expect(reference.text(for: "pets").hasPrefix("# pets\n\nAnimals that help."))
    #expect(reference.text(for: "content").contains("- `pets` (list of entries of pets): Animals that help."))
  }
}
