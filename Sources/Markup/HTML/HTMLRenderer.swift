/// Writes documents as HTML.
public struct HTMLRenderer {
  public var options: HTMLOptions

  public init(_ options: HTMLOptions = HTMLOptions()) { self.options = options }

  /// Appends the HTML of a document to `output`.
  public func render(_ document: MarkupDocument, into output: inout [UInt8]) {
    let ids = options.headingIDs ? HeadingIDs(document) : nil
    var writer = HTMLWriter(document: document, options: options, headingIDs: ids, start: output.count)
    writer.write(to: &output)
  }
}

/// One document on its way to HTML. It walks without a stack: every node knows its parent.
struct HTMLWriter {
  let document: MarkupDocument
  let options: HTMLOptions
  let headingIDs: HeadingIDs?
  /// Where the document begins in the output.
  let start: Int
  /// The image whose description is being written, in which nothing has tags.
  var describedImage = MarkupDocument.none
  /// Whether it is the last of a `<picture>`.
  var isInPicture = false
  var footnotes = 0
  var writtenFootnotes = 0
  var isInHeader = false
  var hasOpenBody = false
  var column = 0

  mutating func write(to output: inout [UInt8]) {
    var index: UInt32 = 0
    while true {
      enter(index, &output)
      let child = document.nodes[Int(index)].firstChild
      if child != MarkupDocument.none {
        index = child
        continue
      }
      while true {
        leave(index, &output)
        let node = document.nodes[Int(index)]
        if node.next != MarkupDocument.none {
          index = node.next
          break
        }
        index = node.parent
        guard index != MarkupDocument.none else { return }
      }
    }
  }

  private mutating func enter(_ index: UInt32, _ output: inout [UInt8]) {
    let node = document.nodes[Int(index)]
    if describedImage != MarkupDocument.none {
      describe(node, &output)
    } else if node.kind.isInline {
      enterInline(node, index, &output)
    } else {
      enterBlock(node, index, &output)
    }
  }

  private mutating func leave(_ index: UInt32, _ output: inout [UInt8]) {
    let node = document.nodes[Int(index)]
    if describedImage != MarkupDocument.none, describedImage != index { return }
    if node.kind.isInline {
      leaveInline(node, &output)
    } else {
      leaveBlock(node, index, &output)
    }
  }

  /// Within an image's description only words count.
  private func describe(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    switch node.kind {
    case .text, .code, .htmlInline, .mathInline, .mathDisplay: escape(node.text, &output)
    case .softBreak, .lineBreak: output.append(0x20)
    default: break
    }
  }

  // MARK: What both need

  func escape(_ run: MarkupDocument.Bytes, _ output: inout [UInt8]) {
    HTMLEscaping.append(document.bytes[run.range], to: &output)
  }

  func escapeAddress(_ run: MarkupDocument.Bytes, _ output: inout [UInt8]) {
    HTMLEscaping.append(address: document.bytes[run.range], to: &output)
  }

  /// Begins a line, unless one has just begun.
  func beginLine(_ output: inout [UInt8]) {
    if output.count > start, output.last != 0x0A { output.append(0x0A) }
  }

  func raw(_ run: MarkupDocument.Bytes, _ output: inout [UInt8]) {
    let html = document.bytes[run.range]
    switch options.rawHTML {
    case .dropped: break
    case .marked: output.append("<!-- raw HTML omitted -->")
    case .sanitized: HTMLSanitizer.append(html, addresses: options.addresses, to: &output)
    case .filtered: TagFilter.append(html, to: &output)
    case .verbatim: output.append(contentsOf: html)
    }
  }
}
