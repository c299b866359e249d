import Diagnostics
import TestSupport
import Testing
import YAML

@Suite struct CSVRowsTests {
  // MARK: What is read

  @Test(arguments: [1, 2, 3, 7, 1 << 16])
  func `rows are mappings, however the file is cut into pieces`(piece: Int) {
    let rows = ReadRows(.csv, "name,age\r\nAmina,31\r\n\"Khalil, Z.\",\"4\"\"2\"\r\n", piece: piece)
    #expect(rows.outlines == ["{name: Amina, age: 31}", "{name: \"Khalil, Z.\", age: \"4\"2\"}"])
    #expect(rows.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "a,b\n1,2", "a,b\n1,2\n", "\u{FEFF}a,b\n1,2\n", "a,b\r1,2\r", "\"a\",\"b\"\n1,2\n", "a,b\n\n1,2\n\n",
  ])
  func `marks, line ends and empty lines do not matter`(text: String) {
    let rows = ReadRows(.csv, text, piece: 1)
    #expect(rows.outlines == ["{a: 1, b: 2}"])
    #expect(rows.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "a,b,c\n1;0,\"2,3\",4\t5\n", "a;b;c\n1,0;\"2;3\";4\t5\n", "a\tb\tc\n1;0\t\"2\t3\"\t4,5\n",
    "\"x;y;z;\",b,c\n1,2,3\n", "a;b,;c\n1;2;3\n",
  ])
  func `the first line says what separates cells`(text: String) {
    let rows = ReadRows(.csv, text)
    #expect(rows.diagnostics.isEmpty)
    #expect(rows.rows.count == 1)
  }

  @Test func `a quoted cell may hold lines`() {
    let rows = ReadRows(.csv, "a,b\n\"one\ntwo\r\nthree\",2\n3,4\n", piece: 3)
    #expect(rows.outlines == ["{a: \"one\ntwo\r\nthree\", b: 2}", "{a: 3, b: 4}"])
  }

  @Test func `quotes make no text of a number or a truth value`() {
    let rows = ReadRows(.csv, "a,b,c,d,e\n\"1\",\"-2.50\",\"true\",\"null\",\"1 2\"\n")
    #expect(rows.outlines == ["{a: 1, b: -2.50, c: true, d: \"null\", e: \"1 2\"}"])
  }

  @Test func `an empty cell is left out unless it is quoted`() {
    #expect(ReadRows(.csv, "a,b,c\n,\"\",3\n").outlines == ["{b: \"\", c: 3}"])
  }

  @Test func `a row of empty cells is no row`() {
    let rows = ReadRows(.csv, "a,b\n,\n , \n1,2\n")
    #expect(rows.outlines == ["{a: 1, b: 2}"])
    #expect(rows.diagnostics.isEmpty)
  }

  @Test func `blanks around a cell without quotes are not part of it`() {
    #expect(ReadRows(.csv, "a , b\n 1 ,\" 2 \"\n").outlines == ["{a: 1, b: \" 2 \"}"])
  }

  @Test func `dots in the first line make mappings`() {
    let rows = ReadRows(
      .csv, "id,billing.city,billing.zip.code,name,billing.country\n1,Tunis,1000,A,TN\n2,,,B,\n")
    #expect(
      rows.outlines == [
        "{id: 1, billing: {city: Tunis, zip: {code: 1000}, country: TN}, name: A}", "{id: 2, name: B}",
      ])
  }

  @Test func `a cell in brackets is a list or a mapping`() {
    let rows = ReadRows(.csv, "a,b,c\n[x],\"[y, 'z']\",\"{\"\"k\"\": 1}\"\n[draft] t,[x,{y\n")
    #expect(rows.outlines == ["{a: [x], b: [y, \"z\"], c: {\"k\": 1}}", "{a: [draft] t, b: [x, c: {y}"])
    #expect(rows.diagnostics.isEmpty)
  }

  // MARK: Places

  @Test(arguments: [1, 1 << 16])
  func `places are those of the file`(piece: Int) throws {
    let read = ReadRows(
      .csv, "\u{FEFF}1️⃣a2️⃣,b,c\n0,0,0\n3️⃣é4️⃣,5️⃣\"x\"\"y\"6️⃣,\"[7️⃣k8️⃣]\"9️⃣\n", piece: piece)
    let tree = try #require(read.rows.last)
    let root = try #require(tree.root)
    let pairs = Array(tree.pairs(root))
    expect(tree.range(pairs[0].key), "1️⃣", "2️⃣", read)
    expect(tree.range(pairs[0].value), "3️⃣", "4️⃣", read)
    expect(tree.range(pairs[1].value), "5️⃣", "6️⃣", read)
    let item = try #require(Array(tree.items(pairs[2].value)).first)
    expect(tree.range(item), "7️⃣", "8️⃣", read)
    expect(tree.range(root), "3️⃣", "9️⃣", read)
  }

  private func expect(_ range: SourceRange, _ lower: String, _ upper: String, _ read: ReadRows) {
    #expect(Int(range.lower) == read.marked.offsets[lower])
    #expect(Int(range.upper) == read.marked.offsets[upper])
  }

  // MARK: What is wrong

  @Test(
    arguments: [
      ("csv-cell-count", "a,b\n1,2,1️⃣3\n4,5\n", ["{a: 4, b: 5}"]),
      ("csv-cell-count", "a,b\n1️⃣1\n4,5\n", ["{a: 4, b: 5}"]),
      ("csv-unclosed-quote", "a,b\n1,1️⃣\"x\n4,5\n", ["{a: 4, b: 5}"]),
      ("csv-unclosed-quote", "a,b\n1,1️⃣\"x\n4,\"5\"\n6,7\n", ["{a: 4, b: 5}", "{a: 6, b: 7}"]),
      ("csv-stray-quote", "a,b\n1,x1️⃣\"y\n4,5\n", ["{a: 4, b: 5}"]),
      ("csv-stray-quote", "a,b\n1,\"x\"1️⃣y\n4,5\n", ["{a: 4, b: 5}"]),
      ("csv-duplicate-header", "a,1️⃣a,b\n1,2,3\n", ["{a: 1, b: 3}"]),
      ("csv-duplicate-header", "a.b,1️⃣a\n1,2\n", ["{a: {b: 1}}"]),
      ("csv-duplicate-header", "a,1️⃣a.b\n1,2\n", ["{a: 1}"]),
      ("csv-empty-header", "a,1️⃣,b\n1,2,3\n", ["{a: 1, b: 3}"]),
      ("csv-bad-header", "a,1️⃣.b\n1,2\n", ["{a: 1}"]),
      ("control-character", "a,b\n1,1️⃣\u{1}\n4,5\n", ["{a: 4, b: 5}"]),
      ("csv-unclosed-quote", "a,1️⃣\"b\n1,2\n3,4\n", []),
    ] as [(String, String, [String])])
  func `a broken row is told and the rest is read`(id: String, text: String, rows: [String]) {
    for piece in [1, 5, 1 << 16] {
      let read = ReadRows(.csv, text, piece: piece)
      #expect(read.ids == [id])
      #expect(read.firstPlace == read.mark)
      #expect(read.outlines == rows)
    }
  }

  @Test func `the number of cells is told`() {
    #expect(ReadRows(.csv, "a,b\n1,2,3\n").diagnostics.first?.summary == "expected 2 cells, found 3")
  }

  @Test func `a row that is not UTF-8 is left out`() {
    let bytes = Array("a,b\ncaf".utf8) + [0xE9] + Array(",1\n2,3\n".utf8)
    let read = ReadRows(.csv, bytes: bytes, piece: 4)
    #expect(read.ids == ["not-utf8"])
    #expect(read.firstPlace == 7)
    #expect(read.outlines == ["{a: 2, b: 3}"])
  }

  @Test func `another encoding is told once`() {
    let read = ReadRows(.csv, bytes: [0xFF, 0xFE] + Array("a\0,\0b\0\n\0001\0,\0002\0".utf8), piece: 3)
    #expect(read.ids == ["not-utf8"])
    #expect(read.rows.isEmpty)
  }

  @Test func `a row without end is told and passed over`() {
    let endless = String(repeating: "x", count: (1 << 20) + 100)
    let read = ReadRows(.csv, "a,b\n1,\(endless)\n4,5\n")
    #expect(read.ids == ["row-too-long"])
    #expect(read.outlines == ["{a: 4, b: 5}"])
  }

  @Test func `a quote without end costs one line`() {
    let text = "a,b\n1,\"x\n" + String(repeating: "4,555555555555555555555555555555\n", count: 40_000)
    let read = ReadRows(.csv, text)
    #expect(read.ids == ["csv-unclosed-quote"])
    #expect(read.rows.count == 40_000)
  }

  @Test func `a million broken rows fill no memory`() {
    let read = ReadRows(.csv, "a,b\n" + String(repeating: "1\n", count: 20_000))
    #expect(read.diagnostics.count == 1001)
    #expect(read.diagnostics.last?.summary.hasPrefix("19000 more") == true)
  }

  @Test(arguments: ["", "\u{FEFF}", "\n", "a", "a,b\n", "\n\n\r\n", "\"", "\"\"", ",", "\"\"\"\n"])
  func `a file without rows has none`(text: String) {
    #expect(ReadRows(.csv, text, piece: 1).rows.isEmpty)
  }
}
