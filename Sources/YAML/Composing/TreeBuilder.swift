internal import Diagnostics

/// Makes a ``NodeTree`` of a document's events, with an explicit stack.
struct TreeBuilder: EventReceiver, ~Copyable {
  /// A collection whose end has not come yet.
  struct OpenCollection {
    var node: UInt32
    var isMapping: Bool
    var isFlow: Bool
    /// The key that waits for its value.
    var key = NodeTree.none
  }

  let limits: YAMLLimits
  var tree = NodeTree(file: SourceID(index: 0))
  var problems: [Diagnostic] = []
  /// Where the text begins in its file.
  var base: UInt32 = 0
  var open: [OpenCollection] = []
  var anchors: [[UInt8]: UInt32] = [:]
  var copiedNodes = 0
  var documents = 0
  /// Called at the end of each document; content reads only one.
  var keepsFirstDocumentOnly = true

  init(limits: YAMLLimits) {
    self.limits = limits
  }

  mutating func begin(file: SourceID, base: UInt32) {
    tree.reset(file: file)
    self.base = base
    documents = 0
    copiedNodes = 0
    open.removeAll(keepingCapacity: true)
    problems.removeAll()
    if !anchors.isEmpty { anchors.removeAll() }
  }

  mutating func receive(_ event: ParserEvent, text: Span<UInt8>) -> Bool {
    switch event.kind {
    case .scalar: return addScalar(event, text: text)
    case .mappingStart: return beginCollection(event, isMapping: true)
    case .sequenceStart: return beginCollection(event, isMapping: false)
    case .mappingEnd, .sequenceEnd: endCollection(event)
    case .alias: return resolveAlias(event, name: text)
    case .documentStart: return beginDocument(event)
    case .documentEnd, .streamStart, .streamEnd: break
    }
    return true
  }

  /// Ends whatever is still open after the parser gave up.
  mutating func finish() {
    while let last = open.popLast() { close(last, upper: nil) }
  }

  // MARK: Documents and nodes

  private mutating func beginDocument(_ event: ParserEvent) -> Bool {
    documents += 1
    guard documents > 1, keepsFirstDocumentOnly else { return true }
    complain(.secondDocument(at: range(event)))
    return false
  }

  private mutating func addScalar(_ event: ParserEvent, text: Span<UInt8>) -> Bool {
    let first = UInt32(truncatingIfNeeded: tree.bytes.count)
    tree.bytes.append(copying: text)
    let node = NodeTree.Node(
      kind: .scalar, style: event.style, tag: NodeTag(event.tag), first: first,
      count: UInt32(truncatingIfNeeded: text.count), next: NodeTree.none, last: NodeTree.none,
      lower: position(event.lower), upper: position(event.upper))
    return place(add(node, anchor: event.anchor))
  }

  private mutating func beginCollection(_ event: ParserEvent, isMapping: Bool) -> Bool {
    guard open.count < limits.depth else {
      complain(.tooDeep(limit: limits.depth, at: range(event)))
      return false
    }
    let node = NodeTree.Node(
      kind: isMapping ? .mapping : .sequence, style: .plain, tag: NodeTag(event.tag),
      first: NodeTree.none, count: 0, next: NodeTree.none, last: NodeTree.none,
      lower: position(event.lower), upper: position(event.upper))
    let index = add(node, anchor: event.anchor)
    guard place(index) else { return false }
    open.append(OpenCollection(node: index, isMapping: isMapping, isFlow: event.isFlow))
    return true
  }

  private mutating func endCollection(_ event: ParserEvent) {
    guard let last = open.popLast() else { return }
    close(last, upper: event.isFlow ? position(event.upper) : nil)
  }

  private mutating func close(_ collection: OpenCollection, upper: UInt32?) {
    let index = Int(collection.node)
    let last = tree.nodes[index].last
    let inner = last == NodeTree.none ? tree.nodes[index].upper : tree.nodes[Int(last)].upper
    tree.nodes[index].upper = max(tree.nodes[index].lower, upper ?? inner)
    if collection.isMapping, tree.nodes[index].count > 1 { reportDuplicateKeys(of: collection.node) }
  }

  private mutating func add(_ node: NodeTree.Node, anchor: [UInt8]?) -> UInt32 {
    tree.nodes.append(node)
    let index = UInt32(tree.nodes.count - 1)
    if let anchor { anchors[anchor] = index }
    return index
  }

  /// Puts a node where the document has come to; false when the document is too large.
  mutating func place(_ node: UInt32) -> Bool {
    guard tree.nodes.count <= limits.nodes else {
      complain(.tooManyNodes(limit: limits.nodes, at: tree.range(NodeID(index: node))))
      return false
    }
    guard let parent = open.indices.last else {
      tree.root = NodeID(index: node)
      return true
    }
    let collection = open[parent]
    guard collection.isMapping else {
      tree.append(NodeID(index: node), to: NodeID(index: collection.node))
      return true
    }
    if collection.key == NodeTree.none {
      open[parent].key = node
      takeKey(node, of: collection.node)
    } else {
      open[parent].key = NodeTree.none
      guard tree.nodes[Int(collection.key)].kind == .scalar else {
        complain(.complexKey(at: tree.range(NodeID(index: collection.key))))
        return true
      }
      tree.append(
        key: NodeID(index: collection.key), value: NodeID(index: node), to: NodeID(index: collection.node))
    }
    return true
  }

  private mutating func takeKey(_ key: UInt32, of mapping: UInt32) {
    // A pair in a sequence, `[a: 1]`, is marked at its colon.
    let lower = tree.nodes[Int(key)].lower
    if lower < tree.nodes[Int(mapping)].lower { tree.nodes[Int(mapping)].lower = lower }
  }

  // MARK: Places and complaints

  func position(_ offset: Int) -> UInt32 { base &+ UInt32(truncatingIfNeeded: offset) }

  func range(_ event: ParserEvent) -> SourceRange {
    SourceRange(file: tree.file, lower: position(event.lower), upper: position(event.upper))
  }

  /// A broken file need not fill the screen: a hundred complaints are enough.
  mutating func complain(_ problem: Diagnostic) {
    if problems.count < 100 { problems.append(problem) }
  }
}
