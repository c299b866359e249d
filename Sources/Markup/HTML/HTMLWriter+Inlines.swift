extension HTMLWriter {
  mutating func enterInline(_ node: MarkupDocument.Node, _ index: UInt32, _ output: inout [UInt8]) {
    switch node.kind {
    case .text: escape(node.text, &output)
    case .softBreak: output.append(0x0A)
    case .lineBreak: output.append("<br />\n")
    case .code: element("<code>", node.text, "</code>", &output)
    case .mathInline: element("<span class=\"math math-inline\">", node.text, "</span>", &output)
    case .mathDisplay: element("<span class=\"math math-display\">", node.text, "</span>", &output)
    case .htmlInline: raw(node.text, &output)
    case .emphasis: output.append("<em>")
    case .strong: output.append("<strong>")
    case .strikethrough: output.append("<del>")
    case .link: openLink(node, &output)
    case .image: openImage(node, index, &output)
    case .footnoteReference: footnoteReference(node, &output)
    default: break
    }
  }

  mutating func leaveInline(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    switch node.kind {
    case .emphasis: output.append("</em>")
    case .strong: output.append("</strong>")
    case .strikethrough: output.append("</del>")
    case .link: output.append("</a>")
    case .image: closeImage(node, &output)
    default: break
    }
  }

  private func element(_ tag: String, _ text: MarkupDocument.Bytes, _ end: String, _ output: inout [UInt8]) {
    output.append(tag)
    escape(text, &output)
    output.append(end)
  }

  // MARK: Links and images

  private func openLink(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    output.append("<a href=\"")
    address(node, &output)
    title(node, &output)
    output.append("\">")
  }

  private mutating func openImage(_ node: MarkupDocument.Node, _ index: UInt32, _ output: inout [UInt8]) {
    isInPicture = options.openPicture?(document, MarkupID(index), &output) ?? false
    output.append("<img src=\"")
    address(node, &output)
    output.append("\" alt=\"")
    describedImage = index
  }

  private mutating func closeImage(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    describedImage = MarkupDocument.none
    title(node, &output)
    output.append(UInt8(ascii: "\""))
    options.writeImageAttributes?(document.bytes[node.text.range], &output)
    output.append(isInPicture ? " /></picture>" : " />")
  }

  /// Another address is held to the same rules as the text's own.
  private func address(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    let isImage = node.kind == .image
    let own = document.bytes[node.text.range]
    let address = options.rewriteAddress?(own, isImage)?[...] ?? own
    guard options.addresses.permits(address, asImage: isImage) else { return }
    HTMLEscaping.append(address: address, to: &output)
  }

  private func title(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    guard !node.other.isEmpty else { return }
    output.append("\" title=\"")
    escape(node.other, &output)
  }

  // MARK: Footnotes

  private func footnoteReference(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    output.append("<sup class=\"footnote-ref\"><a href=\"#\(options.idPrefix)fn-")
    escapeAddress(node.text, &output)
    output.append("\" id=\"\(options.idPrefix)fnref-")
    escapeAddress(node.text, &output)
    if node.number > 1 { output.append("-\(node.number)") }
    output.append("\" data-footnote-ref>")
    escapeAddress(node.other, &output)
    output.append("</a></sup>")
  }

  mutating func openFootnote(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    if footnotes == 0 { output.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n") }
    footnotes += 1
    output.append("<li id=\"\(options.idPrefix)fn-")
    escapeAddress(node.text, &output)
    output.append("\">\n")
  }

  /// The way back to each place that refers to a footnote; once for each footnote.
  mutating func backReference(_ node: MarkupDocument.Node, _ output: inout [UInt8]) -> Bool {
    guard writtenFootnotes < footnotes else { return false }
    writtenFootnotes = footnotes
    for number in 1...max(1, node.number) {
      output.append(number > 1 ? " <a href=\"#" : "<a href=\"#")
      output.append("\(options.idPrefix)fnref-")
      escapeAddress(node.text, &output)
      if number > 1 { output.append("-\(number)") }
      output.append("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
      if number > 1 { output.append("<sup class=\"footnote-ref\">\(number)</sup>") }
      output.append("</a>")
    }
    return true
  }
}
