/// Every collection that a site has: Lectern's own, and those a team added in `schema.yaml`.
public struct Schema: Sendable {
  public let collections: [ContentCollection]
  /// How the entries of each collection are shown.
  let shown: [PublicShape]
  private let numbers: [String: Int]
  private let tables: [String: [Int]]

  public init(_ collections: [ContentCollection]) {
    self.collections = collections
    shown = collections.map { PublicShape($0) }
    numbers = Dictionary(
      collections.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var tables: [String: [Int]] = [:]
    for (index, collection) in collections.enumerated() {
      for table in collection.tableNames { tables[table, default: []].append(index) }
    }
    self.tables = tables
  }

  public static let standard = Schema(ContentCollection.all)

  public subscript(_ name: String) -> ContentCollection? {
    numbers[name].map { collections[$0] }
  }

  public func number(of name: String) -> Int? { numbers[name] }

  /// The collections that a folder or file of this name may mean: ours by that name, or those
  /// that a platform's table of that name became. What stands in `private/` means the private ones
  /// if there are any (litespace's `lessons` are appointments), and the other way round.
  func collections(named name: String, isPrivate: Bool) -> [ContentCollection] {
    let own = self[name].map { [$0] } ?? []
    let become = (tables[name] ?? []).map { collections[$0] }
    let onThisSide = [own, become].map { $0.filter { $0.isPrivate == isPrivate } }
    return (onThisSide + [own, become]).first { !$0.isEmpty } ?? []
  }
}
