/// Earnings by the sale that they come from: one line of an order, divided among several.
public enum Sales {
  /// The rows of each sold line, in the order of the files.
  static func rows(of catalog: Catalog) -> [[Record]] {
    var numbers: [Key: Int] = [:]
    var groups: [[Record]] = []
    for row in catalog.all("earnings") {
      guard let key = Key(row) else { continue }
      if let number = numbers[key] {
        groups[number].append(row)
      } else {
        numbers[key] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  /// The line of the order that an earning comes from: by its identifier, or its number from 1.
  public static func item(of row: Record) -> FieldValue? {
    guard let name = row["item"]?.text, let items = row["order"]?.target?["items"]?.list else { return nil }
    return position(of: name, in: items).map { items[$0] }
  }

  /// The place of the line that is named by its identifier, or its number from 1.
  static func position(of name: String, in items: [FieldValue]) -> Int? {
    if let place = items.firstIndex(where: { $0["id"]?.text == name }) { return place }
    guard let number = Int(name), number > 0, number <= items.count else { return nil }
    return number - 1
  }

  /// Tells the lines of orders apart: earnings of one line share one.
  public struct Key: Hashable, Sendable {
    private let order: String
    private let line: String

    public init?(_ row: Record) {
      guard row["kind"]?.text == "sale", let order = row["order"]?.identity else { return nil }
      self.order = order
      line = row["item"]?.text ?? row["course"]?.identity ?? row["booking"]?.identity ?? ""
    }
  }
}
