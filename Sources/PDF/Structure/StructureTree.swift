/// An element of a document's structure.
public struct ElementID: Hashable, Sendable, BitwiseCopyable {
  let index: Int32
}

/// A place in the reading order that content on pages fills: drawn at once, in pieces, or on several pages.
public struct ContentSlot: Hashable, Sendable, BitwiseCopyable {
  let index: Int32
}

/// What a document consists of, in the order in which it is read, which is that of adding.
///
/// It is built independently of drawing: content is drawn into slots whenever its turn on the page comes. A
/// copy of a tree is a prototype's cheap way to the next document.
public struct StructureTree: Sendable {
  struct Node: Sendable, BitwiseCopyable {
    /// Nil for a slot.
    var role: Role?
    var parent: Int32
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var next: Int32 = -1
    var properties: Int32 = -1
  }

  private(set) var nodes: [Node] = [Node(role: .document, parent: -1)]
  private(set) var properties: [ElementProperties] = []

  public init() {}

  /// The element that all others are in.
  public var root: ElementID { ElementID(index: 0) }

  @discardableResult
  public mutating func element(
    _ role: Role, in parent: ElementID, _ properties: ElementProperties? = nil
  ) -> ElementID {
    let node = add(role, to: parent)
    if let properties { set(properties, of: ElementID(index: node)) }
    return ElementID(index: node)
  }

  public mutating func slot(in parent: ElementID) -> ContentSlot {
    ContentSlot(index: add(nil, to: parent))
  }

  /// An element that holds nothing but content.
  public mutating func leaf(
    _ role: Role, in parent: ElementID, _ properties: ElementProperties? = nil
  ) -> ContentSlot {
    slot(in: element(role, in: parent, properties))
  }

  public mutating func set(_ properties: ElementProperties, of element: ElementID) {
    let node = Int(element.index)
    if nodes[node].properties >= 0 {
      self.properties[Int(nodes[node].properties)] = properties
    } else {
      nodes[node].properties = Int32(self.properties.count)
      self.properties.append(properties)
    }
  }

  public func properties(of element: ElementID) -> ElementProperties? {
    let index = nodes[Int(element.index)].properties
    return index >= 0 ? properties[Int(index)] : nil
  }

  /// What its elements say that stands on no page: alternatives, texts behind signs, titles.
  public var unseenTexts: [String] {
    properties.flatMap { [$0.alternative, $0.actualText, $0.expansion, $0.title].compactMap(\.self) }
  }

  /// Says where on its page the element is that a slot is in.
  public mutating func place(_ slot: ContentSlot, at box: Rectangle) {
    let element = ElementID(index: nodes[Int(slot.index)].parent)
    var properties = properties(of: element) ?? ElementProperties()
    properties.box = box
    set(properties, of: element)
  }

  /// The role of the element that a slot is in.
  func role(of slot: ContentSlot) -> Role {
    nodes[Int(nodes[Int(slot.index)].parent)].role ?? .span
  }

  private mutating func add(_ role: Role?, to parent: ElementID) -> Int32 {
    let node = Int32(nodes.count)
    let parent = Int(parent.index)
    nodes.append(Node(role: role, parent: Int32(parent)))
    attach(node, to: parent)
    return node
  }

  /// The same elements without some, and without their properties. A link that leads nowhere is text.
  mutating func rebuild(keeping holds: [Bool], links: Set<ElementID>) {
    let old = (nodes, properties)
    properties = []
    for index in nodes.indices {
      nodes[index] = Node(role: holds[index] ? old.0[index].role : nil, parent: old.0[index].parent)
      guard holds[index] else { continue }
      if nodes[index].role == .link, !links.contains(ElementID(index: Int32(index))) {
        nodes[index].role = .span
      }
      if old.0[index].properties >= 0 {
        set(old.1[Int(old.0[index].properties)], of: ElementID(index: Int32(index)))
      }
      if index > 0 { attach(Int32(index), to: Int(nodes[index].parent)) }
    }
  }

  private mutating func attach(_ node: Int32, to parent: Int) {
    let last = nodes[parent].lastChild
    if last < 0 { nodes[parent].firstChild = node } else { nodes[Int(last)].next = node }
    nodes[parent].lastChild = node
  }
}
