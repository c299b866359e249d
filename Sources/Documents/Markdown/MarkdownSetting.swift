import Diagnostics
import Markup
import PDF
import Typesetting

/// Turns one Markdown text into blocks. Nesting is bounded by who read it.
struct MarkdownSetting {
  let document: MarkupDocument
  let styles: MarkdownStyles
  private let ids: HeadingIDs
  private let names: Set<String>
  /// Two texts of one paper may have headings of one name.
  private let prefix: String
  private let origin: Int32
  private let hasPlaces: Bool
  private var footnotes: [String: MarkupID] = [:]
  /// Those that have a number already.
  private var numbers: [String: String] = [:]
  /// Notes have no notes.
  private var isInNote = false
  private var isInQuote = false

  init(
    _ document: MarkupDocument, _ styles: MarkdownStyles, number: Int, origin: Int32, hasPlaces: Bool
  ) {
    self.document = document
    self.styles = styles
    self.origin = origin
    self.hasPlaces = hasPlaces
    let ids = HeadingIDs(document)
    self.ids = ids
    names = Set(document.nodes(of: .heading).compactMap { ids[$0] })
    prefix = number == 1 ? "" : "text\(number)-"
    for node in document.footnotes { footnotes[document.footnoteLabel(node)] = node }
  }

  mutating func blocks(_ maker: inout Maker) -> [Block] {
    blocks(children: document.root, styles.body, &maker)
  }

  // MARK: Blocks

  mutating func blocks(children node: MarkupID, _ body: Look, _ maker: inout Maker) -> [Block] {
    var all: [Block] = []
    var followsParagraph = false
    for child in document.children(node) {
      let kind = document.kind(child)
      var look = body
      if kind == .paragraph, !followsParagraph { look.indent = min(look.indent, styles.first.indent) }
      all += blocks(child, look, &maker)
      followsParagraph = kind == .paragraph && onlyImage(of: child) == nil
    }
    return all
  }

  private mutating func blocks(_ node: MarkupID, _ body: Look, _ maker: inout Maker) -> [Block] {
    switch document.kind(node) {
    case .paragraph: return paragraph(node, body, &maker)
    case .heading: return heading(node, &maker)
    case .blockQuote: return quote(node, body, &maker)
    case .callout: return callout(node, &maker)
    case .list: return [list(node, body, &maker)]
    case .codeBlock: return code(node, &maker)
    case .component: return component(node, body, &maker)
    case .mathBlock: return mathematics(node, &maker)
    case .thematicBreak: return [thematicBreak(origin(of: node, &maker), maker)]
    case .table: return table(node, &maker)
    default: return []
    }
  }

  /// The number that complaints about a node tell.
  func origin(of node: MarkupID, _ maker: inout Maker) -> Int32 {
    guard hasPlaces else { return origin }
    maker.origins.append(document.range(node))
    return Int32(maker.origins.count - 1)
  }

  private mutating func paragraph(_ node: MarkupID, _ body: Look, _ maker: inout Maker) -> [Block] {
    if let image = onlyImage(of: node) { return figure(image, &maker) }
    let body = isInQuote && document.isVerse(node) ? styles.verse(like: body) : body
    let text = text(node, body, &maker)
    return [
      maker.paragraph(text, body.reading(text.string, in: maker.language), origin: origin(of: node, &maker))
    ]
    .compactMap(\.self)
  }

  private mutating func heading(_ node: MarkupID, _ maker: inout Maker) -> [Block] {
    let level = min(6, document.level(node) + styles.topLevel - 1)
    let look = styles.headings[level - 1]
    let text = text(node, look, &maker)
    let origin = origin(of: node, &maker)
    let own = look.reading(text.string, in: maker.language)
    guard var block = maker.paragraph(text, own, origin: origin, level: level) else { return [] }
    block.style.anchor = ids[node].map { prefix + $0 }
    return [block]
  }

  private mutating func quote(_ node: MarkupID, _ body: Look, _ maker: inout Maker) -> [Block] {
    let outer = isInQuote
    defer { isInQuote = outer }
    isInQuote = true
    var look = body
    (look.size, look.isItalic, look.colour) = (styles.quote.size, styles.quote.isItalic, styles.quote.colour)
    var group = Block(
      .group(blocks(children: node, look, &maker)), styles.quote.block, origin: origin(of: node, &maker))
    if group.style.frame.padding == .zero {
      let side = styles.body.size.times(2, by: 1)
      group.style.frame.padding = Edges(end: side, start: side)
    }
    group.style.role = .blockQuote
    return [group]
  }

