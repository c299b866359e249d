import Diagnostics
import Liquid
import TestSupport
import Testing

@testable import Build

@Suite("Links of a batch of pages") struct LinkBatchTests {
  private static let bodies = [
    "<p>text", "<a href=/gone>x</a>", "<a href='near'>y</a>", "<h2 id=top-part>", "<!-- a comment -->",
    "<!-- <a href=/never> ", "-->", "<script>'<a href=/no>'", "</script>", "<a href='#menu'>",
    "<a href='https://a.example/'>", "<title>", "</title>", "a < b ", "<", "<a title='", "'>",
    "<base href=/other/>",
  ]
  private static let shared = [
    "<nav id=menu><a href=/gone>x</a><a href=/lost#a>z</a><a href='near'>n</a></nav>",
    "<a href='#main'>skip</a><a href='https://a.example/'>", "", "<p title='", "<!-- ", "</script><p>", "a <",
    "<base href=/elsewhere/>", "<script>", "plain",
  ]

  @Test func `pieces that pages share say what they would say if each were read`() {
    var random = SeededRandom(seed: 5)
    for round in 0..<2_000 {
      var (whole, sharing) = (LinkBatch(), LinkBatch())
      for number in 0..<Int.random(in: 1..<6, using: &random) {
        let page = Self.page(&random)
        let file = "\(number % 2)/\(number)/index.html"
        whole.add(file, page.bytes)
        sharing.add(file, page.bytes, sharing: page.pieces)
      }
      whole.finish()
      sharing.finish()
      #expect(Self.told(whole) == Self.told(sharing), "round \(round)")
    }
  }

  @Test func `a link of a piece is counted on every page`() {
    var batch = LinkBatch()
    let text = Array("<a href=/gone>x</a>".utf8)
    for number in 0..<3 {
      batch.add("\(number).html", text, sharing: [SharedPiece(name: "header", range: 0..<text.count)])
    }
    batch.finish()
    #expect(batch.outputs.map { $0.links.links.map(\.count) } == [[3], [], []])
  }

  private static func page(_ random: inout SeededRandom) -> (bytes: [UInt8], pieces: [SharedPiece]) {
    var bytes: [UInt8] = []
    var pieces: [SharedPiece] = []
    for _ in 0..<Int.random(in: 1..<8, using: &random) {
      if Int.random(in: 0..<3, using: &random) == 0 {
        let number = Int.random(in: 0..<shared.count, using: &random)
        let text = Array(shared[number].utf8)
        pieces.append(
          SharedPiece(name: "piece \(number % 3)", range: bytes.count..<bytes.count + text.count))
        bytes += text
      } else {
        bytes += Array((bodies.randomElement(using: &random) ?? "").utf8)
      }
    }
    return (bytes, pieces)
  }

  private static func told(_ batch: LinkBatch) -> [String] {
    var names: [String] = []
    var batches = [batch]
    let (outputs, table) = batches.join()
    let result = LinkCheck.run(outputs, table: table, site: nil) { path in
      names.append(path)
      return SourceID(index: UInt32(names.count - 1))
    }
    let complaints = result.diagnostics.map { diagnostic in
      let place = diagnostic.range.map { "\(names[Int($0.file.index)]):\($0.lower)-\($0.upper)" } ?? ""
      return "\(place) \(diagnostic.summary) \(diagnostic.notes.map(\.text))"
    }
    return complaints + result.externals.map { "\($0.address) \($0.output) \($0.range)" }
  }
}
