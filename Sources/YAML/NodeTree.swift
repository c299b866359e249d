public import Diagnostics

/// One node of a ``NodeTree``: an index, valid only in the tree that it came from.
public struct NodeID: Hashable, Sendable {
  @usableFromInline
  let index: UInt32

  @usableFromInline
  init(index: UInt32) {
    self.index = index
  }
}

/// How a scalar was written, which decides whether it may mean anything but text.
public enum ScalarStyle: UInt8, Sendable {
  case plain
  case singleQuoted
  case doubleQuoted
  case literal
  case folded
}

/// What a tag says about a node; tags of other kinds are kept as `other`.
public enum NodeTag: UInt8, Sendable {
  case none
  case string
  case integer
  case float
  case boolean
  case null
  case sequence
  case mapping
  /// `!`: text, whatever it looks like.
  case nonSpecific
  case other
}

public enum NodeKind: UInt8, Sendable {
  case scalar
  case sequence
  case mapping
}

/// The nodes of one document, in flat arrays: built once, read by index, freed at once.
///
/// Nothing in it is recursive, so trees of any depth are walked and released without risk to the
/// stack. The tree can be emptied and filled again, so that fifty thousand small files need only
/// a handful of allocations.
public struct NodeTree: Sendable {
  static let none = UInt32.max

  struct Node: Sendable {
    var kind: NodeKind
    var style: ScalarStyle
    var tag: NodeTag
    /// Scalars: where the text begins in `bytes`. Collections: the first child.
    var first: UInt32
    /// Scalars: bytes of text. Collections: number of items, or of pairs.
    var count: UInt32
    var next: UInt32
    var last: UInt32
    var lower: UInt32
    var upper: UInt32
  }

  public internal(set) var file: SourceID
  public internal(set) var root: NodeID?
  var nodes: [Node] = []
  var bytes: [UInt8] = []

  public init(file: SourceID) {
    self.file = file
  }

  /// Makes the tree empty again, for another document, keeping its memory.
  public mutating func reset(file: SourceID) {
    self.file = file
    root = nil
    nodes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  // MARK: Reading

  public var nodeCount: Int { nodes.count }

  public func kind(_ node: NodeID) -> NodeKind { nodes[Int(node.index)].kind }

  public func style(_ node: NodeID) -> ScalarStyle { nodes[Int(node.index)].style }

  public func tag(_ node: NodeID) -> NodeTag { nodes[Int(node.index)].tag }

  /// The number of items of a sequence, pairs of a mapping, or bytes of a scalar's text.
  public func count(_ node: NodeID) -> Int { Int(nodes[Int(node.index)].count) }

  public func range(_ node: NodeID) -> SourceRange {
    let node = nodes[Int(node.index)]
    return SourceRange(file: file, lower: node.lower, upper: node.upper)
  }

  /// The text of a scalar; of a collection, nothing.
  public func text(_ node: NodeID) -> String {
    String(decoding: utf8(node), as: UTF8.self)
  }

  /// The bytes of a scalar's text; of a collection, none.
  public func utf8(_ node: NodeID) -> ArraySlice<UInt8> {
    let node = nodes[Int(node.index)]
    guard node.kind == .scalar else { return [] }
    return bytes[Int(node.first)..<Int(node.first + node.count)]
  }

  /// The items of a sequence, in order.
  public func items(_ node: NodeID) -> Items {
    Items(tree: self, cursor: firstChild(node, of: .sequence))
  }

  /// The pairs of a mapping, in order.
  public func pairs(_ node: NodeID) -> Pairs {
    Pairs(tree: self, cursor: firstChild(node, of: .mapping))
  }

  private func firstChild(_ node: NodeID, of kind: NodeKind) -> UInt32 {
    let node = nodes[Int(node.index)]
    return node.kind == kind ? node.first : Self.none
  }

  /// The value that a mapping holds under `key`.
  public func value(_ key: String, in node: NodeID) -> NodeID? {
    for pair in pairs(node) where text(pair.key) == key { return pair.value }
    return nil
  }

  /// The first pair of a mapping: with ``pair(after:)`` a walk that leaves the tree free to be
  /// changed on the way.
  public func firstPair(_ node: NodeID) -> Pair? { pair(firstChild(node, of: .mapping)) }

  public func pair(after pair: Pair) -> Pair? { self.pair(nodes[Int(pair.value.index)].next) }

  private func pair(_ key: UInt32) -> Pair? {
    guard key != Self.none else { return nil }
    let value = nodes[Int(key)].next
    return value == Self.none ? nil : Pair(key: NodeID(index: key), value: NodeID(index: value))
  }

  public struct Items: Sequence, IteratorProtocol {
    let tree: NodeTree
    var cursor: UInt32

    public mutating func next() -> NodeID? {
      guard cursor != NodeTree.none else { return nil }
      let item = cursor
      cursor = tree.nodes[Int(item)].next
      return NodeID(index: item)
    }
  }

  public struct Pair: Sendable {
    public var key: NodeID
    public var value: NodeID
  }

  public struct Pairs: Sequence, IteratorProtocol {
    let tree: NodeTree
    var cursor: UInt32

    public mutating func next() -> Pair? {
      guard cursor != NodeTree.none else { return nil }
      let key = cursor
      let value = tree.nodes[Int(key)].next
      guard value != NodeTree.none else { return nil }
      cursor = tree.nodes[Int(value)].next
      return Pair(key: NodeID(index: key), value: NodeID(index: value))
    }
  }
}
