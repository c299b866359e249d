import PDF
import Typesetting

/// What a template says about the pages of a section: the document's pages, and over them the section's own.
struct PageLayers: Sendable {
  enum Side: String, Sendable { case first, left, right }

  /// The later one holds.
  var pages: [KeyValues]

  var paper: Paper {
    pages.reduce(Paper.a4) { $0.changed(by: $1) }
  }

  /// Whether pages of a side are different from others.
  func has(_ side: Side) -> Bool { pages.contains { $0[side.rawValue] != nil } }

  var isMirrored: Bool { margins(for: .right).isMirrored }

  private func layers(for sides: [Side]) -> [KeyValues] {
    pages.flatMap { page in [page] + sides.compactMap { page[$0.rawValue]?.object } }
  }

  /// What holds for a key on pages of a side; first pages are right ones.
  func value(_ key: String, for side: Side) -> KeyValue? {
    let sides: [Side] = side == .first ? [.right, .first] : [side]
    return layers(for: sides).last { $0[key] != nil }?[key]
  }

  func margins(for side: Side) -> TemplateEdges { value("margins", for: side)?.edges ?? TemplateEdges() }

  /// The margins as lengths; inner and outer ones change sides on left pages.
  func edges(for side: Side) -> Edges {
    let given = margins(for: side)
    var edges = given.resolved(size: .points(10), over: Edges(all: .millimetres(20)))
    if side == .left, given.isMirrored { (edges.start, edges.end) = (edges.end, edges.start) }
    return edges
  }
}

extension TemplateReader {
  /// Complains if the margins are wider than the paper.
  mutating func checkRoom(_ page: KeyValues?) {
    guard let page else { return }
    let layers = PageLayers(pages: [page])
    let edges = layers.edges(for: .right)
    if edges.across >= layers.paper.width {
      diagnostics.append(.noRoom("width", at: page.place(of: "margins")))
    } else if edges.down >= layers.paper.height {
      diagnostics.append(.noRoom("height", at: page.place(of: "margins")))
    }
  }
}
