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
    "<base href=/other/>", "<a href='/0/0/#menu'>m</a>", "<a href='/1/1/#gone'>m</a>",
    "<a href='../0/'>r</a>",
    "<a href='#top-part'>t</a>", "<a href='#TOP'>t</a>", "<a href=''>e</a>", "<a href='../0#menu'>d</a>",
  ]
  private static let shared = [
    "<nav id=menu><a href=/gone>x</a><a href=/lost#a>z</a><a href='near'>n</a></nav>",
    "<a href='#main'>skip</a><a href='https://a.example/'>", "", "<p title='", "<!-- ", "</script><p>", "a <",
    "<base href=/elsewhere/>", "<script>", "plain",
  ]

  @Test
  func
    `shared pieces and early answers say what reading every page whole would say`()
  {
    var random = SeededRandom(seed: 5)
    for round in 0..<2_000 {
      let files = (0..<Int.random(in: 1..<6, using: &random)).map { "\($0 % 2)/\($0)/index.html" }
      let guide = LinkGuide(files, nil, keepsExternals: true)
      var (whole, sharing, guided) = (LinkBatch(), LinkBatch(), LinkBatch(guide))
      var texts: [String: [UInt8]] = [:]
      for file in files {
        let page = Self.page(&random)
        texts[file] = page.bytes
        whole.add(file, page.bytes)
        sharing.add(file, page.bytes, sharing: page.pieces)
        guided.add(file, page.bytes, sharing: page.pieces)
      }
      whole.finish()
      sharing.finish()
      guided.finish()
      let expected = Self.told(whole, texts)
      #expect(Self.told(sharing, texts) == expected, "round \(round)")
      #expect(Self.told(guided, texts) == expected, "round \(round)")
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

  private static func told(_ batch: LinkBatch, _ texts: [String: [UInt8]]) -> [String] {
    var names: [String] = []
    var batches = [batch]
    var (outputs, table) = batches.join()
    LinkedAnchors.read(into: &outputs, &table, nil) { texts[$0] ?? [] }
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
