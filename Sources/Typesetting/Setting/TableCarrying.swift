import Fonts
import PDF

/// Rows that carry sums over from page to page.
extension BlockSetter {
  mutating func prepareCarrying(_ table: Table, _ number: Int) throws(FontProblem) {
    guard let carried = table.carried, let last = table.body.last(where: { !$0.subtotals.isEmpty }) else {
      return
    }
    tables[number].carried = carried
    tables[number].subtotals = table.body.map(\.subtotals)
    let heights = try carriedRows(last.subtotals, number)
    tables[number].carriedHeights = (heights.forward.height, heights.brought.height)
  }

  /// The rows at the foot of a page that ends behind a row, and at the top of the next.
  mutating func carriedRows(behind row: Int, of table: Int) throws(FontProblem) -> (
    forward: Strip, brought: Strip
  )? {
    guard tables[table].carried != nil, tables[table].subtotals.indices.contains(row),
      !tables[table].subtotals[row].isEmpty
    else { return nil }
    return try carriedRows(tables[table].subtotals[row], table)
  }

  private mutating func carriedRows(
    _ subtotals: [RichText], _ number: Int
  ) throws(FontProblem) -> (forward: Strip, brought: Strip) {
    guard let carried = tables[number].carried else { return (Strip(height: .zero), Strip(height: .zero)) }
    let outer = artifact
    artifact = .layout
    defer { artifact = outer }
    let columns = tables[number].columns
    let root = document.structure.root
    let forward = try set([carried.forward.with(subtotals, carried)], columns, .tableBody, in: root)
    let brought = try set([carried.brought.with(subtotals, carried)], columns, .tableBody, in: root)
    return (forward.first ?? Strip(height: .zero), brought.first ?? Strip(height: .zero))
  }
}

extension Table.Row {
  /// The row with subtotals in its empty cells.
  func with(_ subtotals: [RichText], _ carried: Table.Carried) -> Table.Row {
    var row = self
    var rest = subtotals[...]
    for index in row.cells.indices where row.cells[index].blocks.isEmpty {
      guard let subtotal = rest.popFirst() else { break }
      row.cells[index].blocks = [Block(.text(TextBlock(subtotal, carried.style, leading: carried.leading)))]
    }
    return row
  }
}
