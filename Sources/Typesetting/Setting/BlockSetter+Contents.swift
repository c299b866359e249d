import Fonts
import PDF

/// Lists of contents: each entry a heading's text, a leader and the number of its page.
extension BlockSetter {
  mutating func set(
    _ contents: Contents, _ block: Block, width: Length, in parent: ElementID
  ) throws(FontProblem) -> [Strip] {
    let element = element(of: block, in: parent, usually: .contents)
    var strips: [Strip] = []
    for heading in findings.headings where isListed(heading, in: contents) {
      let item = artifact == nil ? document.structure.element(.contentsItem, in: element) : element
      var entry = try set(heading, contents, width: width, in: item)
      guard !entry.isEmpty else { continue }
      entry[0].gap = strips.isEmpty ? .zero : contents.levels[heading.level - 1].spaceBefore
      entry.keepTogether()
      if heading.level == 1, let last = strips.indices.last { strips[last].avoidBreak(Strip.keptFromAlone) }
      strips += entry
    }
    return strips
  }

  /// Of what an excerpt leaves out, nobody is told more than what chapters are called.
  private func isListed(_ heading: Heading, in contents: Contents) -> Bool {
    let isShown = findings.labels[heading.anchor] != nil
    return heading.level > 0 && heading.level <= (isShown ? contents.levels.count : 1)
  }

  private mutating func set(
    _ heading: Heading, _ contents: Contents, width: Length, in item: ElementID
  ) throws(FontProblem) -> [Strip] {
    let level = contents.levels[heading.level - 1]
    askedFor.insert(heading.anchor)
    guard let label = findings.labels[heading.anchor] else {
      return try setLeftOut(heading, level, contents, width: width, in: item)
    }
    let number = RichText(label, level.number)
    let space = level.text.size
    let place = try tools.measure(number.styled, contents.style).natural + space
    var text = RichText()
    text.mark(.link(.destination(heading.anchor), "\(heading.title), \(label)")) {
      $0.append(heading.title, level.text)
    }
    let inner = width - level.indent
    var strips = try set(
      TextBlock(text, contents.style, leading: contents.leading), Block(.space(.zero), .entry),
      width: inner - place, in: item)
    guard !strips.isEmpty else { return [] }
    try addNumber(number, contents, level, to: &strips[strips.count - 1], width: inner, in: item)
    move(&strips, across: level.indent)
    return strips
  }

  /// An entry of a page that an excerpt does not have.
  private mutating func setLeftOut(
    _ heading: Heading, _ level: Contents.Level, _ contents: Contents, width: Length, in item: ElementID
  ) throws(FontProblem) -> [Strip] {
    let text = TextBlock(RichText(heading.title, level.text), contents.style, leading: contents.leading)
    var strips = try set(text, Block(.space(.zero), .entry), width: width - level.indent, in: item)
    move(&strips, across: level.indent)
    return strips
  }

  private mutating func addNumber(
    _ number: RichText, _ contents: Contents, _ level: Contents.Level, to strip: inout Strip, width: Length,
    in item: ElementID
  ) throws(FontProblem) {
    let block = TextBlock(number, contents.style, alignment: .end, leading: contents.leading)
    let set = try set(block, Block(.space(.zero), .entry), width: width, in: item)
    let numberWidth = try tools.measure(number.styled, contents.style).natural
    strip.items += try leader(contents, level, behind: strip, upTo: width - numberWidth)
    strip.items += set.first?.items ?? []
  }

  /// Signs between an entry and its number, in the same places on all lines.
  private mutating func leader(
    _ contents: Contents, _ level: Contents.Level, behind strip: Strip, upTo end: Length
  ) throws(FontProblem) -> [PrintedItem] {
    guard !contents.leader.isEmpty, case .line(let text, let line, _)? = strip.items.last?.content else {
      return []
    }
    let sign = try tools.measure(StyledText(contents.leader, level.number), contents.style).natural
    let step = max(sign + level.number.size.times(1, by: 3), .points(1))
    let last = document.texts[text].paragraph.lines[line].width + level.text.size.times(1, by: 2)
    let first = (last.units + step.units - 1) / step.units
    let count = (end - level.number.size.times(1, by: 2)).units / step.units - first
    guard count > 1 else { return [] }
    let outer = artifact
    artifact = .layout
    defer { artifact = outer }
    var spaced = level.number
    spaced.letterSpacing = step - sign
    let dots = RichText(String(repeating: contents.leader, count: count), spaced)
    let x = step.times(first, by: 1)
    let block = TextBlock(dots, contents.style, leading: contents.leading)
    let set = try self.set(
      block, Block(.space(.zero)), width: step.times(count + 1, by: 1), in: document.structure.root)
    return (set.first?.items ?? []).map { PrintedItem($0.content, $0.box.moved(x, .zero), $0.meaning) }
  }
}

extension BlockStyle {
  fileprivate static var entry: BlockStyle {
    var style = BlockStyle()
    style.role = .reference
    return style
  }
}
