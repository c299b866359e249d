extension TreeBuilder {
  /// Turns quotes whose first line is `[!NOTE]` into callouts.
  mutating func markCallouts() {
    guard options.contains(.callouts) else { return }
    for index in document.nodes.indices where document.nodes[index].kind == .blockQuote {
      let paragraph = document.nodes[index].firstChild
      guard paragraph != MarkupDocument.none, document.nodes[Int(paragraph)].kind == .paragraph else {
        continue
      }
      let marker = document.nodes[Int(paragraph)].firstChild
      guard marker != MarkupDocument.none, let kind = callout(document.nodes[Int(marker)]) else { continue }
      let rest = document.nodes[Int(marker)].next
      guard rest == MarkupDocument.none || isBreak(rest) else { continue }
      document.nodes[index].kind = .callout
      document.nodes[index].number = Int32(kind.rawValue)
      let body = rest == MarkupDocument.none ? rest : document.nodes[Int(rest)].next
      if body == MarkupDocument.none {
        document.nodes[index].firstChild = document.nodes[Int(paragraph)].next
      } else {
        document.nodes[Int(paragraph)].firstChild = body
        document.nodes[Int(paragraph)].lower = document.nodes[Int(body)].lower
      }
    }
  }

  private func isBreak(_ index: UInt32) -> Bool {
    let kind = document.nodes[Int(index)].kind
    return kind == .softBreak || kind == .lineBreak
  }

  private func callout(_ node: MarkupDocument.Node) -> CalloutKind? {
    guard node.kind == .text, (6...12).contains(node.text.count) else { return nil }
    let text = String(decoding: document.bytes[node.text.range], as: UTF8.self).lowercased()
    return CalloutKind.allCases.first { text == "[!\($0.name)]" }
  }
}
