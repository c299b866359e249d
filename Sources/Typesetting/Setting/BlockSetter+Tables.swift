import Fonts
import PDF

/// A table that pages may divide.
struct SetTable {
  /// Its head, for every page that it goes on on.
  var head: [Strip] = []
  var carried: Table.Carried?
  var carriedHeights = (forward: Length.zero, brought: Length.zero)
  var subtotals: [[RichText]] = []
  var columns: TableColumns
}

/// How much of a number lies before and behind its decimal sign.
struct NumberSides {
  var lead: Length
  var trail: Length
}

/// The columns of a table in their widths.
struct TableColumns {
  var declared: [Table.Column]
  var widths: [Length]
  var padding: Edges
  var rule: Stroke?
  /// In columns of decimals: how far the sign stands from where the column begins, within the padding.
  var signs: [Length?]
  /// Columns of decimals in which points and commas only group digits.
  var areGrouped: [Bool] = []
  /// Of the numbers in columns of decimals, cell by cell, with the columns that they were found in.
  var numbers: [[(column: Int, sides: NumberSides?)?]] = []
  /// Where in these the rows begin that are being set; nothing for rows that were not looked at.
  var firstRow: Int?

  func x(of column: Int) -> Length { widths[..<column].reduce(.zero, +) }

  func width(of place: TableGrid.Place) -> Length {
    widths[place.column..<place.column + place.columns].reduce(.zero, +)
  }
}

extension BlockSetter {
  mutating func set(
    _ table: Table, _ block: Block, width: Length, in parent: ElementID
  ) throws(FontProblem) -> [Strip] {
    guard !table.columns.isEmpty else { return [] }
    let shares = ColumnWidths(try wishes(of: table), in: width)
    if shares.excess > .points(0.05) { complain(.columnsTooWide(by: shares.excess), block) }
    var columns = TableColumns(
      declared: table.columns, widths: shares.widths, padding: table.padding, rule: table.columnRule,
      signs: [])
    columns.areGrouped = areGrouped(in: table)
    let places = TableGrid(table.allRows, columns: table.columns.count).places
    columns.numbers = try numbers(in: table.allRows, places, columns)
    columns.signs = signs(of: table, columns)
    let element = element(of: block, in: parent, usually: .table)
    let number = tables.count
    tables.append(SetTable(columns: columns))
    columns.firstRow = 0
    var head = try set(table.head, columns, .tableHead, in: element)
    columns.firstRow = table.head.count
    let body = try set(table.body, columns, .tableBody, in: element, table: number)
    columns.firstRow = table.head.count + table.body.count
    var foot = try set(table.foot, columns, .tableFoot, in: element)
    for index in head.indices.dropFirst() { head[index].avoidBreak(Strip.never) }
    for index in foot.indices { foot[index].avoidBreak(Strip.keptTogether) }
    tables[number].head = head.map(\.asRepeated)
    try prepareCarrying(table, number)
    var strips = head + body + foot
    if !head.isEmpty, strips.count > head.count { strips[head.count].avoidBreak(Strip.never) }
    guard !strips.isEmpty, table.borders != Borders() else { return strips }
    var frame = Frame()
    frame.borders = table.borders
    strips = framed(strips, frame, width: shares.widths.sum)
    return strips
  }

  /// What columns ask for; cells over several columns ask for what is missing in the last of them.
  func wishes(of table: Table, depth: Int = 0) throws(FontProblem) -> [ColumnWidths.Wish] {
    var wishes = table.columns.map { ColumnWidths.Wish(width: $0.width) }
    let rows = table.allRows
    for place in TableGrid(rows, columns: wishes.count).places.sorted(by: { $0.columns < $1.columns }) {
      let reached = place.column..<place.column + place.columns
      guard reached.contains(where: { wishes[$0].isMeasured }) else { continue }
      let cell = rows[place.row].cells[place.cell]
      let measure = try measure(cell.blocks, depth: depth)
      let across = padding(of: cell, table.padding).across
      let others = reached.dropLast().map { wishes[$0] }
      let last = reached.upperBound - 1
      let (least, natural) = (others.map(\.least).sum, others.map(\.natural).sum)
      wishes[last].least = max(wishes[last].least, measure.least + across - least)
      wishes[last].natural = max(wishes[last].natural, measure.natural + across - natural)
    }
    for index in wishes.indices {
      if case .fixed(let width) = wishes[index].width {
        (wishes[index].least, wishes[index].natural) = (width, width)
      }
    }
    return wishes
  }

  func padding(of cell: Table.Cell, _ usual: Edges) -> Edges {
    cell.frame.padding == .zero ? usual : cell.frame.padding
  }

  private func numbers(
    in rows: [Table.Row], _ places: [TableGrid.Place], _ columns: TableColumns
  ) throws(FontProblem) -> [[(column: Int, sides: NumberSides?)?]] {
    var numbers = rows.map { [(column: Int, sides: NumberSides?)?](repeating: nil, count: $0.cells.count) }
    for place in places where place.columns == 1 {
      let cell = rows[place.row].cells[place.cell]
      guard (cell.alignment ?? columns.declared[place.column].alignment) == .decimal else { continue }
      let sides = try sides(of: cell, isGrouped: columns.areGrouped[place.column])
      numbers[place.row][place.cell] = (place.column, sides)
    }
    return numbers
  }

