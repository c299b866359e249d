import Content

/// An old address and the file that stands elsewhere now.
struct Redirect: Sendable {
  let from: String
  let to: String

  /// What reads call the list of all.
  static let planName = "redirects"
}

/// Finds what stood elsewhere before entries got other slugs: their pages, and whatever lies below these.
struct FormerPlaces {
  /// Old places by where they are now: `people/layla` has been `people/l-haddad`.
  private var former: [String: [String]] = [:]

  init(_ website: Website) {
    for kind in PageKind.byCollection.values where website.makes(kind) {
      guard let collection = kind.collection else { continue }
      for record in website.catalog.publicRecords(collection) + website.catalog.unlistedRecords(collection) {
        guard let slugs = record[.formerSlugs]?.list, let path = kind.path(record),
          path.split(separator: "/").last.map({ $0 == record.slug }) == true
        else { continue }
        let folder = path.dropLast(record.slug.count)
        former[path] = slugs.compactMap(\.text).filter { $0 != record.slug }.map { folder + $0 }
      }
    }
  }

  var isEmpty: Bool { former.isEmpty }

  /// Where a file below the folder of its language has been: entries on its way may have had other names, too.
  func places(of path: String) -> [String] {
    var found: [String] = []
    var open = [path]
    while let next = open.popLast(), found.count < Self.most {
      let older = onceElsewhere(next).filter { $0 != path && !found.contains($0) }
      found += older
      open += older
    }
    return found
  }

  /// What lies below several entries that had several names has been in as many places as there are pairs.
  private static let most = 64

  private func onceElsewhere(_ path: String) -> [String] {
    path.indices.filter { path[$0] == "/" || path[$0] == "." }.flatMap { end in
      (former[String(path[..<end])] ?? []).map { $0 + path[end...] }
    }
  }
}

extension Name {
  fileprivate static let formerSlugs: Name = "former_slugs"
}
