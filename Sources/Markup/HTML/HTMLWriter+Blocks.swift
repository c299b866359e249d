extension HTMLWriter {
  mutating func enterBlock(_ node: MarkupDocument.Node, _ index: UInt32, _ output: inout [UInt8]) {
    switch node.kind {
    case .blockQuote: open("<blockquote>\n", &output)
    case .callout: openCallout(node, &output)
    case .list: openList(node, &output)
    case .item: open("<li>", &output)
    case .taskItem:
      open(
        node.flag
          ? "<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> "
          : "<li><input type=\"checkbox\" disabled=\"\" /> ", &output)
    case .codeBlock: code(node, &output)
    case .component: component(node, index, &output)
    case .mathBlock: mathematics(node, &output)
    case .htmlBlock: html(node, &output)
    case .paragraph: if !isTight(node) { open("<p>", &output) }
    case .heading: openHeading(node, index, &output)
    case .thematicBreak: open("<hr />\n", &output)
    case .footnoteDefinition: openFootnote(node, &output)
    case .table, .tableRow, .tableCell: openTable(node, &output)
    default: break
    }
  }

  mutating func leaveBlock(_ node: MarkupDocument.Node, _ index: UInt32, _ output: inout [UInt8]) {
    switch node.kind {
    case .document: if footnotes > 0 { output.append("</ol>\n</section>\n") }
    case .blockQuote: open("</blockquote>\n", &output)
    case .callout: open("</div>\n", &output)
    case .list: output.append(node.flag ? "</ol>\n" : "</ul>\n")
    case .item, .taskItem: output.append("</li>\n")
    case .paragraph: if !isTight(node) { closeParagraph(node, &output) }
    case .heading:
      output.append("</h")
      output.append(level(node))
      output.append(">\n")
    case .footnoteDefinition:
      if backReference(node, &output) { output.append(0x0A) }
      output.append("</li>\n")
    case .table, .tableRow, .tableCell: closeTable(node, &output)
    default: break
    }
  }

  func open(_ tag: String, _ output: inout [UInt8]) {
    beginLine(&output)
    output.append(tag)
  }

  // MARK: Quotes, lists, paragraphs, headings

  private func openCallout(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    guard let kind = CalloutKind(rawValue: UInt8(truncatingIfNeeded: node.number)) else { return }
    open("<div class=\"callout callout-\(kind.name)\">\n<p class=\"callout-title\">", &output)
    HTMLEscaping.append(Array(options.calloutTitles[kind].utf8)[...], to: &output)
    output.append("</p>\n")
  }

  private func openList(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    open(!node.flag ? "<ul>\n" : node.number == 1 ? "<ol>\n" : "<ol start=\"\(node.number)\">\n", &output)
  }

  /// Paragraphs in a list without blank lines have no tags.
  private func isTight(_ node: MarkupDocument.Node) -> Bool {
    guard node.parent != MarkupDocument.none else { return false }
    let list = document.nodes[Int(node.parent)].parent
    guard list != MarkupDocument.none else { return false }
    return document.nodes[Int(list)].kind == .list && document.nodes[Int(list)].tight
  }

  private mutating func closeParagraph(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    let parent = document.nodes[Int(node.parent)]
    if parent.kind == .footnoteDefinition, node.next == MarkupDocument.none {
      output.append(0x20)
      _ = backReference(parent, &output)
    }
    output.append("</p>\n")
  }

  private func level(_ node: MarkupDocument.Node) -> UInt8 {
    0x30 + UInt8(clamping: min(6, max(1, Int(node.number) + options.topLevel - 1)))
  }

  private func openHeading(_ node: MarkupDocument.Node, _ index: UInt32, _ output: inout [UInt8]) {
    open("<h", &output)
    output.append(level(node))
    if let id = headingIDs?[index], !id.isEmpty {
      output.append(" id=\"")
      HTMLEscaping.append(Array((options.idPrefix + id).utf8)[...], to: &output)
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: ">"))
  }

  // MARK: Code and the like

  private func code(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    beginLine(&output)
    let info = document.bytes[node.other.range]
    let language = info.prefix { !Self.isBlank($0) }
    output.append(options.focusesWideBlocks ? "<pre tabindex=\"0\"><code" : "<pre><code")
    if !info.isEmpty {
      output.append(" class=\"language-")
      HTMLEscaping.append(language, to: &output)
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: ">"))
    let text = document.bytes[node.text.range]
    if language.isEmpty || options.highlight?(language, text, &output) != true {
      HTMLEscaping.append(text, to: &output)
    }
    output.append("</code></pre>\n")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func component(_ node: MarkupDocument.Node, _ index: UInt32, _ output: inout [UInt8]) {
    beginLine(&output)
    options.writeComponent?(document, MarkupID(index), &output)
    beginLine(&output)
  }

  private func mathematics(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    open("<div class=\"math math-display\">", &output)
    escape(node.text, &output)
    output.append("</div>\n")
  }

  private func html(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    beginLine(&output)
    raw(node.text, &output)
    beginLine(&output)
  }
}
