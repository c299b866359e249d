/// What nodes of particular kinds hold besides children.
extension MarkupDocument {
  /// The literal text of texts, code, mathematics, raw HTML and components.
  public func utf8(_ node: MarkupID) -> ArraySlice<UInt8> {
    switch kind(node) {
    case .link, .image, .footnoteDefinition, .footnoteReference, .table: []
    default: bytes[nodes[Int(node.index)].text.range]
    }
  }

  public func text(_ node: MarkupID) -> String { String(decoding: utf8(node), as: UTF8.self) }

  /// The level of a heading, from 1 to 6; of anything else, 0.
  public func level(_ node: MarkupID) -> Int { kind(node) == .heading ? number(node) : 0 }

  /// The address of a link or an image.
  public func address(_ node: MarkupID) -> String {
    string(nodes[Int(node.index)].text, of: node, .link, .image)
  }

  /// The title of a link or an image.
  public func title(_ node: MarkupID) -> String {
    string(nodes[Int(node.index)].other, of: node, .link, .image)
  }

  /// What stands behind the fence of a code block.
  public func info(_ node: MarkupID) -> String { string(nodes[Int(node.index)].other, of: node, .codeBlock) }

  public func componentName(_ node: MarkupID) -> String {
    string(nodes[Int(node.index)].other, of: node, .component)
  }

  /// What a footnote is called in the text.
  public func footnoteLabel(_ node: MarkupID) -> String {
    string(nodes[Int(node.index)].text, of: node, .footnoteDefinition, .footnoteReference)
  }

  public func calloutKind(_ node: MarkupID) -> CalloutKind? {
    kind(node) == .callout ? CalloutKind(rawValue: UInt8(truncatingIfNeeded: number(node))) : nil
  }

  public func isOrdered(_ list: MarkupID) -> Bool { kind(list) == .list && nodes[Int(list.index)].flag }

  public func isTight(_ list: MarkupID) -> Bool { kind(list) == .list && nodes[Int(list.index)].tight }

  public func firstNumber(_ list: MarkupID) -> Int { isOrdered(list) ? number(list) : 0 }

  public func isChecked(_ item: MarkupID) -> Bool { kind(item) == .taskItem && nodes[Int(item.index)].flag }

  public func isHeader(_ row: MarkupID) -> Bool { kind(row) == .tableRow && nodes[Int(row.index)].flag }

  public func alignments(_ table: MarkupID) -> [ColumnAlignment] {
    guard kind(table) == .table else { return [] }
    return bytes[nodes[Int(table.index)].text.range].map(Self.alignment)
  }

  static func alignment(_ letter: UInt8) -> ColumnAlignment {
    switch letter {
    case UInt8(ascii: "l"): .left
    case UInt8(ascii: "c"): .center
    case UInt8(ascii: "r"): .right
    default: .none
    }
  }

  private func number(_ node: MarkupID) -> Int { Int(nodes[Int(node.index)].number) }

  private func string(_ run: Bytes, of node: MarkupID, _ kinds: MarkupKind...) -> String {
    kinds.contains(kind(node)) ? String(decoding: bytes[run.range], as: UTF8.self) : ""
  }
}