  /// Where decimal signs stand in each column of decimals.
  private func signs(of table: Table, _ columns: TableColumns) -> [Length?] {
    var leads = [Length?](repeating: nil, count: table.columns.count)
    var trails = leads
    for case (let column, let sides?)? in columns.numbers.joined() {
      leads[column] = max(leads[column] ?? .zero, sides.lead)
      trails[column] = max(trails[column] ?? .zero, sides.trail)
    }
    return leads.indices.map { column in
      guard leads[column] != nil, let trail = trails[column] else { return nil }
      // Numbers as a whole stand at the column's end.
      return columns.widths[column] - table.padding.across - trail
    }
  }

  /// Of each column, whether points and commas group its numbers and part none of them: some numbers have
  /// neither, and all others exactly three digits behind theirs, as `12,000` above `900`.
  private func areGrouped(in table: Table) -> [Bool] {
    var hasWhole = [Bool](repeating: false, count: table.columns.count)
    var hasParts = hasWhole
    let rows = table.allRows
    for place in TableGrid(rows, columns: table.columns.count).places where place.columns == 1 {
      guard let bytes = number(in: rows[place.row].cells[place.cell])?.text.styled.bytes else { continue }
      if let sign = bytes.decimalSign {
        if !bytes.mayGroup(at: sign) { hasParts[place.column] = true }
      } else {
        hasWhole[place.column] = true
      }
    }
    return zip(hasWhole, hasParts).map { $0 && !$1 }
  }

  /// The one text of a cell if it has digits.
  private func number(in cell: Table.Cell) -> TextBlock? {
    guard cell.blocks.count == 1, case .text(let text) = cell.blocks[0].content,
      text.text.styled.bytes.hasDigits
    else { return nil }
    return text
  }

  /// The sides of a number in a cell, as they were found when its column was looked at.
  func sides(
    of cell: Table.Cell, at place: TableGrid.Place, _ columns: TableColumns
  ) throws(FontProblem) -> NumberSides? {
    if let first = columns.firstRow, let known = columns.numbers[first + place.row][place.cell],
      known.column == place.column
    {
      return known.sides
    }
    return try sides(of: cell, isGrouped: columns.areGrouped[place.column])
  }

  /// Seen from where the paper's lines begin.
  private func sides(of cell: Table.Cell, isGrouped: Bool) throws(FontProblem) -> NumberSides? {
    guard let text = number(in: cell) else { return nil }
    let styled = text.text.styled
    let sign = isGrouped ? nil : styled.bytes.decimalSign
    let (whole, known) = try tools.measureWord(styled, text.style, to: sign)
    guard let sign else { return sides(whole, before: whole) }
    if let known { return sides(whole, before: known) }
    var style = text.style
    style.breaking.alignment = .start(raggedness: 0)
    guard let line = try tools.set(styled, style, width: whole + .points(1)).lines.first,
      let left = line.extents(of: sign..<sign + 1, in: styled, tools.session).first?.x
    else { return NumberSides(lead: whole, trail: .zero) }
    return sides(whole, before: left)
  }

  private func sides(_ whole: Length, before left: Length) -> NumberSides {
    manuscript.isRightToLeft
      ? NumberSides(lead: whole - left, trail: left) : NumberSides(lead: left, trail: whole - left)
  }
}

extension ColumnWidths.Wish {
  /// Whether its content is asked for.
  fileprivate var isMeasured: Bool {
    switch width {
    case .automatic, .share: true
    case .fixed, .part: false
    }
  }
}

extension Table {
  /// Those that the widths of columns depend on; sums are widest at the end.
  fileprivate var allRows: [Row] {
    let rows = head + body + foot
    guard let carried, let last = body.last(where: { !$0.subtotals.isEmpty }) else { return rows }
    return rows + [carried.forward, carried.brought].map { $0.with(last.subtotals, carried) }
  }
}

extension [UInt8] {
  /// Of any of the digits that amounts are written with.
  fileprivate var hasDigits: Bool {
    contains { $0 >= 0x30 && $0 <= 0x39 }
      || zip(self, dropFirst()).contains {
        $0 == 0xD9 && $1 >= 0xA0 && $1 <= 0xA9 || $0 == 0xDB && $1 >= 0xB0 && $1 <= 0xB9
      }
  }

  /// Whether a sign may as well group digits as part a number: exactly three of them stand behind it.
  fileprivate func mayGroup(at sign: Int) -> Bool {
    (self[sign] == 0x2E || self[sign] == 0x2C)
      && self[(sign + 1)...].prefix { $0 >= 0x30 && $0 <= 0x39 }.count == 3
  }

  /// The place of the last sign between digits that parts of a whole stand behind: `.`, `,` or `٫`.
  var decimalSign: Int? {
    for index in indices.reversed() where index > 0 && index + 1 < count {
      let isArabic = self[index] == 0xD9 && self[index + 1] == 0xAB
      if isArabic { return index }
      guard self[index] == 0x2E || self[index] == 0x2C else { continue }
      let follows = self[index + 1]
      if follows >= 0x30 && follows <= 0x39 || follows == 0xD9 || follows == 0xDB { return index }
    }
    return nil
  }
}

extension Strip {
  /// The same for another page, where nobody reads it out again.
  var asRepeated: Strip {
    var copy = self
    copy.links = []
    copy.anchors = []
    copy.heading = nil
    for index in copy.items.indices { copy.items[index].meaning = .artifact(.layout) }
    if var parts = copy.columns {
      for index in parts.columns.indices {
        parts.columns[index].strips = parts.columns[index].strips.map(\.asRepeated)
      }
      copy.columns = parts
    }
    return copy
  }
}
