import Diagnostics
import Testing

@testable import YAML

/// Reads a text with one of the quick readers and with the real parser.
enum ReadTwice {
  /// Whether the quick reader takes `text`; if so, the real parser must agree about each node.
  static func isAlike(
    _ text: [UInt8], mode: ParserMode,
    _ readQuickly: (_ source: Span<UInt8>, _ base: UInt32, _ tree: inout NodeTree) -> Bool
  ) -> Bool {
    var quick = NodeTree(file: SourceID(index: 0))
    let check = TextCheck.check(text.span, file: quick.file)
    guard check.isText, readQuickly(text.span, 10, &quick) else { return false }
    var parser = EventParser(mode: mode)
    var builder = TreeBuilder(limits: .content)
    builder.begin(file: quick.file, base: 10)
    let complaint = parser.parse(text.span, into: &builder)
    let source = String(decoding: text, as: UTF8.self)
    #expect(complaint == nil && builder.problems.isEmpty, "\(source)")
    #expect(quick.root == builder.tree.root, "\(source)")
    #expect(describe(quick) == describe(builder.tree), "\(source)")
    return true
  }

  private static func describe(_ tree: NodeTree) -> [String] {
    tree.nodes.indices.map { index in
      let node = tree.nodes[index]
      let id = NodeID(index: UInt32(index))
      let content = node.kind == .scalar ? tree.text(id) : "\(node.first) \(node.count)"
      return "\(node.kind) \(node.style) \(node.tag) \(node.lower)-\(node.upper) >\(node.next) \(content)"
    }
  }
}
