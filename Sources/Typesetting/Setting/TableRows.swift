import Fonts
import PDF

/// Rows of a table, each a strip; rows that a cell reaches over are one.
extension BlockSetter {
  mutating func set(
    _ rows: [Table.Row], _ columns: TableColumns, _ role: Role, in parent: ElementID, table: Int? = nil
  ) throws(FontProblem) -> [Strip] {
    guard !rows.isEmpty else { return [] }
    let part = artifact == nil ? document.structure.element(role, in: parent) : parent
    let grid = TableGrid(rows, columns: columns.widths.count)
    var strips: [Strip] = []
    var next = 0
    for group in grid.groups {
      let start = next
      while next < grid.places.count, group.contains(grid.places[next].row) { next += 1 }
      var strip = try set(group, of: rows, Array(grid.places[start..<next]), columns, in: part)
      if let table { strip.row = TableRowPlace(table: table, row: group.upperBound - 1) }
      if group.lowerBound > 0, rows[group.lowerBound - 1].keepsWithNext {
        strip.avoidBreak(Strip.keptWithHeading)
      }
      strips.append(strip)
    }
    return strips
  }

  private mutating func set(
    _ group: Range<Int>, of rows: [Table.Row], _ places: [TableGrid.Place], _ columns: TableColumns,
    in part: ElementID
  ) throws(FontProblem) -> Strip {
    var cells: [SetCell] = []
    for row in group {
      let element = artifact == nil ? document.structure.element(.tableRow, in: part) : part
      for place in places where place.row == row {
        cells.append(try set(rows[row].cells[place.cell], place, columns, in: element))
      }
    }
    let heights = rowHeights(group, cells)
    var parts = StripColumns(kind: .sideBySide, columns: [])
    let tops = group.map { row in heights[..<(row - group.lowerBound)].reduce(.zero, +) }
    for (index, row) in group.enumerated() {
      if let ground = ground(of: rows[row], top: tops[index], height: heights[index], columns) {
        parts.backdrop.append(ground)
      }
    }
    for cell in cells {
      let first = cell.place.row - group.lowerBound
      let height = heights[first..<first + cell.place.rows].reduce(.zero, +)
      parts.add(cell, top: tops[first], height: height, columns)
    }
    for (index, row) in group.enumerated() {
      let open = cells.map(\.place).filter { $0.row <= row && row < $0.row + $0.rows - 1 }
      parts.backdrop += rules(below: rows[row], y: tops[index] + heights[index], columns, open)
    }
    var strip = Strip(height: heights.sum)
    strip.notes = cells.flatMap { $0.strips.flatMap(\.notes) }
    strip.columns = parts
    return strip
  }

  private func rowHeights(_ group: Range<Int>, _ cells: [SetCell]) -> [Length] {
    var heights = [Length](repeating: .zero, count: group.count)
    for cell in cells.sorted(by: { $0.place.rows < $1.place.rows }) {
      let first = cell.place.row - group.lowerBound
      let last = first + cell.place.rows - 1
      let others = heights[first..<last].reduce(.zero, +)
      heights[last] = max(heights[last], cell.strips.height + cell.padding.down - others)
    }
    return heights
  }

  private func ground(
    of row: Table.Row, top: Length, height: Length, _ columns: TableColumns
  ) -> PrintedItem? {
    guard let background = row.background else { return nil }
    let box = Box(x: .zero, y: top, width: columns.widths.sum, height: height)
    return PrintedItem(.fill(background, radius: .zero), box, .artifact(.background))
  }

  /// The rule below a row, but not through cells that go on in the next one.
  private func rules(
    below row: Table.Row, y: Length, _ columns: TableColumns, _ open: [TableGrid.Place]
  ) -> [PrintedItem] {
    guard let rule = row.rule else { return [] }
    var items: [PrintedItem] = []
    var first = 0
    for place in open.sorted(by: { $0.column < $1.column })
      + [TableGrid.Place(row: 0, cell: 0, column: columns.widths.count, columns: 0, rows: 0)]
    {
      let width = columns.x(of: max(first, place.column)) - columns.x(of: first)
      if width > .zero {
        let box = Box(x: columns.x(of: first), y: y - rule.width, width: width, height: rule.width)
        items.append(PrintedItem(.rule(rule), box, .artifact(.layout)))
      }
      first = max(first, place.column + place.columns)
    }
    return items
  }
}

/// A cell's content in the width of its columns.
struct SetCell {
  var place: TableGrid.Place
  var strips: [Strip]
  var padding: Edges
  var vertical: FixedPlace.Vertical
  var frame: Frame
}

extension BlockSetter {
  private mutating func set(
    _ cell: Table.Cell, _ place: TableGrid.Place, _ columns: TableColumns, in row: ElementID
  ) throws(FontProblem) -> SetCell {
    let element = artifact == nil ? self.element(of: cell, in: row) : row
    let padding = padding(of: cell, columns.padding)
    let width = columns.width(of: place) - padding.across
    let alignment = cell.alignment ?? columns.declared[place.column].alignment
    var strips: [Strip] = []
    if width > .zero {
      if alignment == .decimal, place.columns == 1, let sign = columns.signs[place.column],
        let sides = try sides(of: cell, at: place, columns),
        sides.lead + sides.trail <= width
      {
        strips = try set(cell.blocks, width: sides.lead + sides.trail, in: element)
        move(&strips, across: max(.zero, sign - sides.lead))
      } else {
        strips = try set(cell.blocks.map { $0.aligned(alignment) }, width: width, in: element)
      }
    }
    return SetCell(
      place: place, strips: strips, padding: padding, vertical: cell.vertical, frame: cell.frame)
  }

  private mutating func element(of cell: Table.Cell, in row: ElementID) -> ElementID {
    var properties = ElementProperties(scope: cell.isHeader ? .column : nil)
    properties.rowSpan = cell.rows
    properties.columnSpan = cell.columns
    return document.structure.element(cell.isHeader ? .headerCell : .dataCell, in: row, properties)
  }
}

extension StripColumns {
  fileprivate mutating func add(
    _ cell: SetCell, top: Length, height: Length, _ columns: TableColumns
  ) {
    let (x, width) = (columns.x(of: cell.place.column), columns.width(of: cell.place))
    let box = Box(x: x, y: top, width: width, height: height)
    if cell.frame.isDrawn {
      backdrop += cell.frame.items(in: box, hasTop: true, hasBottom: true, .background)
    }
    if let rule = columns.rule, cell.place.column > 0 {
      let line = Box(x: x - Length(units: rule.width.units / 2), y: top, width: rule.width, height: height)
      backdrop.append(PrintedItem(.rule(rule), line, .artifact(.layout)))
    }
    self.columns.append(
      Column(
        strips: cell.strips, x: x + cell.padding.start, width: width - cell.padding.across,
        vertical: cell.vertical, y: top + cell.padding.top, height: height - cell.padding.down))
  }
}

extension Block {
  /// Text without an alignment of its own takes that of its cell.
  fileprivate func aligned(_ alignment: Table.CellAlignment) -> Block {
    var block = self
    let own: TextAlignment =
      switch alignment {
      case .start: .start
      case .center: .center
      case .end, .decimal: .end
      }
    block.style.alignment = own
    if case .text(var text) = content, text.alignment == .start || text.alignment == .justified {
      text.alignment = own
      block.content = .text(text)
    }
    return block
  }
}
