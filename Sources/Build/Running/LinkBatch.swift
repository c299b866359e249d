import Liquid
import Platform
import Site

/// The links of some pages that one thread made. A link that means the same on every page is kept once,
/// with the number of places where it stands. A piece that many pages share is read once.
struct LinkBatch: Sendable {
  private(set) var table = LinkTable()
  private(set) var outputs: [LinkedOutput] = []
  /// For each text of the table the first place where it stands, if it stands there for all.
  private var first: [Place?] = []
  private var pieces = LinkedPieces()
  private var filter: LinkFilter?

  /// - Parameter guide: what is known already; without it, all links are kept.
  init(_ guide: LinkGuide? = nil) {
    filter = guide.map { LinkFilter($0) }
  }

  private struct Place {
    let output: Int
    let link: Int
  }

  /// - Parameter isMarkup: whatever the file is called; papers tell what can be read in them as pages do.
  mutating func add(
    _ file: String, _ bytes: [UInt8], sharing shared: [SharedPiece] = [], isMarkup: Bool = false
  ) {
    switch isMarkup ? .page : LinkedOutput.Kind(file) {
    case .page: addPage(file, bytes, shared)
    case .style: add(file, .style, table.add(StyleLinks.read(bytes.span)))
    case .other: add(file, .other, OutputLinks())
    }
  }

  private mutating func addPage(_ file: String, _ bytes: [UInt8], _ shared: [SharedPiece]) {
    let known = pieces.known(shared, in: bytes, &table)
    var (page, skipped) = PageLinks.read(bytes.span, skipping: known.map(\.range))
    // What is relative there is relative to something else.
    if page.base != nil { (page, skipped) = PageLinks.read(bytes.span, skipping: []) }
    var links = table.add(page)
    for (number, range) in known where skipped.contains(range) {
      pieces.add(number, at: range.lowerBound, to: &links)
    }
    if !skipped.isEmpty { links.links.sort { $0.lower < $1.lower } }
    filter?.leaveOpen(&links, of: file, table)
    add(file, .page, links)
  }

  private mutating func add(_ file: String, _ kind: LinkedOutput.Kind, _ given: OutputLinks) {
    var links = given
    links.links.removeAll(keepingCapacity: true)
    first += repeatElement(nil, count: table.count - first.count)
    for link in given.links {
      if let known = first[Int(link.text)] {
        count(link.count, at: known, &links.links)
      } else {
        if links.base == nil, table.meansTheSameEverywhere(link.text) {
          first[Int(link.text)] = Place(output: outputs.count, link: links.links.count)
        }
        links.links.append(link)
      }
    }
    outputs.append(LinkedOutput(path: file, kind: kind, links: links))
  }

  private mutating func count(_ times: UInt32, at place: Place, _ links: inout [OutputLinks.Link]) {
    if place.output == outputs.count {
      links[place.link].count += times
    } else {
      outputs[place.output].links.links[place.link].count += times
    }
  }

  /// Counts what was seen of pieces after the first time. To be called once, behind the last page.
  mutating func finish() {
    for (text, times) in pieces.repeated {
      if let place = first[Int(text)] { outputs[place.output].links.links[place.link].count += times }
    }
    if filter != nil { forgetAnswered() }
  }

  /// Keeps the texts of open links alone.
  private mutating func forgetAnswered() {
    var small = LinkTable()
    outputs = moved(to: &small)
    table = small
    (first, filter, pieces) = ([], nil, LinkedPieces())
  }
}

/// What is known of pieces that several pages share.
private struct LinkedPieces: Sendable {
  private struct Piece {
    let bytes: [UInt8]
    let links: OutputLinks
    var isUsed = false
    /// On how many further pages it stands.
    var repeats: UInt32 = 0
    /// Those of its links that mean something else on each.
    var others: [OutputLinks.Link] = []
  }

  private var pieces: [Piece] = []
  /// By name; in each language it may be another.
  private var numbers: [String: [Int]] = [:]

  /// Those of the pieces of a page that need not be read again.
  mutating func known(
    _ shared: [SharedPiece], in page: [UInt8], _ table: inout LinkTable
  ) -> [(number: Int, range: Range<Int>)] {
    shared.compactMap { piece in
      let same = numbers[piece.name]?.first { page.holds(pieces[$0].bytes, at: piece.range) }
      return (same ?? learn(piece, in: page, &table)).map { ($0, piece.range) }
    }
  }

  private mutating func learn(_ shared: SharedPiece, in page: [UInt8], _ table: inout LinkTable) -> Int? {
    let bytes = Array(page[shared.range])
    guard let read = PageLinks.read(piece: bytes) else { return nil }
    var piece = Piece(bytes: bytes, links: table.add(read))
    piece.others = piece.links.links.filter { !table.meansTheSameEverywhere($0.text) }
    pieces.append(piece)
    numbers[shared.name, default: []].append(pieces.count - 1)
    return pieces.count - 1
  }

  /// Adds what a piece links to and offers to a page on which it stands at `start`.
  mutating func add(_ number: Int, at start: Int, to page: inout OutputLinks) {
    let piece = pieces[number]
    for link in piece.isUsed ? piece.others : piece.links.links {
      var link = link
      link.lower += UInt32(clamping: start)
      page.links.append(link)
    }
    if !piece.links.anchors.isEmpty { page.anchors = (page.anchors + piece.links.anchors).sorted() }
    if piece.isUsed { pieces[number].repeats += 1 }
    pieces[number].isUsed = true
  }

  /// How often each link was left out.
  var repeated: [(text: UInt32, times: UInt32)] {
    pieces.flatMap { piece in
      let others = Set(piece.others.map(\.text))
      return piece.links.links.filter { !others.contains($0.text) }.map { ($0.text, piece.repeats) }
    }
  }
}

extension [UInt8] {
  fileprivate func holds(_ bytes: [UInt8], at range: Range<Int>) -> Bool {
    range.upperBound <= count && range.count == bytes.count && self[range].elementsEqual(bytes)
  }
}

extension LinkTable {
  /// Whether a link leads to the same from all pages: from the root of the site, or to another one.
  fileprivate func meansTheSameEverywhere(_ text: UInt32) -> Bool {
    let bytes = bytes[range(text)]
    return bytes.first == UInt8(ascii: "/") || bytes.starts(with: "https:".utf8)
      || bytes.starts(with: "http:".utf8)
  }
}

extension [LinkBatch] {
  /// All of them as one, in their order. Takes them away one by one: they are large.
  mutating func join() -> (outputs: [LinkedOutput], table: LinkTable) {
    var table = LinkTable()
    var outputs: [LinkedOutput] = []
    outputs.reserveCapacity(reduce(0) { $0 + $1.outputs.count })
    reverse()
    while var batch = popLast() { outputs += batch.moved(to: &table) }
    return (outputs, table)
  }
}

extension LinkBatch {
  /// The outputs, with their texts in another table.
  fileprivate mutating func moved(to other: inout LinkTable) -> [LinkedOutput] {
    for index in outputs.indices { outputs[index].links.move(from: table, to: &other) }
    return outputs
  }
}
