import Platform
import Site

/// The links of some pages that one thread made. A link from the root of the site means the same on
/// every page: it is kept once, with the number of places where it stands.
struct LinkBatch: Sendable {
  private(set) var table = LinkTable()
  private(set) var outputs: [LinkedOutput] = []
  private var first: [UInt32: (output: Int, link: Int)] = [:]

  mutating func add(_ file: String, _ bytes: [UInt8]) {
    let kind: LinkedOutput.Kind = file.hasSuffix(".html") ? .page : file.hasSuffix(".css") ? .style : .other
    var links = OutputLinks()
    switch kind {
    case .page: links = table.add(PageLinks.read(bytes.span))
    case .style: links = table.add(StyleLinks.read(bytes.span))
    case .other: break
    }
    var kept: [OutputLinks.Link] = []
    for link in links.links {
      if let known = first[link.text] {
        repeatLink(known, kept: &kept)
      } else {
        if links.base == nil, table.byte(0, of: link.text) == UInt8(ascii: "/") {
          first[link.text] = (outputs.count, kept.count)
        }
        kept.append(link)
      }
    }
    links.links = kept
    outputs.append(LinkedOutput(path: file, kind: kind, links: links))
  }

  private mutating func repeatLink(_ known: (output: Int, link: Int), kept: inout [OutputLinks.Link]) {
    if known.output == outputs.count {
      kept[known.link].count += 1
    } else {
      outputs[known.output].links.links[known.link].count += 1
    }
  }
}

extension [LinkBatch] {
  /// All of them as one, in their order.
  func joined() -> (outputs: [LinkedOutput], table: LinkTable) {
    var table = LinkTable()
    var outputs: [LinkedOutput] = []
    for batch in self {
      let numbers = table.merge(batch.table)
      outputs += batch.outputs.map {
        LinkedOutput(path: $0.path, kind: $0.kind, links: $0.links.renumbered(numbers))
      }
    }
    return (outputs, table)
  }
}
