import Testing

@testable import PDF
@testable import Typesetting

@Suite struct `An excerpt` {
  /// A list of contents, a text of which so many pages are for everybody, and what follows it.
  private static func set(_ blocks: [Block], pages: Int, before: [Block] = [], after: [Block] = [])
    throws -> PrintedDocument
  {
    let design = PageDesigns(SmallPaper().design)
    var text = Manuscript.Section(blocks, design)
    text.isExcerpt = true
    var sections = [text]
    if !before.isEmpty { sections.insert(Manuscript.Section(before, design), at: 0) }
    if !after.isEmpty { sections.append(Manuscript.Section(after, design)) }
    var manuscript = Manuscript(sections, language: "en")
    manuscript.excerptPages = pages
    return try openTools().set(manuscript)
  }

  private static func all(_ document: PrintedDocument) -> String {
    document.texts.map(\.paragraph.text.string).joined(separator: "|")
  }

  @Test func `has its first pages, and nothing of what is behind them`() throws {
    let document = try Self.set([SmallPaper.lines(35, "word")], pages: 2, after: [SmallPaper.text("the end")])
    #expect(document.pages.count == 3)
    #expect(document.words[1].last == "word20" && document.words[2] == ["the end"])
    #expect(Self.all(document).contains("word20") && !Self.all(document).contains("word21"))
    #expect(document.isCut && document.excerptPages == 2)
    let glyphs = document.texts.flatMap(\.paragraph.lines).flatMap(\.runs).flatMap(\.glyphs)
    let shown = document.pages.flatMap(\.items).compactMap { item -> Int? in
      guard case .line(let text, let line, _) = item.content else { return nil }
      return document.texts[text].paragraph.lines[line].runs.map(\.glyphs.count).reduce(0, +)
    }
    #expect(glyphs.count == shown.reduce(0, +))
  }

  @Test func `that is shorter than it may be is whole`() throws {
    let document = try Self.set([SmallPaper.lines(12)], pages: 2)
    #expect(document.pages.count == 2 && !document.isCut && document.excerptPages == 2)
    #expect(try !Self.set([SmallPaper.lines(9)], pages: 2).isCut)
  }

  @Test func `of no pages is nothing`() throws {
    let document = try Self.set([SmallPaper.lines(9, "secret")], pages: 0, after: [SmallPaper.text("end")])
    #expect(document.words == [["end"]])
    #expect(!Self.all(document).contains("secret") && document.isCut)
  }

  @Test func `of several sections has so many pages together`() throws {
    let design = PageDesigns(SmallPaper().design)
    let sections = (1...4).map { number in
      var section = Manuscript.Section([SmallPaper.lines(15, "s\(number)w")], design)
      section.isExcerpt = true
      return section
    }
    var manuscript = Manuscript(sections, language: "en")
    manuscript.excerptPages = 3
    let document = try openTools().set(manuscript)
    #expect(document.pages.count == 3)
    #expect(document.words[2].first == "s2w1" && !Self.all(document).contains("s3"))
  }

  @Test func `ends with no empty page before a chapter that it does not have`() throws {
    let next = SmallPaper.text("Next", level: 1) { $0.style.breakBefore = .right }
    let document = try Self.set([SmallPaper.lines(3), next, SmallPaper.lines(3, "x")], pages: 2)
    #expect(document.pages.count == 1 && document.excerptPages == 1)
  }

  @Test func `lists the chapters that it does not have without pages, and nothing else of them`() throws {
    let level = Contents.Level(SmallPaper.style, number: SmallPaper.style)
    let contents = Block(.contents(Contents([level, level], SmallPaper.lines, leading: 1_200)))
    let chapters = (1...3).flatMap { number in
      [
        SmallPaper.text("Chapter \(number)", level: 1) { $0.style.breakBefore = .page },
        SmallPaper.text("Part \(number)", level: 2), SmallPaper.lines(2, "c\(number)w"),
      ]
    }
    let document = try Self.set(chapters, pages: 2, before: [contents])
    let entries = document.words[0].filter { !$0.hasPrefix(".") }
    #expect(entries == ["Chapter 1", "2", "Part 1", "2", "Chapter 2", "3", "Part 2", "3", "Chapter 3"])
    #expect(document.outline.map(\.title) == ["Chapter 1", "Part 1", "Chapter 2", "Part 2"])
    #expect(!Self.all(document).contains("Part 3") && !Self.all(document).contains("c3w"))
    #expect(Set(document.destinations.map(\.page)) == [1, 2] && document.problems.isEmpty)
  }

