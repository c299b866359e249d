/// The library leaves some nodes without a place, and gives some a wrong one. Here every node gets
/// one that lies within its parent's and behind its elder sibling's.
extension TreeBuilder {
  mutating func settlePlaces(_ text: Span<UInt8>) {
    document.nodes[0].lower = 0
    document.nodes[0].upper = UInt32(text.count)
    growContainers()
    var index = 1
    while index < document.nodes.count {
      settle(index, text)
      index += 1
    }
    for index in document.nodes.indices {
      document.nodes[index].lower = places.offset(Int(document.nodes[index].lower))
      document.nodes[index].upper = places.offset(Int(document.nodes[index].upper))
    }
  }

  private func isUnknown(_ index: Int) -> Bool { document.nodes[index].lower > document.nodes[index].upper }

  /// Lists, quotes and items reach to the end of the last thing in them. Children come after
  /// their parents, so one way back through the nodes does for all.
  private mutating func growContainers() {
    for index in document.nodes.indices.reversed().dropLast() {
      let parent = Int(document.nodes[index].parent)
      guard parent > 0, !isUnknown(index), !document.nodes[index].kind.isInline else { continue }
      // A footnote's definition is moved to the end, and is in nobody's place.
      guard document.nodes[index].kind != .footnoteDefinition, document.nodes[parent].kind != .tableRow else {
        continue
      }
      let child = document.nodes[index]
      if isUnknown(parent) {
        document.nodes[parent].lower = child.lower
        document.nodes[parent].upper = child.upper
      } else {
        document.nodes[parent].lower = min(document.nodes[parent].lower, child.lower)
        document.nodes[parent].upper = max(document.nodes[parent].upper, child.upper)
      }
    }
  }

  private mutating func settle(_ index: Int, _ text: Span<UInt8>) {
    let node = document.nodes[index]
    let parent = document.nodes[Int(node.parent)]
    if node.kind == .code { includeBackticks(index, text) }
    if isUnknown(index) { find(index, text) }
    guard node.kind != .footnoteDefinition else { return }
    document.nodes[index].lower = min(max(document.nodes[index].lower, parent.lower), parent.upper)
    document.nodes[index].upper = min(
      max(document.nodes[index].upper, document.nodes[index].lower), parent.upper)
  }

  /// The library's place of code is what stands between the backticks.
  private mutating func includeBackticks(_ index: Int, _ text: Span<UInt8>) {
    guard !isUnknown(index) else { return }
    var lower = Int(document.nodes[index].lower)
    var upper = Int(document.nodes[index].upper)
    while lower > 0, text[lower - 1] == UInt8(ascii: "`") { lower -= 1 }
    while upper < text.count, text[upper] == UInt8(ascii: "`") { upper += 1 }
    document.nodes[index].lower = UInt32(lower)
    document.nodes[index].upper = UInt32(upper)
  }

  /// A node without a place: addresses that were linked by themselves stand where their text
  /// does; anything else gets the gap behind its elder sibling.
  private mutating func find(_ index: Int, _ text: Span<UInt8>) {
    let node = document.nodes[index]
    let parent = document.nodes[Int(node.parent)]
    let elder = elderSibling(of: index)
    let gap = elder.map { document.nodes[$0].upper } ?? parent.lower
    // The text before an address was given the place of both.
    let textBefore = elder.flatMap { document.nodes[$0].kind == .text ? $0 : nil }
    let from = textBefore.map { document.nodes[$0].lower } ?? gap
    let words = node.kind == .text ? node.text : linkedText(node)
    guard let words, let start = search(words, in: text, from: Int(from), to: Int(parent.upper)) else {
      document.nodes[index].lower = min(gap, parent.upper)
      document.nodes[index].upper = document.nodes[index].lower
      return
    }
    document.nodes[index].lower = UInt32(start)
    document.nodes[index].upper = UInt32(start) + words.count
    if let textBefore {
      document.nodes[textBefore].upper = min(document.nodes[textBefore].upper, UInt32(start))
    }
  }

  private func linkedText(_ node: MarkupDocument.Node) -> MarkupDocument.Bytes? {
    guard node.kind == .link, node.firstChild != MarkupDocument.none else { return nil }
    let child = document.nodes[Int(node.firstChild)]
    return child.kind == .text ? child.text : nil
  }

  /// The sibling before: children of one parent are linked forwards only, but the node that was
  /// copied just before is it, or hangs on it.
  private func elderSibling(of index: Int) -> Int? {
    let parent = document.nodes[index].parent
    var candidate = UInt32(index - 1)
    while candidate != parent, document.nodes[Int(candidate)].parent != parent {
      candidate = document.nodes[Int(candidate)].parent
    }
    return candidate == parent ? nil : Int(candidate)
  }

  /// Looks for a few words nearby.
  private func search(
    _ words: MarkupDocument.Bytes, in text: Span<UInt8>, from: Int, to end: Int
  ) -> Int? {
    let wanted = document.bytes[words.range]
    guard let first = wanted.first else { return nil }
    var start = from
    let last = min(end - wanted.count, from + 4096)
    while start <= last {
      if text[start] == first,
        wanted.indices.allSatisfy({ wanted[$0] == text[start + $0 - wanted.startIndex] })
      {
        return start
      }
      start += 1
    }
    return nil
  }
}
