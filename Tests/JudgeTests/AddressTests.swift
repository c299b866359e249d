import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct `Every address of the content model` {
  private static let languages = ["en", "ar"]
  private static let files = Set(BuiltDemo.shared.files(below: "Output/site"))

  @Test func `comes from a build without a complaint`() {
    #expect(BuiltDemo.shared.outcome.status == 0, "\(BuiltDemo.shared.outcome.errors.suffix(2_000))")
  }

  @Test(arguments: AddressRow.all)
  func `is there in both languages`(_ row: AddressRow) async {
    let missing = await Self.wanted(by: row).filter { !Self.isThere($0) }
    if NotYet.addresses.contains(row.pattern) {
      #expect(!missing.isEmpty, "it is there now: take it out of NotYet")
    } else {
      #expect(missing.isEmpty, "the demo lacks \(missing.joined(separator: ", "))")
    }
  }

  @Test func `that is missing is one of the table`() {
    #expect(NotYet.addresses.subtracting(AddressRow.all.map(\.pattern)).isEmpty)
  }

  /// The files of a row, in which only stars are left open.
  private static func wanted(by row: AddressRow) async -> [String] {
    var names = [row.pattern]
    if let collection = row.collection {
      names = await DemoEntries.shared.slugs(of: collection).map { row.pattern.replacing("{slug}", with: $0) }
      #expect(!names.isEmpty, "the demo has no \(collection)")
    }
    let roots = row.isInEachLanguage ? languages.map { $0 == languages[0] ? "" : $0 + "/" } : [""]
    return roots.flatMap { root in
      names.map { root + $0 + ($0.isEmpty || $0.hasSuffix("/") ? "index.html" : "") }
    }
  }

  private static func isThere(_ pattern: String) -> Bool {
    guard pattern.contains("*") else { return files.contains(pattern) }
    let parts = pattern.split(separator: "/")[...]
    return files.contains { matches($0.split(separator: "/")[...], parts) }
  }

  private static func matches(_ path: ArraySlice<Substring>, _ pattern: ArraySlice<Substring>) -> Bool {
    guard let part = pattern.first else { return path.isEmpty }
    if part == "**" {
      return (0...path.count).contains { matches(path.dropFirst($0), pattern.dropFirst()) }
    }
    guard let name = path.first, matches(name, part) else { return false }
    return matches(path.dropFirst(), pattern.dropFirst())
  }

  /// A star among letters is any text with something in it.
  private static func matches(_ name: Substring, _ pattern: Substring) -> Bool {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard pieces.count > 1 else { return name == pattern }
    var rest = name
    for (index, piece) in pieces.enumerated() {
      guard index > 0 else {
        guard rest.hasPrefix(piece) else { return false }
        rest = rest.dropFirst(piece.count)
        continue
      }
      guard !rest.isEmpty else { return false }
      if index == pieces.count - 1 { return piece.isEmpty || rest.dropFirst().hasSuffix(piece) }
      guard let found = rest.dropFirst().firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}

/// What of the demo's content the world may see.
actor DemoEntries {
  static let shared = DemoEntries()
  private var catalog: Catalog?

  func slugs(of collection: String) async -> [String] {
    if catalog == nil {
      let now = CalendarTime.dateTime(BuiltDemo.day) ?? 0
      catalog = await CatalogLoader(folder: BuiltDemo.shared.path + "/Content", now: now, jobs: 2).load()
        .value.catalog
    }
    return catalog?.publicRecords(collection).map(\.slug) ?? []
  }
}