  @Test func `has no links to what it does not have, and their text stays`() throws {
    var text = RichText("see ", SmallPaper.style)
    text.mark(.link(.destination("later"), nil)) { $0.append("that chapter", SmallPaper.style) }
    text.append(" on page ", SmallPaper.style)
    text.mark(.pageNumber(of: "later")) { $0.append("00", SmallPaper.style) }
    let later = SmallPaper.text("later") { ($0.style.breakBefore, $0.style.anchor) = (.page, "later") }
    let link = Block(.text(TextBlock(text, SmallPaper.lines, leading: 1_200)))
    let chapter = SmallPaper.text("Chapter", level: 1)
    let level = Contents.Level(SmallPaper.style, number: SmallPaper.style)
    let contents = Block(.contents(Contents([level], SmallPaper.lines)))
    let document = try Self.set([chapter, link, later], pages: 1, before: [contents])
    #expect(document.words[1] == ["Chapter", "see that chapter on page …"])
    #expect(document.pages[1].links.isEmpty && document.problems.isEmpty)
    #expect(!document.destinations.contains { $0.name == "later" })
    #expect(document.structure.roles.count { $0 == .link } == 1)
  }

  @Test func `knows of pictures, notes and tables only those that it shows`() throws {
    let picture = Block(
      .picture(
        PictureBlock(
          PaperPicture(number: 1, width: .points(20), height: .points(20)), alternative: "a secret picture")))
    var noted = RichText("noted", SmallPaper.style)
    noted.mark(.note([SmallPaper.text("a secret note")])) { $0.append("1", SmallPaper.style) }
    let table = Table(
      [Table.Column(.share(1)), Table.Column(.share(1))],
      head: [SmallPaper.row("head", "")], body: (1...30).map { SmallPaper.row("row\($0)", "") })
    let blocks = [
      Block(.table(table)), picture, Block(.text(TextBlock(noted, SmallPaper.lines, leading: 1_200))),
    ]
    let document = try Self.set(blocks, pages: 1)
    #expect(!Self.all(document).contains("secret") && document.words[0].first == "head")
    let roles = document.structure.roles
    #expect(!roles.contains(.figure) && !roles.contains(.note))
    // Cells without words stay in the rows that are there.
    let rows = document.words[0].count
    #expect(roles.count { $0 == .tableRow } == rows && roles.count { $0 == .dataCell } == 2 * rows)
  }

  @Test func `says of a formula that goes on no more than it shows`() throws {
    let words = (1...200).map { "x\($0)" }.joined(separator: " ")
    var text = RichText()
    text.mark(.role(.formula, ElementProperties(alternative: words))) { $0.append(words, SmallPaper.style) }
    let document = try Self.set(
      [Block(.text(TextBlock(text, SmallPaper.lines, leading: 1_200)))], pages: 1)
    let said = document.structure.alternatives
    #expect(said.count == 1 && said[0].hasPrefix("x1 x2") && !said[0].contains("x200"))
    #expect(Self.all(document).hasSuffix(said[0]))
  }
}

extension StructureTree {
  /// Of the elements that are in the tree, as files have them.
  fileprivate var roles: [Role] { reached.compactMap { nodes[$0].role } }

  fileprivate var alternatives: [String] {
    reached.compactMap { index in
      let number = nodes[index].properties
      return number >= 0 ? properties[Int(number)].alternative : nil
    }
  }

  private var reached: [Int] {
    var (found, next) = ([Int](), [0])
    while let index = next.popLast() {
      found.append(index)
      var child = nodes[index].firstChild
      while child >= 0 {
        next.append(Int(child))
        child = nodes[Int(child)].next
      }
    }
    return found
  }
}
