import Fonts
import PDF

extension BlockSetter {
  /// Sets a paragraph or a heading: a strip for each line.
  mutating func set(
    _ text: TextBlock, _ block: Block, width: Length, in parent: ElementID
  ) throws(FontProblem) -> [Strip] {
    guard !text.text.isEmpty else { return [] }
    let role = text.level.map { headingRole($0) } ?? .paragraph
    let element = element(of: block, in: parent, usually: role)
    let (shown, paragraph) = try paragraph(text, width: width)
    if !paragraph.missing.isEmpty { complain(.missingGlyphs(paragraph.missingText), block) }
    let structure = try structure(of: shown, in: element)
    let number = document.texts.count
    document.texts.append(PrintedText(paragraph: paragraph, parts: structure.parts))
    var strips: [Strip] = []
    for index in paragraph.lines.indices {
      let line = paragraph.lines[index]
      if line.overfull > Self.tolerated {
        complain(.lineTooLong(by: line.overfull, text: paragraph.string(of: line)), block)
      }
      var strip = strip(of: number, line: index, leading: text.leading, width: width)
      strip.notes = structure.notes.filter { line.range.contains($0.offset) }.map(\.note)
      addLinks(structure.links, of: line, in: paragraph, to: &strip)
      strips.append(strip)
    }
    strips.keepLinesTogether(text.leastLines)
    if let level = text.level, artifact == nil { begin(heading: text, level, block, at: &strips) }
    return strips
  }

  /// Readers who do not see sizes would look for a level that is left out.
  private mutating func headingRole(_ level: Int) -> Role {
    if artifact == nil { spokenLevel = min(level, spokenLevel + 1) }
    return .heading(spokenLevel)
  }

  /// So much longer than its place a line may be without anybody seeing it.
  private static let tolerated = Length.points(0.05)

  /// The paragraph with the page numbers that are known so far.
  private mutating func paragraph(
    _ block: TextBlock, width: Length
  ) throws(FontProblem) -> (RichText, SetParagraph) {
    let style = style(of: block, width: width)
    let asked = block.text.pageNumbers
    askedFor.formUnion(asked.map(\.name))
    let text = asked.isEmpty ? block.text : block.text.withPageNumbers { label(of: $0) }
    return (text, try tools.set(text.styled, style, width: width))
  }

  /// Nothing while nobody knows; of a page that an excerpt does not have, nobody ever does.
  private func label(of name: String) -> String? {
    findings.labels[name] ?? (hasExcerpts && !findings.labels.isEmpty ? "…" : nil)
  }

  /// How its lines are broken in a width.
  func style(of block: TextBlock, width: Length) -> ParagraphStyle {
    var style = block.style
    style.breaking.alignment = block.alignment.breaking(width)
    return style
  }

  private func strip(of text: Int, line: Int, leading: Int, width: Length) -> Strip {
    let paragraph = document.texts[text].paragraph
    let size = paragraph.largestSize(on: paragraph.lines[line])
    let height = size.times(leading, by: 1_000)
    // Letters stand in the middle of their line: four fifths of their size are above the base line.
    let baseline = Length(units: (height - size).units / 2) + size.times(4, by: 5)
    var strip = Strip(height: height)
    let box = Box(x: .zero, y: .zero, width: width, height: height)
    strip.items = decorations(of: paragraph, line, baseline: baseline, width: width)
    let meaning = artifact.map(PrintedItem.Meaning.artifact) ?? .text
    strip.items.append(PrintedItem(.line(text: text, line: line, baseline: baseline), box, meaning))
    return strip
  }

  private mutating func begin(heading text: TextBlock, _ level: Int, _ block: Block, at strips: inout [Strip])
  {
    guard !strips.isEmpty else { return }
    let anchor = block.style.anchor ?? "heading-\(headings.count + 1)"
    strips[0].heading = headings.count
    if block.style.anchor == nil { strips[0].anchors.append(anchor) }
    strips.keepTogether()
    headings.append(Heading(title: text.text.plain, level: level, anchor: anchor))
  }
}

extension TextAlignment {
  fileprivate func breaking(_ width: Length) -> BreakingSettings.Alignment {
    let raggedness = Length(units: width.units / 8).item
    return switch self {
    case .start: .start(raggedness: raggedness)
    case .end: .end(raggedness: raggedness)
    case .center: .centered(raggedness: raggedness)
    case .justified: .justified
    }
  }
}

extension SetParagraph {
  fileprivate var missingText: String {
    var seen: [Unicode.Scalar] = []
    for glyph in missing where !seen.contains(glyph.scalar) { seen.append(glyph.scalar) }
    return String(String.UnicodeScalarView(seen))
  }

  func string(of line: SetLine) -> String { String(decoding: text.bytes[line.range], as: UTF8.self) }

  /// Of the letters on the line; raised ones, such as signs of notes, follow others.
  fileprivate func largestSize(on line: SetLine) -> Length {
    var largest = Length.zero
    for run in line.runs where text.styles[run.style].rise == .zero {
      largest = max(largest, text.styles[run.style].size)
    }
    return largest == .zero ? text.styles.first?.size ?? .zero : largest
  }
}

extension [Strip] {
  /// Neither the first lines of a paragraph nor its last ones stand alone.
  fileprivate mutating func keepLinesTogether(_ least: (atFoot: Int, atTop: Int)) {
    for index in indices.dropFirst() where index < least.atFoot || count - index < least.atTop {
      self[index].avoidBreak(Strip.keptFromAlone)
    }
  }
}