  private mutating func callout(_ node: MarkupID, _ maker: inout Maker) -> [Block] {
    guard let kind = document.calloutKind(node) else { return [] }
    var look = styles.callout
    look.block = styles.body.block
    let title = RichText(maker.title(of: kind), styles.calloutTitle.text)
    let origin = origin(of: node, &maker)
    let inner = [maker.paragraph(title, styles.calloutTitle, origin: origin)].compactMap(\.self)
    let group = Block(
      .group(inner + blocks(children: node, look, &maker)), styles.callout.block, origin: origin)
    return [group]
  }

  private mutating func component(_ node: MarkupID, _ body: Look, _ maker: inout Maker) -> [Block] {
    let yaml = document.text(node)
    if let blocks = maker.context.component(document.componentName(node), yaml) { return blocks }
    let text = RichText(GuardedText.lines(yaml), body.text)
    return [maker.paragraph(text, body.withoutIndent, origin: origin(of: node, &maker))].compactMap(\.self)
  }

  private func thematicBreak(_ origin: Int32, _ maker: Maker) -> Block {
    var look = styles.body.withoutIndent
    look.alignment = .center
    var block = Block(.rule(Rule(Stroke(width: .points(0.5)))), origin: origin)
    if let sign = styles.breakSign,
      let text = maker.paragraph(RichText(sign, look.text), look, origin: origin)
    {
      block = text
      block.style.isDecoration = true
    } else {
      block.style.width = .part(300)
      block.style.alignment = .center
    }
    block.style.spaceBefore = .points(12)
    block.style.spaceAfter = .points(12)
    return block
  }

  // MARK: Texts

  mutating func text(_ node: MarkupID, _ look: Look, _ maker: inout Maker) -> RichText {
    var rich = RichText()
    append(node, look, to: &rich, &maker)
    return rich
  }

  mutating func append(_ node: MarkupID, _ look: Look, to rich: inout RichText, _ maker: inout Maker) {
    let (prefix, names, target) = (prefix, names, maker.context.target)
    let inlines = InlineSetting(document, styles.inlines) { address in
      guard address.hasPrefix("#") else { return target(address) }
      let name = String(address.dropFirst())
      return name.isEmpty ? nil : .destination(names.contains(name) ? prefix + name : name)
    }
    inlines.append(children: node, to: &rich, look.text) { note, rich, style in
      guard !isInNote else { return }
      switch note {
      case .footnote(let label): footnote(label, &rich, style, &maker)
      case .address(let address):
        guard styles.notesLinks, AddressText.isOfTheWeb(address) else { return }
        let words = RichText(address, styles.note.text)
        maker.addNote(words, styles.note, &rich, style, origin: origin)
      }
    }
  }

  private mutating func footnote(
    _ label: String, _ rich: inout RichText, _ style: TextStyle, _ maker: inout Maker
  ) {
    if let number = numbers[label] { return rich.append(number, style.raised) }
    guard let node = footnotes[label] else { return }
    isInNote = true
    defer { isInNote = false }
    var inner = blocks(children: node, styles.note, &maker)
    let number = maker.nextNote
    numbers[label] = number
    Self.prepend(number, styles.note, to: &inner)
    rich.mark(.note(inner)) { $0.append(number, style.raised) }
  }

  /// Puts a note's number before its first words.
  private static func prepend(_ number: String, _ look: Look, to blocks: inout [Block]) {
    var words = RichText(number, look.text.raised)
    words.append("\u{A0}", look.text)
    guard case .text(var first)? = blocks.first?.content else { return }
    words.append(first.text)
    first.text = words
    blocks[0].content = .text(first)
  }
}

extension MarkupDocument {
  /// Lines that end where their writer wants them to end.
  fileprivate func isVerse(_ paragraph: MarkupID) -> Bool {
    let kinds = children(paragraph).map { kind($0) }
    return kinds.contains(.lineBreak) && !kinds.contains(.softBreak)
  }
}
