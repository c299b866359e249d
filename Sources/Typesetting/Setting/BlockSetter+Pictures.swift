import PDF

extension BlockSetter {
  mutating func set(
    _ block: PictureBlock, _ outer: Block, width: Length, in parent: ElementID
  ) -> [Strip] {
    let size = block.size(in: width, atMost: textHeight)
    guard size.width > .zero, size.height > .zero else { return [] }
    let x = outer.style.alignment.offset(of: size.width, in: width)
    let box = Box(x: x, y: .zero, width: size.width, height: size.height)
    var strip = Strip(height: size.height)
    strip.items.append(
      PrintedItem(.picture(block.picture), box, meaning(of: block, outer, in: parent)))
    return [strip]
  }

  private mutating func meaning(
    of block: PictureBlock, _ outer: Block, in parent: ElementID
  ) -> PrintedItem.Meaning {
    guard artifact == nil, let words = block.actualText else {
      return figure(block.alternative, outer, in: parent)
    }
    let properties = ElementProperties(actualText: words)
    return .slot(document.structure.leaf(outer.style.role ?? .paragraph, in: parent, properties))
  }

  mutating func set(
    _ block: BitmapBlock, _ outer: Block, width: Length, in parent: ElementID
  ) -> [Strip] {
    let size = min(block.size, width)
    let box = Box(
      x: outer.style.alignment.offset(of: size, in: width), y: .zero, width: size, height: size)
    var strip = Strip(height: size)
    var parent = parent
    if let target = block.target, artifact == nil, let contents = block.alternative {
      let paragraph = document.structure.element(.paragraph, in: parent)
      parent = document.structure.element(.link, in: paragraph)
      strip.links.append(PrintedLink(box: box, target: target, contents: contents, element: parent))
    }
    strip.items.append(
      PrintedItem(.bitmap(block.bitmap, block.colour), box, figure(block.alternative, outer, in: parent)))
    return [strip]
  }

  func set(_ rule: Rule, width: Length) -> Strip {
    var strip = Strip(height: rule.stroke.width)
    let box = Box(x: .zero, y: .zero, width: width, height: rule.stroke.width)
    strip.items.append(PrintedItem(.rule(rule.stroke), box, .artifact(artifact ?? .layout)))
    return strip
  }

  /// A picture that nobody describes is decoration.
  private mutating func figure(
    _ alternative: String?, _ block: Block, in parent: ElementID
  ) -> PrintedItem.Meaning {
    if let artifact { return .artifact(artifact) }
    guard let alternative, !alternative.isEmpty else { return .artifact(.layout) }
    let properties = ElementProperties(alternative: alternative)
    return .slot(document.structure.leaf(block.style.role ?? .figure, in: parent, properties))
  }
}

extension Block {
  /// How wide a frame is that lies around a picture and nothing else.
  func framedWidth(in place: Length, atMost height: Length) -> Length? {
    guard style.frame.isDrawn else { return nil }
    let padding = style.frame.padding
    let room = place - padding.across
    switch content {
    case .picture(let picture):
      return picture.size(in: room, atMost: height - padding.down).width + padding.across
    case .bitmap(let bitmap): return min(bitmap.size, room) + padding.across
    default: return nil
    }
  }
}

extension PictureBlock {
  /// Its size in a place: as asked for, in its own proportions, and never larger than the place.
  func size(in place: Length, atMost height: Length) -> (width: Length, height: Length) {
    let size = size(in: place)
    guard size.height > height else { return size }
    return (size.width.times(height.units, by: size.height.units), height)
  }

  func size(in place: Length) -> (width: Length, height: Length) {
    guard picture.width > .zero, picture.height > .zero else { return (.zero, .zero) }
    let asked = width?.length(of: place)
    switch (asked, height) {
    case (let width?, let height?): return (min(width, place), height)
    case (nil, let height?):
      return fitted(picture.width.times(height.units, by: picture.height.units), in: place)
    case (let width?, nil): return fitted(width, in: place)
    case (nil, nil): return fitted(picture.width, in: place)
    }
  }

  private func fitted(_ width: Length, in place: Length) -> (width: Length, height: Length) {
    let width = min(width, place)
    return (width, picture.height.times(width.units, by: picture.width.units))
  }
}
