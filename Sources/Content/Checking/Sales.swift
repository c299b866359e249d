/// Earnings by the sale that they come from: one line of an order, divided among several.
enum Sales {
  /// The rows of each sold line, in the order of the files.
  static func rows(of catalog: Catalog) -> [[Record]] {
    var numbers: [Key: Int] = [:]
    var groups: [[Record]] = []
    for row in catalog.all("earnings") where row["kind"]?.text == "sale" {
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
  static func item(of row: Record) -> FieldValue? {
    guard let name = row["item"]?.text, let items = row["order"]?.target?["items"]?.list else { return nil }
    if let item = items.first(where: { $0["id"]?.text == name }) { return item }
    guard let number = Int(name), items.indices.contains(number - 1) else { return nil }
    return items[number - 1]
  }

  private struct Key: Hashable {
    var order: String
    var line: String

    init?(_ row: Record) {
      guard let order = row["order"]?.identity else { return nil }
      self.order = order
      line = row["item"]?.text ?? row["course"]?.identity ?? row["booking"]?.identity ?? ""
    }
  }
}
