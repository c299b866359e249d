import Diagnostics
import TestSupport
import Testing

@testable import YAML

@Suite struct `Rows in parts` {
  private func split(_ text: String, _ form: RowSplitter.Form, by sizes: [Int] = []) -> RowSplitter {
    var splitter = RowSplitter(form)
    var rest = Array(text.utf8)[...]
    var turn = 0
    while !rest.isEmpty {
      let size = sizes.isEmpty ? rest.count : sizes[turn % sizes.count]
      let piece = Array(rest.prefix(size))
      splitter.feed(piece.span)
      rest = rest.dropFirst(size)
      turn += 1
    }
    splitter.finish()
    return splitter
  }

  private func text(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  @Test func `a table has its columns first, and its rows behind them`() {
    let table = "a,b\n1,2\n3,4"
    let splitter = split(table, .table)
    #expect(text(table, splitter.header) == "a,b\n")
    #expect(splitter.parts.map { text(table, $0.bytes) } == ["1,2\n3,4"])
  }

  @Test(arguments: [
    "\u{FEFF}a,b\r\n1,2\r\n", "\n\na,b\n1,2\n", " , \n,\na,b\n1,2\n", "\u{FEFF}\na;b\n1;2\n", "a\tb\n1\t2\n",
    "\"a\nc\",b\n1,2\n", "a;b;c\n\"1,\n2\";3;4\n", "\"a,a\";b\n1;2\n",
  ])
  func `the columns end where the reader of rows ends them`(_ table: String) {
    let splitter = split(table, .table)
    let rows = text(table, splitter.header.upperBound..<table.utf8.count)
    #expect(rows.hasPrefix("1") || rows.hasPrefix("\"1,"), "\(rows)")
    #expect(splitter.parts.map(\.bytes) == [splitter.header.upperBound..<table.utf8.count])
  }

  @Test(arguments: ["", "\n", "a,b", "a,b\n", "\u{FEFF}", "\u{FEFF}a,b\n", "\n\n"])
  func `a table without rows has no parts`(_ table: String) { #expect(split(table, .table).parts.isEmpty) }

  @Test func `lines are only parted at their ends`() {
    let lines = "{\"a\": \"\n{}\n\n{}"
    #expect(split(lines, .lines).parts.map { text(lines, $0.bytes) } == [lines])
    #expect(split("", .lines).parts.isEmpty)
  }

  @Test(arguments: 0..<15 as Range<UInt64>)
  func `parts cover the file, whatever pieces it comes in`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for form in [RowSplitter.Form.table, .lines] {
      let table = RandomTable(form, &random, rows: Int.random(in: 0..<1_500, using: &random)).text
      let whole = split(table, form)
      var end = whole.header.upperBound
      for part in whole.parts {
        #expect(part.bytes.lowerBound == end && !part.bytes.isEmpty)
        end = part.bytes.upperBound
      }
      #expect(end == table.utf8.count)
      for sizes in [[1], [2, 3], [1, 1, 1, 4_096], [Int.random(in: 1...5_000, using: &random)]] {
        let pieces = split(table, form, by: sizes)
        #expect(pieces.parts == whole.parts && pieces.header == whole.header, "by \(sizes)")
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `a row that comes, goes or changes makes two other parts at most`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var table = RandomTable(.table, &random, rows: 6_000)
    let before = split(table.text, .table)
    #expect(before.parts.count > 4)
    table.editOneRow(&random)
    let after = split(table.text, .table)
    let new = Set(after.parts.map(\.fingerprint)).subtracting(before.parts.map(\.fingerprint))
    #expect(new.count <= 2)
  }

  @Test func `no part has too many rows, even if all are alike`() {
    let table = "a\n" + String(repeating: "1\n", count: 20_000)
    #expect(split(table, .table).parts.allSatisfy { $0.bytes.count <= 2 * 4_096 })
  }
}

/// A table or lines, made at random, with all that tables may hold.
private struct RandomTable {
  private let form: RowSplitter.Form
  private let end: String
  private let separator: String
  private let beginning: String
  private var rows: [String] = []
  private let endsInLine: Bool

  init(_ form: RowSplitter.Form, _ random: inout SeededRandom, rows count: Int) {
    self.form = form
    end = Bool.random(using: &random) ? "\n" : "\r\n"
    separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
    endsInLine = Bool.random(using: &random)
    beginning =
      form == .lines
      ? ""
      : (Bool.random(using: &random) ? "\u{FEFF}" : "") + ["n", "u", "h"].joined(separator: separator) + end
    rows = (0..<count).map { _ in row(&random) }
  }

  var text: String { beginning + rows.joined(separator: end) + (endsInLine && !rows.isEmpty ? end : "") }

  mutating func editOneRow(_ random: inout SeededRandom) {
    let place = Int.random(in: rows.indices, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: rows.remove(at: place)
    case 1: rows.insert(row(&random), at: place)
    default: rows[place] = row(&random)
    }
  }

  private func row(_ random: inout SeededRandom) -> String {
    let number = String(Int.random(in: 0..<1_000_000, using: &random))
    guard form == .table else { return "{\"n\": \"\(number)\"}" }
    let cells = [
      "\"say \"\"\(number)\"\"\"", "\"two\(end)lines\"", "سارة", "", "\"\"", "plain", "\"a\(separator)b\"",
      " blank ",
    ]
    return Int.random(in: 0..<40, using: &random) == 0
      ? "" : [number, cells.randomElement(using: &random) ?? "", "x"].joined(separator: separator)
  }
}
