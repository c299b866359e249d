import Diagnostics
import TestSupport
import Testing
import YAML

@Suite struct JSONRowsTests {
  @Test(arguments: [1, 5, 1 << 16])
  func `each line is an object`(piece: Int) {
    let read = ReadRows(
      .json, "\u{FEFF}{\"a\": 1, \"b\": [true, null]}\r\n\n  \n{\"a\": \"é\\n\"}", piece: piece)
    #expect(read.diagnostics.isEmpty)
    #expect(read.outlines == ["{\"a\": 1, \"b\": [true, null]}", "{\"a\": \"é\n\"}"])
  }

  @Test(arguments: [
    ("json-syntax", "{\"x\": 1️⃣y}"), ("json-syntax", "{1️⃣x: 1}"), ("json-syntax", "{\"x\": 11️⃣,}"),
    ("yaml-unclosed-bracket", "1️⃣{\"x\": 1"), ("json-row", "1️⃣[1]"), ("json-row", "1️⃣1"),
    ("duplicate-key", "{\"x\": 1, 1️⃣\"x\": 2}"), ("control-character", "{\"x\": \"1️⃣\u{1}\"}"),
    ("yaml-syntax", "{\"x\": 1}1️⃣}"), ("yaml-syntax", "{\"x\": 1} 1️⃣{\"y\": 2}"),
  ])
  func `a broken line is told and the rest is read`(id: String, line: String) {
    let read = ReadRows(.json, "{\"a\": 1}\n\(line)\n{\"b\": 2}\n", piece: 9)
    #expect(read.ids == [id])
    #expect(read.firstPlace == read.mark)
    #expect(read.outlines == ["{\"a\": 1}", "{\"b\": 2}"])
  }

  @Test func `places are those of the file`() throws {
    let read = ReadRows(.json, "{\"a\": 1}\n\n{\"b\": 1️⃣\"c\"2️⃣}\n", piece: 2)
    let tree = try #require(read.rows.last)
    let root = try #require(tree.root)
    let pair = try #require(Array(tree.pairs(root)).first)
    #expect(Int(tree.range(pair.value).lower) == read.marked.offsets["1️⃣"])
    #expect(Int(tree.range(pair.value).upper) == read.marked.offsets["2️⃣"])
  }

  @Test func `a line without end is told and passed over`() {
    let endless = String(repeating: "x", count: 3 << 20)
    let read = ReadRows(.json, "{\"a\": \"\(endless)\"}\n{\"b\": 2}\n")
    #expect(read.ids == ["row-too-long"])
    #expect(read.outlines == ["{\"b\": 2}"])
  }

  @Test func `another encoding is told once`() {
    let read = ReadRows(.json, bytes: [0xFF, 0xFE] + Array("{\0}\0\n\0{\0}\0".utf8), piece: 3)
    #expect(read.ids == ["not-utf8"])
    #expect(read.rows.isEmpty)
  }
}
