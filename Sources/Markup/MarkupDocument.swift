public import Diagnostics

/// One node of a ``MarkupDocument``: an index, valid only in the document that it came from.
public struct MarkupID: Hashable, Sendable {
  let index: UInt32

  init(_ index: UInt32) { self.index = index }
}

/// A Markdown text as a tree of blocks and inlines, in flat arrays: built once, read by index,
/// freed at once. Nothing in it is recursive, so trees of any depth are safe.
public struct MarkupDocument: Sendable {
  static let none = UInt32.max

  struct Node: Sendable {
    var kind: MarkupKind
    /// Ordered list, checked item, header row, fenced code.
    var flag = false
    /// A list without blank lines between its items.
    var tight = false
    /// Level of a heading, start of a list, kind of a callout, columns of a table, number of a
    /// footnote's reference among those to it, or count of references to it.
    var number: Int32 = 0
    var parent = none
    var firstChild = none
    var next = none
    var lower: UInt32 = 0
    var upper: UInt32 = 0
    /// Literal text, address of a link, label of a footnote, alignments of a table.
    var text = Bytes()
    /// Title of a link, info string of code, name of a component, number of a footnote.
    var other = Bytes()
  }

  /// A run in the document's byte store.
  struct Bytes: Hashable, Sendable {
    var lower: UInt32 = 0
    var count: UInt32 = 0

    var range: Range<Int> { Int(lower)..<Int(lower) + Int(count) }
    var isEmpty: Bool { count == 0 }
  }

  /// Where the YAML of a component stands in the file.
  struct ComponentBody: Sendable {
    var node: UInt32
    var lower: UInt32
    var upper: UInt32
  }

  public let file: SourceID
  var nodes: [Node]
  var bytes: [UInt8]
  var components: [ComponentBody] = []

  /// An empty document.
  public init(file: SourceID) {
    self.file = file
    nodes = [Node(kind: .document)]
    bytes = []
  }

  // MARK: Reading

  public var root: MarkupID { MarkupID(0) }

  public var isEmpty: Bool { nodes[0].firstChild == Self.none }

  public func kind(_ node: MarkupID) -> MarkupKind { nodes[Int(node.index)].kind }

  /// The place in the file.
  public func range(_ node: MarkupID) -> SourceRange {
    let node = nodes[Int(node.index)]
    return SourceRange(file: file, lower: node.lower, upper: node.upper)
  }

  public func parent(_ node: MarkupID) -> MarkupID? { id(nodes[Int(node.index)].parent) }

  public func firstChild(_ node: MarkupID) -> MarkupID? { id(nodes[Int(node.index)].firstChild) }

  public func next(_ node: MarkupID) -> MarkupID? { id(nodes[Int(node.index)].next) }

  private func id(_ index: UInt32) -> MarkupID? { index == Self.none ? nil : MarkupID(index) }

  /// The children of a node, in order.
  public func children(_ node: MarkupID) -> Children { Children(document: self, cursor: firstChild(node)) }

  public struct Children: Sequence, IteratorProtocol {
    let document: MarkupDocument
    var cursor: MarkupID?

    public mutating func next() -> MarkupID? {
      guard let child = cursor else { return nil }
      cursor = document.next(child)
      return child
    }
  }

  /// Every node with all that hangs on it, in the order of the text: what a walk without a stack
  /// of its own needs.
  func following(_ index: UInt32, within top: UInt32) -> UInt32 {
    let node = nodes[Int(index)]
    return node.firstChild != Self.none ? node.firstChild : following(after: index, within: top)
  }

  /// The next node that does not hang on this one.
  func following(after index: UInt32, within top: UInt32) -> UInt32 {
    var index = index
    while index != top, index != Self.none {
      let node = nodes[Int(index)]
      if node.next != Self.none { return node.next }
      index = node.parent
    }
    return Self.none
  }
}
