import PDF
import Testing

@testable import Typesetting

@Suite struct `Tables` {
  private static func table(_ rows: Int, _ change: (inout Table) -> Void = { _ in }) -> Block {
    var table = Table(
      [Table.Column(.share(1)), Table.Column(.automatic, .decimal)],
      head: [Table.Row([SmallPaper.cell("Item", isHeader: true), SmallPaper.cell("Price", isHeader: true)])],
      body: (1...rows).map { SmallPaper.row("r\($0)", "\($0).50") })
    table.padding = .zero
    change(&table)
    return Block(.table(table))
  }

  @Test func `have their head on every page`() throws {
    let document = try SmallPaper().set([Self.table(14)])
    #expect(document.words.map { $0.prefix(2) } == [["Item", "Price"], ["Item", "Price"]])
    #expect(document.words[0].count == 20 && document.words[1].count == 2 + 2 * 5)
    // The second head is not read out again.
    let repeated = document.pages[1].items.prefix(2)
    #expect(repeated.allSatisfy { if case .artifact = $0.meaning { true } else { false } })
  }

  @Test func `carry their sums from page to page`() throws {
    let document = try SmallPaper().set([
      Self.table(14) { table in
        for index in table.body.indices {
          table.body[index].subtotals = [RichText("sum\(index + 1)", SmallPaper.style)]
        }
        table.carried = Table.Carried(
          forward: SmallPaper.row("forward", ""), brought: SmallPaper.row("brought", ""), SmallPaper.lines,
          leading: 1_200)
      }
    ])
    #expect(document.words[0].suffix(2) == ["forward", "sum8"])
    #expect(document.words[1].dropFirst(2).prefix(4) == ["brought", "sum8", "r9", "9.50"])
  }

  @Test func `keep the foot with the last row`() throws {
    let document = try SmallPaper().set([
      Self.table(9) { $0.foot = [SmallPaper.row("total", "99.00")] }
    ])
    #expect(document.words[1].dropFirst(2) == ["r9", "9.50", "total", "99.00"])
  }

  @Test func `set decimal signs below each other`() throws {
    let block = Self.table(3) { $0.body = ["7.5", "1,234.25", "12"].map { SmallPaper.row("x", $0) } }
    let document = try SmallPaper().set([block])
    func sign(_ words: String) throws -> Length {
      let box = try #require(document.box(of: words))
      let text = try #require(document.texts.first { $0.paragraph.text.string == words })
      let place = words.utf8.count - words.utf8.reversed().prefix { $0 != UInt8(ascii: ".") }.count - 1
      guard place > 0 else { return box.maxX }
      let tools = try openTools()
      let found = text.paragraph.lines[0].extents(
        of: place..<place + 1, in: text.paragraph.text, tools.session)
      return box.x + (found.first?.x ?? .zero)
    }
    let signs = try ["7.5", "1,234.25", "12"].map(sign)
    #expect(signs.allSatisfy { abs(($0 - signs[0]).units) < 1_000 })
  }

  @Test(arguments: ["7.5", "1,234.25", "-3.20", "USD 12.50", "12.50 €", "١٢٫٥", "(4.00)", "A1.2.3"])
  func `find decimal signs where they come to stand`(number: String) throws {
    let tools = try openTools()
    let text = StyledText(number, SmallPaper.style)
    let sign = try #require(text.bytes.decimalSign)
    var lines = SmallPaper.lines
    let (whole, left) = try tools.measureWord(text, lines, to: sign)
    #expect(try whole == tools.measure(text, lines).natural)
    lines.breaking.alignment = .start(raggedness: 0)
    let line = try #require(try tools.set(text, lines, width: whole + .points(1)).lines.first)
    let seen = line.extents(of: sign..<sign + 1, in: text, tools.session).first?.x
    #expect(left == nil || left == seen)
    #expect(left != nil || number.contains(" ") || number.utf8.count != number.count)
  }

  @Test func `set whole numbers below each other, whatever groups their digits`() throws {
    let amounts = ["270", "3,600", "143,968"]
    let document = try SmallPaper().set([
      Self.table(3) { $0.body = amounts.map { SmallPaper.row("x", $0) } }
    ])
    let ends = try amounts.map { try #require(document.box(of: $0)).maxX }
    #expect(ends.allSatisfy { abs(($0 - ends[0]).units) < 1_000 })
  }

  @Test func `let cells reach over columns and rows`() throws {
    let rows = [
      Table.Row([SmallPaper.cell("a"), Table.Cell([SmallPaper.text("wide")], columns: 2)]),
      Table.Row([
        Table.Cell([SmallPaper.lines(3, "tall")], rows: 2), SmallPaper.cell("b"), SmallPaper.cell("c"),
      ]),
      Table.Row([SmallPaper.cell("d"), SmallPaper.cell("e")]),
    ]
    var table = Table(
      [Table.Column(.share(1)), Table.Column(.share(1)), Table.Column(.share(1))], body: rows)
    table.padding = .zero
    let document = try SmallPaper().set([Block(.table(table))])
    let (b, d, wide) = (document.box(of: "b"), document.box(of: "d"), document.box(of: "wide"))
    #expect(b?.x == d?.x && b?.x == wide?.x)
    #expect(abs(((wide?.width ?? .zero) - .points(400.0 / 3)).units) <= 2)
    #expect(d?.y == .points(20 + 24))
    #expect(document.box(of: "tall3")?.y == .points(20 + 12 + 24))
  }

  @Test func `divide a row that no page can hold`() throws {
    var table = Table(
      [Table.Column(.share(1)), Table.Column(.share(1))],
      body: [
        Table.Row([Table.Cell([SmallPaper.lines(23, "a")]), SmallPaper.cell("b")])
      ])
    table.padding = .zero
    let document = try SmallPaper().set([Block(.table(table))])
    #expect(document.words.flatMap(\.self).filter { $0.hasPrefix("a") } == (1...23).map { "a\($0)" })
    #expect(document.pages.count == 3)
  }

  @Test func `say when their columns find no place`() throws {
    var table = Table(
      [Table.Column(.fixed(.points(180))), Table.Column(.fixed(.points(60)))],
      body: [SmallPaper.row("a", "b")])
    table.padding = .zero
    let document = try SmallPaper().set([Block(.table(table), origin: 7)])
    #expect(document.problems == [SettingProblem(kind: .columnsTooWide(by: .points(40)), origin: 7)])
  }

  @Test func `of no columns, no rows or nothing but spans are nothing`() throws {
    #expect(try SmallPaper().set([Block(.table(Table([], body: [SmallPaper.row("a")])))]).words == [[]])
    #expect(try SmallPaper().set([Block(.table(Table([Table.Column()], body: [])))]).words == [[]])
    let odd = Table([Table.Column()], body: [Table.Row([Table.Cell([], columns: 9, rows: 9)])])
    #expect(try SmallPaper().set([Block(.table(odd))]).pages.count == 1)
  }
}
