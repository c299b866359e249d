import Fonts
import PDF

extension BlockSetter {
  mutating func set(
    _ list: List, _ block: Block, width: Length, in parent: ElementID
  ) throws(FontProblem) -> [Strip] {
    let element = element(of: block, in: parent, usually: .list)
    if artifact == nil {
      var properties = block.style.properties ?? ElementProperties()
      properties.numbering = list.numbering
      document.structure.set(properties, of: element)
    }
    let wanted = if let indent = list.indent { indent } else { try widestLabel(of: list) + list.gap }
    let indent = min(wanted, width.times(3, by: 4))
    var strips: [Strip] = []
    for (number, item) in list.items.enumerated() {
      var set = try set(item, of: list, indent, width: width, in: element)
      guard !set.isEmpty else { continue }
      if number > 0 { set[0].gap = max(set[0].gap, list.spaceBetween) } else { set[0].gap = .zero }
      strips += set
    }
    return strips
  }

  private func widestLabel(of list: List) throws(FontProblem) -> Length {
    var widest = Length.zero
    for item in list.items where !item.label.isEmpty {
      widest = max(widest, try tools.measure(item.label.styled, list.style).natural)
    }
    return widest
  }

  private mutating func set(
    _ item: List.Item, of list: List, _ indent: Length, width: Length, in parent: ElementID
  ) throws(FontProblem) -> [Strip] {
    let isRead = artifact == nil
    let element = isRead ? document.structure.element(.listItem, in: parent) : parent
    let place = indent - list.gap
    let sign = try label(item.label, of: list, width: max(place, Length(units: 1)), in: element)
    let body = isRead ? document.structure.element(.listBody, in: element) : parent
    var strips = try set(item.blocks, width: width - indent, in: body)
    move(&strips, across: indent)
    guard let sign else { return strips }
    if strips.isEmpty { strips = [Strip(height: sign.height)] }
    strips[0].take(sign)
    return strips
  }

  /// The sign of an item: at the end of its place, so that numbers stand below each other.
  private mutating func label(
    _ label: RichText, of list: List, width: Length, in element: ElementID
  ) throws(FontProblem) -> Strip? {
    guard !label.isEmpty else { return nil }
    let text = TextBlock(label, list.style, alignment: list.numbering.isCounted ? .end : .start)
    var block = Block(.text(text))
    block.style.role = .label
    return try set(block, width: width, in: element).first
  }
}

extension ElementProperties.Numbering {
  fileprivate var isCounted: Bool {
    switch self {
    case .none, .disc, .circle, .square: false
    default: true
    }
  }
}

extension Strip {
  /// Takes a line that stands beside its own first line, on the same base line.
  fileprivate mutating func take(_ other: Strip) {
    var other = other
    if let mine = baseline, let its = other.baseline, mine != its {
      for index in other.items.indices {
        other.items[index].box = other.items[index].box.moved(.zero, mine - its)
      }
    }
    items.insert(contentsOf: other.items, at: 0)
    links += other.links
    height = max(height, other.height)
  }

  private var baseline: Length? {
    for item in items { if case .line(_, _, let baseline) = item.content { return item.box.y + baseline } }
    return nil
  }
}
