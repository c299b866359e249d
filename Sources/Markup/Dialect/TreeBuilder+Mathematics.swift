extension TreeBuilder {
  /// Turns ```` ```math ```` blocks, and `$$…$$` alone in a paragraph, into blocks of mathematics.
  mutating func markMathematics() {
    guard options.contains(.mathematics) else { return }
    for index in document.nodes.indices {
      let node = document.nodes[index]
      if node.kind == .codeBlock, document.bytes[node.other.range].elementsEqual("math".utf8) {
        document.nodes[index].kind = .mathBlock
      }
      guard node.kind == .mathDisplay, node.next == MarkupDocument.none, node.parent != MarkupDocument.none
      else {
        continue
      }
      let parent = Int(node.parent)
      guard document.nodes[parent].kind == .paragraph, document.nodes[parent].firstChild == UInt32(index)
      else {
        continue
      }
      document.nodes[parent].kind = .mathBlock
      document.nodes[parent].text = node.text
      document.nodes[parent].firstChild = MarkupDocument.none
    }
  }
}
