/// Where the cells of some rows stand: each in the next column that no cell from above reaches into.
struct TableGrid {
  struct Place {
    var row: Int
    /// In its row.
    var cell: Int
    var column: Int
    var columns: Int
    var rows: Int
  }

  private(set) var places: [Place] = []
  /// The rows after which a page may end: no cell reaches over them.
  private(set) var ends: [Int] = []

  init(_ rows: [Table.Row], columns count: Int) {
    var taken = [Int](repeating: 0, count: count)
    for (number, row) in rows.enumerated() {
      var column = 0
      for (index, cell) in row.cells.enumerated() {
        while column < count, taken[column] > number { column += 1 }
        guard column < count else { break }
        let place = Place(
          row: number, cell: index, column: column, columns: min(max(1, cell.columns), count - column),
          rows: min(max(1, cell.rows), rows.count - number))
        for reached in column..<column + place.columns {
          taken[reached] = max(taken[reached], number + place.rows)
        }
        places.append(place)
        column += place.columns
      }
      if taken.allSatisfy({ $0 <= number + 1 }) { ends.append(number) }
    }
  }

  /// Rows that cells reach over, together.
  var groups: [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    for end in ends {
      groups.append(start..<end + 1)
      start = end + 1
    }
    return groups
  }
}
