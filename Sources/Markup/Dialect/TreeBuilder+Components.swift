internal import Diagnostics

extension TreeBuilder {
  /// Turns fenced blocks ```` ```component name ```` into components.
  mutating func markComponents() {
    guard options.contains(.components) else { return }
    for index in document.nodes.indices where document.nodes[index].kind == .codeBlock {
      let node = document.nodes[index]
      let words = document.bytes[node.other.range].split { $0 <= 0x20 }
      guard node.flag, let first = words.first, first.elementsEqual("component".utf8) else { continue }
      guard words.count == 2, let name = words.last else {
        diagnostics.append(.unnamedComponent(at: firstLine(of: node)))
        continue
      }
      document.nodes[index].kind = .component
      document.nodes[index].other = MarkupDocument.Bytes(
        lower: UInt32(name.startIndex), count: UInt32(name.count))
      let body = body(of: node)
      document.nodes[index].number = Int32(clamping: document.components.count)
      document.components.append(
        MarkupDocument.ComponentBody(
          node: UInt32(index), lower: places.offset(body.lowerBound), upper: places.offset(body.upperBound)))
    }
  }

  private func firstLine(of node: MarkupDocument.Node) -> SourceRange {
    let line = line(at: Int(node.lower) - places.base)
    let end = line < lines.starts.count ? lines.starts[line] - 1 : lines.count
    return SourceRange(file: places.file, lower: node.lower, upper: min(node.upper, places.offset(end)))
  }

  /// The lines between the fences; to the end, where the second is missing.
  private func body(of node: MarkupDocument.Node) -> Range<Int> {
    let first = line(at: Int(node.lower) - places.base) + 1
    let count = document.bytes[node.text.range].count { $0 == 0x0A }
    let start = lines.start(first)
    return start..<max(start, lines.start(first + count))
  }

  /// The number of the line, from 1, that an offset stands in.
  private func line(at offset: Int) -> Int {
    var low = 0
    var high = lines.starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lines.starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
