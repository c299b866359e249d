/// Trees of documents of which only some pages are printed.
extension StructureTree {
  /// The elements of text that a slot is in, from the innermost one to the paragraph.
  public func textElements(around slot: ContentSlot) -> [ElementID] {
    var elements: [ElementID] = []
    var node = nodes[Int(slot.index)].parent
    while node > 0, let role = nodes[Int(node)].role, role.isOfText {
      elements.append(ElementID(index: node))
      node = nodes[Int(node)].parent
    }
    return elements
  }

  /// Says no more of an element than the words that are left of it.
  public mutating func shorten(_ element: ElementID, to words: String) {
    guard var properties = properties(of: element) else { return }
    if properties.alternative != nil { properties.alternative = words }
    if properties.actualText != nil { properties.actualText = words }
    (properties.expansion, properties.title) = (nil, nil)
    set(properties, of: element)
  }

  /// Takes out all that holds none of these slots and links, and all that it says. What stays keeps its
  /// numbers; cells that are empty anyway stay in rows that do.
  public mutating func keep(_ slots: Set<ContentSlot>, links: Set<ElementID>) {
    var holds = [Bool](repeating: false, count: nodes.count)
    var isEmpty = [Bool](repeating: true, count: nodes.count)
    for index in nodes.indices.reversed() {
      if nodes[index].role == nil {
        isEmpty[index] = false
        holds[index] = slots.contains(ContentSlot(index: Int32(index)))
      } else if links.contains(ElementID(index: Int32(index))) {
        holds[index] = true
      }
      let parent = Int(nodes[index].parent)
      guard parent >= 0 else { continue }
      holds[parent] = holds[parent] || holds[index]
      isEmpty[parent] = isEmpty[parent] && isEmpty[index]
    }
    holds[0] = true
    // Parents come before what is in them.
    for index in nodes.indices.dropFirst() where isEmpty[index] {
      let isCell = nodes[index].role == .dataCell || nodes[index].role == .headerCell
      holds[index] = holds[index] || isCell && holds[Int(nodes[index].parent)]
    }
    rebuild(keeping: holds, links: links)
  }
}

extension Role {
  /// What paragraphs are, and what is in them.
  fileprivate var isOfText: Bool {
    switch self {
    case .paragraph, .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .span, .quote, .link,
      .code, .formula, .reference, .label, .caption:
      true
    default: false
    }
  }
}
