import Markup
import TestSupport
import Testing

/// Whatever the bytes: no crash, the same twice, places within the text, and HTML whose elements
/// close in order.
@Suite struct `Broken Markdown` {
  @Test(arguments: 0..<10)
  func `is read all the same`(round: Int) {
    var mutator = MarkdownMutator(random: SeededRandom(seed: UInt64(500 + round)))
    for _ in 0..<1000 {
      let text = mutator.text()
      let sample = MarkdownSample(text, base: 3)
      let html = sample.bytes(HTMLOptions())
      #expect(MarkdownSample(text, base: 3).bytes(HTMLOptions()) == html)
      expectOrderedPlaces(sample.document, within: 3...UInt32(text.count + 3))
      if let mistake = HTMLShape.mistake(in: html) {
        Issue.record("\(mistake) in the HTML of \(String(decoding: text, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test func `has U+FFFD where it is not UTF-8`() {
    let html = MarkdownSample(Array("a".utf8) + [0xFF, 0x00, 0xC3] + Array("b".utf8)).html()
    #expect(html == "<p>a\u{FFFD}\u{FFFD}\u{FFFD}b</p>\n")
  }
}

/// Makes bad documents of the specification's good ones.
struct MarkdownMutator {
  var random: SeededRandom

  static let telling = [
    "*", "_", "**", "~~", "[", "](", "![", "]", "<", ">", "`", "```\n", "\n", "\n\n", "- ", "1. ", "> ",
    "    ", "\t", "|",
    "|-|\n", "&amp;", "&#94;", "\\", "http://a.b", "www.a.bc", "a@b.cd", "[^1]", "[^1]: ", "# ", "===\n", "$",
    "$$", "[!NOTE]\n",
    "```component x\n", "<!--", "<?", "<script>", "\r\n", "\u{0}", "é", "\u{200F}", "w", ":", "\"",
  ]

  mutating func text() -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      text += SpecExample.specification.randomElement(using: &random)?.markdown.utf8.map(\.self) ?? []
    }
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let place = Int.random(in: 0...text.count, using: &random)
      let end = min(text.count, place + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: text.removeSubrange(place..<end)
      case 1: text.insert(contentsOf: text[place..<end], at: Int.random(in: 0...text.count, using: &random))
      case 2 where place < text.count: text[place] = UInt8.random(in: 0...255, using: &random)
      default:
        text.insert(contentsOf: Self.telling.randomElement(using: &random)?.utf8.map(\.self) ?? [], at: place)
      }
    }
    return text
  }
}
