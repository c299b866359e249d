import TestSupport
import Testing

@testable import Diagnostics

@Suite struct `Nearest word` {
  private static let fields = ["title", "subtitle", "duration", "level", "price", "list_price", "لغة"]

  @Test(arguments: [
    ("titel", "title"), ("tilte", "title"), ("Title", "title"), ("durration", "duration"), ("levl", "level"),
    ("listprice", "list_price"), ("prices", "price"), ("لغه", "لغة"),
  ])
  func `finds what was meant`(word: String, meant: String) {
    #expect(NearestWord.to(word, among: Self.fields) == meant)
  }

  @Test(arguments: ["", "x", "banana", "te", "dur", String(repeating: "title", count: 40)])
  func `does not guess`(word: String) {
    #expect(NearestWord.to(word, among: Self.fields) == nil)
  }

  @Test func `of two that are as near it takes the first of the alphabet, in whatever order they come`() {
    #expect(NearestWord.to("cat", among: ["rat", "bat", "hat"]) == "bat")
    #expect(NearestWord.to("cat", among: ["bat", "hat", "rat"]) == "bat")
    #expect(NearestWord.to("cat", among: ["hat", "cart"]) == "cart")
    #expect(NearestWord.to("cat", among: ["cart", "hat"]) == "cart")
  }

  @Test func `the nearer one wins, wherever it stands`() {
    #expect(NearestWord.to("courzes", among: ["sources", "courses"]) == "courses")
    #expect(NearestWord.to("courzes", among: ["courses", "sources"]) == "courses")
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abcd", 1),
    ("kitten", "sitting", 3), ("ca", "abc", 3),
  ])
  func `counts insertions, deletions, replacements and swaps`(first: String, second: String, distance: Int) {
    let found = NearestWord.editDistance(Array(first.unicodeScalars), Array(second.unicodeScalars))
    #expect(found == distance)
  }

  @Test(arguments: [1, 2, 3, 4, 9])
  func `a distance at or above the limit is not worked out`(limit: Int) {
    let found = NearestWord.editDistance(
      Array("kitten".unicodeScalars), Array("sitting".unicodeScalars), below: limit)
    #expect(found == (limit > 3 ? 3 : nil))
  }

  @Test func `a swap at the end is still found when everything before it is at the limit`() {
    #expect(
      NearestWord.editDistance(Array("xbdc".unicodeScalars), Array("abcd".unicodeScalars), below: 3) == 2)
  }

  @Test func `the limit changes no distance below it`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2_000 {
      let (first, second) = (Self.word(&random), Self.word(&random))
      let whole = NearestWord.editDistance(first, second) ?? .max
      let limit = Int.random(in: 0..<8, using: &random)
      #expect(NearestWord.editDistance(first, second, below: limit) == (whole < limit ? whole : nil))
    }
  }

  private static func word(_ random: inout SeededRandom) -> [Unicode.Scalar] {
    let count = Int.random(in: 0...7, using: &random)
    return (0..<count).map { _ in ["a", "b", "c"].randomElement(using: &random) ?? "a" }
  }
}
