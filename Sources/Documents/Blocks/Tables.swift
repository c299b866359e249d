import PDF
import Typesetting

extension BlockKind {
  static let table = BlockKind(
    "table", .list(.object(.tableColumn)), "Rows of cells, below a head that every page repeats.",
    keys: [
      TemplateKey("head", .list(.object(.row)), "Rows that every page repeats."),
      TemplateKey("rows", .list(.object(.row)), "The rows.").required,
      TemplateKey("foot", .list(.object(.row)), "Rows at the end."),
      TemplateKey("carried", .object(.carried), "Rows that carry sums from page to page."),
      TemplateKey("head_style", .style, "Of the head.").standard("table_head"),
      TemplateKey("head_background", .colour, "Behind the head."),
      TemplateKey("head_rule", .stroke, "Below the head."),
      TemplateKey("row_rule", .stroke, "Below each row."),
      TemplateKey("column_rule", .stroke, "Between columns."),
      TemplateKey("zebra", .colour, "Behind every second row."),
      TemplateKey("cell_padding", .edges, "Around the content of cells.").standard("3pt 4pt"),
      TemplateKey("summary", .plainText, "What it tells, for those who do not see it."),
    ], style: { _ in "table" }
  ) { block, maker in
    var setter = TableMaking(block, maker.look(of: block))
    guard let table = setter.table(&maker) else { return [] }
    return [maker.block(.table(table), block)]
  }
}

/// Makes the rows of one table.
struct TableMaking {
  private let block: TemplateBlock
  private let look: Look
  private let columns: [KeyValues]

  init(_ block: TemplateBlock, _ look: Look) {
    self.block = block
    self.look = look.ofCells
    columns = (block.main?.list ?? []).compactMap(\.object)
  }

  mutating func table(_ maker: inout Maker) -> Table? {
    let headLook = block["head_style"]?.look ?? maker.look(named: "table_head")
    var head = titles(headLook, &maker)
    head += rows(block["head"], headLook, isHead: true, &maker)
    var body = rows(block["rows"], look, isHead: false, &maker)
    let foot = rows(block["foot"], look, isHead: false, &maker)
    guard !columns.isEmpty, !(head.isEmpty && body.isEmpty && foot.isEmpty) else { return nil }
    for index in head.indices {
      head[index].background = head[index].background ?? block["head_background"]?.colour
      if index == head.count - 1 { head[index].rule = head[index].rule ?? block["head_rule"]?.stroke }
    }
    for index in body.indices {
      if index % 2 == 1 { body[index].background = body[index].background ?? block["zebra"]?.colour }
      body[index].rule = body[index].rule ?? block["row_rule"]?.stroke
    }
    let tracks = columns.map {
      Table.Column($0["width"]?.column ?? .automatic, Self.alignment($0["align"]) ?? .start)
    }
    var table = Table(tracks, head: head, body: body, foot: foot)
    table.padding = block["cell_padding"]?.edges(look.size, over: table.padding) ?? table.padding
    table.columnRule = block["column_rule"]?.stroke
    table.summary = maker.string(block["summary"]?.text)
    table.carried = carried(&maker)
    return table
  }

  /// The row of the columns' own heads.
  private func titles(_ look: Look, _ maker: inout Maker) -> [Table.Row] {
    guard columns.contains(where: { $0["head"] != nil }) else { return [] }
    return [
      Table.Row(
        columns.map { column in
          Table.Cell(maker.words(column["head"]?.text, look, origin: block.number), isHeader: true)
        })
    ]
  }

  private func carried(_ maker: inout Maker) -> Table.Carried? {
    guard let values = block["carried"]?.object, let forward = values["forward"]?.object,
      let brought = values["brought"]?.object
    else { return nil }
    let look = values["style"]?.look ?? look
    return Table.Carried(
      forward: row(forward, look, isHead: false, &maker), brought: row(brought, look, isHead: false, &maker),
      look.paragraph(in: maker.language), leading: look.leading)
  }

  // MARK: Rows

  private func rows(_ value: KeyValue?, _ look: Look, isHead: Bool, _ maker: inout Maker) -> [Table.Row] {
    var result: [Table.Row] = []
    for values in (value?.list ?? []).compactMap(\.object) {
      guard let each = values["each"]?.text else {
        result += once(values, look, isHead, &maker)
        continue
      }
      result += maker.repeating(maker.items(each), as: values["as"]?.word ?? "item") { maker in
        once(values, look, isHead, &maker)
      }
    }
    return result
  }

  private func once(_ values: KeyValues, _ look: Look, _ isHead: Bool, _ maker: inout Maker) -> [Table.Row] {
    if let condition = values["when"]?.text, !maker.holds(condition) { return [] }
    let look = values["style"]?.look ?? look
    let own = values["cells"] == nil ? [] : [row(values, look, isHead: isHead, &maker)]
    return own + rows(values["rows"], look, isHead: isHead, &maker)
  }

  private func row(_ values: KeyValues, _ look: Look, isHead: Bool, _ maker: inout Maker) -> Table.Row {
    let look = values["style"]?.look ?? look
    let cells = (values["cells"]?.list ?? []).compactMap(\.object).map {
      cell($0, look, isHead: isHead, &maker)
    }
    return Table.Row(
      cells, background: values["background"]?.colour, rule: values["rule"]?.stroke,
      keepsWithNext: values["keep_with_next"]?.boolean ?? false,
      subtotals: (values["subtotals"]?.list ?? []).map { maker.richText($0.text, look) })
  }

  private func cell(_ values: KeyValues, _ look: Look, isHead: Bool, _ maker: inout Maker) -> Table.Cell {
    let look = values["style"]?.look ?? look
    var blocks = maker.words(values["text"]?.text, look, origin: block.number)
    blocks += maker.blocks(values["blocks"]?.blocks ?? [], standardLook: look)
    var frame = Frame()
    frame.background = values["background"]?.colour
    frame.borders = values["border"]?.stroke.map { Borders(all: $0) } ?? Borders()
    return Table.Cell(
      blocks, columns: values["span"]?.integer ?? 1, rows: values["rows"]?.integer ?? 1,
      alignment: Self.alignment(values["align"]), vertical: Maker.vertical(values["vertical"]), frame: frame,
      isHeader: isHead || values["header"]?.boolean == true)
  }

  private static func alignment(_ value: KeyValue?) -> Table.CellAlignment? {
    switch value?.word {
    case "start": .start
    case "center": .center
    case "end": .end
    case "decimal": .decimal
    default: nil
    }
  }
}

extension Look {
  /// Letters and lines; what is around the table is not around its cells.
  fileprivate var ofCells: Look {
    var look = self
    look.block = BlockStyle()
    return look
  }
}
