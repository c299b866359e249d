import Names
import PDF
import Typesetting

/// Blocks from what templates say about them.
extension Maker {
  func look(of block: TemplateBlock) -> Look {
    guard let standardLook, block["style"] == nil, block.kind === BlockKind.text else { return block.look }
    var look = standardLook
    look.block = BlockStyle()
    for property in StyleProperty.blocks {
      if let value = block[property.key.name] { property.apply(&look, value) }
    }
    look.block.place = block.look.block.place
    return look
  }

  /// A style of the template as it is in the language that is spoken.
  func look(named name: String) -> Look { template.sheet.look(name).reading(language.isRightToLeft) }

  /// A block with all that blocks of every kind may say.
  mutating func block(_ content: Block.Content, _ block: TemplateBlock, _ look: Look? = nil) -> Block {
    var made = Block(content, (look ?? block.look).block, origin: block.number)
    made.style.anchor = string(block["anchor"]?.text).flatMap { $0.isEmpty ? nil : $0 }
    return made
  }

  mutating func group(_ block: TemplateBlock) -> [Block] {
    let inner = blocks(block.main?.blocks ?? [])
    guard !inner.isEmpty || block.look.block.frame.isDrawn else { return [] }
    return [self.block(.group(inner), block)]
  }

  /// Blocks as they are, or together if their block says anything about itself.
  mutating func wrapped(_ block: TemplateBlock, _ inner: [Block]) -> [Block] {
    let isPlain = block.values.members.keys.allSatisfy { name in
      name == block.kind.name || block.kind.keys.contains { $0.name == name }
    }
    return isPlain || inner.isEmpty ? inner : [self.block(.group(inner), block)]
  }

  mutating func figure(_ inner: [Block], like block: TemplateBlock) -> Block {
    var figure = self.block(.group(inner), block)
    figure.style.keepsTogether = true
    figure.style.width = nil
    return figure
  }

  func gap(_ block: TemplateBlock) -> Length {
    block["gap"]?.length(block.look.size) ?? .millimetres(6)
  }

  static func vertical(_ value: KeyValue?) -> FixedPlace.Vertical {
    switch value?.word {
    case "middle": .middle
    case "bottom": .bottom
    default: .top
    }
  }

  // MARK: Texts

  mutating func paragraph(_ block: TemplateBlock, _ value: KeyValue?, level: Int?) -> [Block] {
    guard let text = value?.text else { return [] }
    let look = look(of: block)
    let rich = richText(text, look, notes: block["notes"]?.map ?? [])
    guard var made = paragraph(rich, look, origin: block.number, level: level) else { return [] }
    made.style.anchor = string(block["anchor"]?.text).flatMap { $0.isEmpty ? nil : $0 }
    return [made]
  }

  /// A paragraph; nothing for one without words.
  func paragraph(_ text: RichText, _ look: Look, origin: Int32, level: Int? = nil) -> Block? {
    guard !text.isEmpty else { return nil }
    let style = look.paragraph(in: language)
    var words = TextBlock(text, style, alignment: look.alignment, leading: look.leading, level: level)
    words.leastLines = (look.leastLines, look.leastLines)
    words.least = look.least
    var block = Block(.text(words), look.block, origin: origin)
    let tag = look.language ?? language.tag
    if tag != documentLanguage.tag {
      block.style.properties = ElementProperties(language: tag)
    }
    return block
  }

  /// The paragraph of a cell; none if there is no text.
  mutating func words(_ text: TextTemplate?, _ look: Look, origin: Int32) -> [Block] {
    guard let text else { return [] }
    return [paragraph(richText(text, look), look, origin: origin)].compactMap(\.self)
  }
}
