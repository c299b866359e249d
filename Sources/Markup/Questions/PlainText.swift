extension MarkupDocument {
  /// The words of the document, a line for each block.
  public var plainText: String { plainText(root) }

  /// The words of a node and all that hangs on it. Raw HTML, components and footnotes' numbers
  /// are not words; descriptions of images are.
  public func plainText(_ node: MarkupID) -> String {
    var text: [UInt8] = []
    appendPlainText(node, skipping: [], limit: .max, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends words until there are at least `limit` bytes of them.
  func appendPlainText(_ top: MarkupID, skipping: Set<MarkupKind>, limit: Int, to text: inout [UInt8]) {
    var index = top.index
    while index != Self.none, text.count < limit {
      let node = nodes[Int(index)]
      if skipping.contains(node.kind) {
        index = following(after: index, within: top.index)
        continue
      }
      switch node.kind {
      case .text, .code, .mathInline, .mathDisplay: text.append(contentsOf: bytes[node.text.range])
      case .codeBlock, .mathBlock:
        beginLine(&text)
        text.append(contentsOf: bytes[node.text.range])
      case .softBreak: text.append(0x20)
      case .lineBreak: text.append(0x0A)
      case .tableCell:
        if let last = text.last, last != 0x0A { text.append(0x20) }
      case _ where !node.kind.isInline: beginLine(&text)
      default: break
      }
      index = following(index, within: top.index)
    }
    while text.last == 0x0A { text.removeLast() }
  }

  private func beginLine(_ text: inout [UInt8]) {
    if let last = text.last, last != 0x0A { text.append(0x0A) }
  }
}
