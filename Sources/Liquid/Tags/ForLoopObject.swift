import Names
import Synchronization

/// What `forloop` is: how far a loop has come. It moves on while templates hold it.
final class ForLoopObject: TemplateObject {
  private let name: Name
  private let count: Int
  private let parent: ForLoopObject?
  private let position = Atomic<Int>(0)

  init(name: Name, count: Int, parent: ForLoopObject?) {
    self.name = name
    self.count = count
    self.parent = parent
  }

  func advance() {
    position.wrappingAdd(1, ordering: .relaxed)
  }

  private static let index: Name = "index"
  private static let index0: Name = "index0"
  private static let rindex: Name = "rindex"
  private static let rindex0: Name = "rindex0"
  private static let first: Name = "first"
  private static let last: Name = "last"
  private static let length: Name = "length"
  private static let parentloop: Name = "parentloop"

  var memberNames: [String] {
    ["first", "index", "index0", "last", "length", "name", "parentloop", "rindex", "rindex0"]
  }

  var printed: TemplateValue { .text("Liquid::ForloopDrop") }

  func member(_ name: Name) -> TemplateValue? {
    let position = position.load(ordering: .relaxed)
    switch name {
    case Self.index: return .integer(position + 1)
    case Self.index0: return .integer(position)
    case Self.rindex: return .integer(count - position)
    case Self.rindex0: return .integer(count - position - 1)
    case Self.first: return .boolean(position == 0)
    case Self.last: return .boolean(position == count - 1)
    case Self.length: return .integer(count)
    case Self.parentloop: return parent.map { .object($0) } ?? .nothing
    case .name: return .text(self.name.text)
    default: return nil
    }
  }
}

/// What `tablerowloop` is.
final class TableRowLoopObject: TemplateObject {
  private let count: Int
  private let columns: Int
  private let position = Atomic<Int>(0)

  init(count: Int, columns: Int) {
    self.count = count
    self.columns = columns
  }

  func advance() {
    position.wrappingAdd(1, ordering: .relaxed)
  }

  private var index: Int { position.load(ordering: .relaxed) }

  /// Counted from 1. A table without columns is one row.
  var column: Int { columns > 0 ? index % columns + 1 : index + 1 }
  var row: Int { columns > 0 ? index / columns + 1 : 1 }
  var isLastColumn: Bool { column == columns }
  var isLast: Bool { index == count - 1 }

  var memberNames: [String] {
    [
      "col", "col0", "col_first", "col_last", "first", "index", "index0", "last", "length", "rindex",
      "rindex0",
      "row",
    ]
  }

  var printed: TemplateValue { .text("Liquid::TablerowloopDrop") }

  func member(_ name: Name) -> TemplateValue? {
    switch name.text {
    case "length": .integer(count)
    case "index": .integer(index + 1)
    case "index0": .integer(index)
    case "rindex": .integer(count - index)
    case "rindex0": .integer(count - index - 1)
    case "first": .boolean(index == 0)
    case "last": .boolean(isLast)
    case "col": .integer(column)
    case "col0": .integer(column - 1)
    case "row": .integer(row)
    case "col_first": .boolean(column == 1)
    case "col_last": .boolean(isLastColumn)
    default: nil
    }
  }
}
