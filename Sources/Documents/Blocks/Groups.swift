import PDF
import Typesetting

extension BlockKind {
  static let stack = BlockKind("stack", .blocks, "Blocks below each other, as one.") { block, maker in
    maker.group(block)
  }

  static let box = BlockKind(
    "box", .blocks, "The same with a frame: `padding`, `border`, `background`, `radius`."
  ) { block, maker in
    maker.group(block)
  }

  static let columns = BlockKind(
    "columns", .list(.object(.column)), "Blocks side by side.",
    keys: [gapKey]
  ) { block, maker in
    let columns = (block.main?.list ?? []).compactMap(\.object).map { column in
      Columns.Column(
        column["width"]?.column ?? .share(1), maker.blocks(column["blocks"]?.blocks ?? []),
        vertical: Maker.vertical(column["vertical"]))
    }
    guard !columns.isEmpty else { return [] }
    return [maker.block(.columns(Columns(.sideBySide(columns), gap: maker.gap(block))), block)]
  }

  static let flowColumns = BlockKind(
    "flow_columns", .blocks, "One text that goes on from column to column.",
    keys: [TemplateKey("count", .integer(2...8), "How many there are.").standard("2"), gapKey]
  ) { block, maker in
    let blocks = maker.blocks(block.main?.blocks ?? [])
    guard !blocks.isEmpty else { return [] }
    let columns = Columns(.flowing(blocks, count: block["count"]?.integer ?? 2), gap: maker.gap(block))
    return [maker.block(.columns(columns), block)]
  }

  private static let gapKey = TemplateKey("gap", .length, "Between them.").standard("6mm")

  static let each = BlockKind(
    "each", .expression, "Blocks repeated for each item of a list; Liquid knows `forloop`, too.",
    keys: [
      TemplateKey("as", .name, "What an item is called.").standard("item"),
      TemplateKey("blocks", .blocks, "What is repeated.").required,
      TemplateKey("else", .blocks, "What stands there if there is no item."),
    ], isTransparent: true
  ) { block, maker in
    let items = maker.items(block.main?.text)
    guard !items.isEmpty else { return maker.blocks(block["else"]?.blocks ?? []) }
    return maker.repeating(items, as: block["as"]?.word ?? "item") { maker in
      maker.blocks(block["blocks"]?.blocks ?? [])
    }
  }

  static let when = BlockKind(
    "when", .condition, "Blocks that are there only if a condition holds.",
    keys: [
      TemplateKey("blocks", .blocks, "What is there, then.").required,
      TemplateKey("else", .blocks, "What is there if it does not hold."),
    ], isTransparent: true
  ) { block, maker in
    maker.blocks(block[maker.holds(block.main?.text) ? "blocks" : "else"]?.blocks ?? [])
  }

  static let section = BlockKind(
    "section", .blocks, "Blocks on pages of their own design and numbering.",
    keys: [
      TemplateKey("page", .object(.page), "What is different from the document's pages."),
      TemplateKey("numbering", .object(.numbering), "Numbers begin anew."),
      TemplateKey("begins", .word(["page", "left", "right"]), "Where it begins.").standard("page"),
    ], isSameForAll: false
  ) { block, maker in
    maker.section(block)
    return []
  }
}

extension KeyShape {
  static let column = KeyShape(
    "a column", shorthand: "blocks",
    [
      TemplateKey("width", .columnWidth, "How wide it is.").standard("1fr"),
      TemplateKey("vertical", .word(["top", "middle", "bottom"]), "Where its blocks stand.").standard("top"),
      TemplateKey("blocks", .blocks, "What stands in it.").required,
    ])
}
