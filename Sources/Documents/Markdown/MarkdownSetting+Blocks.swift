import Diagnostics
import Markup
import PDF
import Typesetting

/// Lists, tables, code, pictures.
extension MarkdownSetting {
  mutating func list(_ node: MarkupID, _ body: Look, _ maker: inout Maker) -> Block {
    let isTight = document.isTight(node)
    var look = body.withoutIndent
    look.alignment = body.alignment == .justified ? .start : body.alignment
    if isTight { (look.block.spaceBefore, look.block.spaceAfter) = (.zero, .zero) }
    let numbering: ElementProperties.Numbering = document.isOrdered(node) ? .decimal : .disc
    var number = document.firstNumber(node)
    var items: [List.Item] = []
    for child in document.children(node) {
      let label: String
      switch document.kind(child) {
      case .taskItem: label = document.isChecked(child) ? "☑" : "☐"
      default: label = maker.inDigits(ListLabels.label(numbering, number))
      }
      number += 1
      items.append(List.Item(label: RichText(label, look.text), blocks(children: child, look, &maker)))
    }
    var list = List(items, numbering: numbering, look.paragraph(in: maker.language))
    list.spaceBetween = isTight ? .zero : body.size.times(1, by: 2)
    var block = Block(.list(list), styles.list.block, origin: origin(of: node, &maker))
    // One inside another goes on with its lines.
    let space =
      document.parent(node).map { document.kind($0).isItem } == true ? .zero : body.size.times(1, by: 2)
    block.style.spaceBefore = max(space, block.style.spaceBefore)
    block.style.spaceAfter = max(space, block.style.spaceAfter)
    return block
  }

  // MARK: Tables

  mutating func table(_ node: MarkupID, _ maker: inout Maker) -> [Block] {
    let isRightToLeft = maker.language.isRightToLeft
    let columns = document.alignments(node).map { Table.Column(.automatic, .init($0, isRightToLeft)) }
    var head: [Table.Row] = []
    var body: [Table.Row] = []
    for row in document.children(node) where document.kind(row) == .tableRow {
      let isHead = document.isHeader(row)
      let look = isHead ? styles.tableHead : styles.table
      let origin = origin(of: row, &maker)
      var cells: [Table.Cell] = []
      for cell in document.children(row) {
        let text = text(cell, look, &maker)
        cells.append(
          Table.Cell([maker.paragraph(text, look, origin: origin)].compactMap(\.self), isHeader: isHead))
      }
      let rule = Stroke(width: .points(isHead ? 0.8 : 0.3), colour: Colour(grey: isHead ? 60 : 180))
      if isHead {
        head.append(Table.Row(cells, rule: rule))
      } else {
        body.append(Table.Row(cells, rule: rule))
      }
    }
    guard !columns.isEmpty else { return [] }
    var style = styles.table.block
    style.spaceBefore = max(style.spaceBefore, styles.body.size)
    style.spaceAfter = max(style.spaceAfter, styles.body.size)
    return [Block(.table(Table(columns, head: head, body: body)), style, origin: origin(of: node, &maker))]
  }

  // MARK: Code and mathematics

  func code(_ node: MarkupID, _ maker: inout Maker) -> [Block] {
    let lines = CodeText(styles.code.text, maker.template.sheet)
    let source = document.text(node)
    let language = String(document.info(node).prefix { !$0.isWhitespace })
    let coloured = language.isEmpty ? nil : maker.context.highlight(Array(source.utf8), language)
    let text = coloured.map { lines.text(coloured: $0) } ?? lines.text(source)
    guard var block = maker.paragraph(text, styles.code, origin: origin(of: node, &maker)) else { return [] }
    block.style.role = .code
    return [block]
  }

  func mathematics(_ node: MarkupID, _ maker: inout Maker) -> [Block] {
    let words = MathematicsText.readable(document.text(node))
    let text = RichText(words, styles.mathematics.text)
    guard var block = maker.paragraph(text, styles.mathematics, origin: origin(of: node, &maker)) else {
      return []
    }
    block.style.role = .formula
    block.style.properties = ElementProperties(alternative: words)
    return [block]
  }

  // MARK: Pictures

  /// The picture of a paragraph in which nothing else stands.
  func onlyImage(of paragraph: MarkupID) -> MarkupID? {
    guard let first = document.firstChild(paragraph), document.kind(first) == .image,
      document.next(first) == nil
    else { return nil }
    return first
  }

  mutating func figure(_ node: MarkupID, _ maker: inout Maker) -> [Block] {
    let origin = origin(of: node, &maker)
    let alternative = document.plainText(node)
    let address = document.address(node)
    guard let picture = maker.context.picture(address) else {
      let place =
        maker.origins.indices.contains(Int(origin)) ? maker.origins[Int(origin)] : document.range(node)
      maker.complain(
        .missingPicture(
          address, because: maker.context.pictureProblem(address), at: place, maker.context.subject))
      return [maker.paragraph(RichText(alternative, styles.caption.text), styles.caption, origin: origin)]
        .compactMap(\.self)
    }
    let content = PictureBlock(picture, alternative: alternative.isEmpty ? nil : alternative)
    var block = Block(.picture(content), origin: origin)
    block.style.alignment = .center
    block.style.spaceBefore = styles.body.size
    block.style.isDecoration = alternative.isEmpty
    let title = document.title(node)
    var look = styles.caption
    // Words that begin at the margin do not seem to be of a picture in the middle.
    if look.alignment == .start { look.alignment = .center }
    guard !title.isEmpty,
      var caption = maker.paragraph(RichText(title, look.text), look, origin: origin)
    else { return [block] }
    caption.style.role = .caption
    block.style.keepsWithNext = true
    var figure = Block(.group([block, caption]), origin: origin)
    figure.style.keepsTogether = true
    return [figure]
  }
}

extension MarkupKind {
  fileprivate var isItem: Bool { self == .item || self == .taskItem }
}

extension Table.CellAlignment {
  /// Markdown says left and right; tables mirror.
  fileprivate init(_ alignment: ColumnAlignment, _ isRightToLeft: Bool) {
    switch alignment {
    case .none: self = .start
    case .center: self = .center
    case .left: self = isRightToLeft ? .end : .start
    case .right: self = isRightToLeft ? .start : .end
    }
  }
}
