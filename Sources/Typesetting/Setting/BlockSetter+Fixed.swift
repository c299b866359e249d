import Fonts
import PDF

/// Blocks in fixed places of the page.
extension BlockSetter {
  mutating func setFixed(
    _ block: Block, _ place: FixedPlace, in element: ElementID
  ) throws(FontProblem) -> [Strip] {
    if case .rule(let rule) = block.content { return [fixed(rule, place)] }
    var content = block
    content.style.place = nil
    content.style.breakBefore = .none
    let width = max(place.box.width - block.style.frame.padding.across, Length(units: 1))
    let padding = block.style.frame.padding
    switch place.fit {
    case .shrink(let least): content = content.scaled(by: try scale(of: content, in: place.box, least: least))
    case .height(let least):
      content.style.frame = Frame()
      content = try lowered(content, width, place.box.height - padding.down, least: least)
    case .wrap: break
    }
    content.style.frame = Frame()
    let room = place.box.height - padding.down
    // What is fixed may reach beyond the text, to the edges of the page.
    let usual = textHeight
    textHeight = max(usual, room)
    defer { textHeight = usual }
    let strips = try setInFlow(content, width: width, in: element)
    let height = strips.height
    if room > .zero, height > room + .points(0.05) { complain(.tooHigh(by: height - room), block) }
    var fixed = Strip(height: .zero)
    fixed.isFixed = true
    fixed.isPhysical = place.isPhysical
    var box = place.box
    if box.height == .zero { box.height = height + padding.down }
    let top = place.vertical.offset(of: height, in: max(room, height))
    fixed.items = block.style.frame.items(in: box, hasTop: true, hasBottom: true, artifact ?? .background)
    var placing = StripPlacing(frames)
    placing.place(strips, x: box.x + padding.start, y: box.y + padding.top + top)
    fixed.items += placing.items
    fixed.links = placing.links
    fixed.anchors = placing.places.map(\.anchor) + (block.style.anchor.map { [$0] } ?? [])
    fixed.heading = placing.headings.first?.heading
    return [fixed]
  }

  /// A line from corner to corner of its box.
  private func fixed(_ rule: Rule, _ place: FixedPlace) -> Strip {
    var strip = Strip(height: .zero)
    (strip.isFixed, strip.isPhysical) = (true, place.isPhysical)
    strip.items = [PrintedItem(.rule(rule.stroke), place.box, .artifact(artifact ?? .layout))]
    return strip
  }

  /// How small text must be to stay on its lines, in thousandths.
  private func scale(of block: Block, in box: Box, least: Int) throws(FontProblem) -> Int {
    if case .text(let text) = block.content, try staysOnItsLines(text, width: box.width) { return 1_000 }
    return scale(of: try measure([block]).natural, in: box.width, least: least)
  }

  func scale(of natural: Length, in width: Length, least: Int) -> Int {
    guard natural > width, natural > .zero else { return 1_000 }
    return max(least, width.units * 1_000 / natural.units)
  }

  /// Content that is no higher than its place, if it can be; it is tried without a trace in the document.
  private func lowered(
    _ block: Block, _ width: Length, _ room: Length, least: Int
  ) throws(FontProblem) -> Block {
    guard room > .zero else { return block }
    var (tried, scale) = (block, 1_000)
    while scale > least {
      var trial = BlockSetter(tools, manuscript, findings)
      let element = trial.document.structure.root
      if try trial.setInFlow(tried, width: width, in: element).height <= room { return tried }
      scale = max(least, scale - Self.loweringStep)
      tried = block.scaled(by: scale, spaces: true)
    }
    return tried
  }

  /// In thousandths: finer ones would not be seen.
  private static let loweringStep = 30

  /// Most text does, and is set as it must be set anyway: that is remembered, and measuring is not needed.
  func staysOnItsLines(_ text: TextBlock, width: Length) throws(FontProblem) -> Bool {
    guard text.text.pageNumbers.isEmpty, width > .zero else { return false }
    let lines = try tools.set(text.text.styled, style(of: text, width: width), width: width).lines
    return lines.count == 1 && lines[0].overfull <= .zero
  }
}

extension FixedPlace.Vertical {
  func offset(of height: Length, in whole: Length) -> Length {
    switch self {
    case .top: .zero
    case .middle: Length(units: (whole - height).units / 2)
    case .bottom: whole - height
    }
  }
}

extension Block {
  /// The same with all letters so many thousandths as large, and perhaps the spaces between blocks.
  func scaled(by scale: Int, spaces: Bool = false) -> Block {
    guard scale != 1_000 else { return self }
    var block = self
    if spaces {
      block.style.spaceBefore = style.spaceBefore.times(scale, by: 1_000)
      block.style.spaceAfter = style.spaceAfter.times(scale, by: 1_000)
    }
    switch content {
    case .text(var text):
      text.text = text.text.scaled(by: scale)
      block.content = .text(text)
    case .group(let blocks): block.content = .group(blocks.map { $0.scaled(by: scale, spaces: spaces) })
    case .space(let height) where spaces: block.content = .space(height.times(scale, by: 1_000))
    default: break
    }
    return block
  }
}

extension RichText {
  fileprivate func scaled(by scale: Int) -> RichText {
    var text = RichText()
    for part in styled.parts {
      var style = styled.styles[part.style]
      style.size = style.size.times(scale, by: 1_000)
      style.letterSpacing = style.letterSpacing.times(scale, by: 1_000)
      style.rise = style.rise.times(scale, by: 1_000)
      text.append(string(of: part.range), style)
    }
    text.marks = marks
    return text
  }
}
