import Content
import Localization

/// An order of the catalogue besides the academy's own. Each is declared once, as a ``Facet`` is.
struct Sorting: Sendable {
  /// What addresses and templates call it: `newest` of `courses/by/newest`.
  let name: String
  private let sort: @Sendable ([PublicRecord], _ language: String) -> [PublicRecord]

  var kind: PageKind { PageKind.sorting(self) }

  /// All courses in this order; those between which it makes no difference stay as the academy has them.
  func courses(_ listing: Listing, language: Int) -> [EntryID] {
    let language = listing.language(language)
    return listing.kept("courses by \(name) in \(language)") {
      sort(listing.catalogueRecords, language).map(\.id)
    }
  }

  private init(
    _ name: String, sort: @escaping @Sendable ([PublicRecord], _ language: String) -> [PublicRecord]
  ) {
    self.name = name
    self.sort = sort
  }

  /// What is more comes first. Every number has such a one; not every number has a negative.
  private static func falling(_ number: Int64) -> Int64 { ~number }

  /// By numbers, the smallest first.
  private init(_ name: String, by rank: @escaping @Sendable (PublicRecord) -> [Int64]) {
    self.init(name) { courses, _ in
      let ranks = courses.map(rank)
      let order = courses.indices.sorted {
        ranks[$0] == ranks[$1] ? $0 < $1 : ranks[$0].lexicographicallyPrecedes(ranks[$1])
      }
      return order.map { courses[$0] }
    }
  }

  static let all: [Sorting] = [
    Sorting("newest") { course in
      [falling(Int64((course["published_at"] ?? course["created_at"])?.moment ?? 0))]
    },
    Sorting("rating") { course in
      let rating = course["rating"]?.decimal?.scaled(to: 18) ?? 0
      return [falling(rating), falling(course["rating_count"]?.integer ?? 0)]
    },
    // What is free comes first; what has no price of its own, last. Nobody compares currencies.
    Sorting("price") { course in
      if course.payment == "free" { return [0, 0] }
      guard let price = course["price"]?.money else { return [2, 0] }
      return [1, price.minorUnits]
    },
    Sorting("title") { courses, language in
      Collation(FormattingLocale(language: language) ?? .english, numeric: true).sorted(courses) { course in
        let title = course["title", in: language]
        return (title?.text(in: language) ?? title?.text) ?? course.slug
      }
    },
  ]
}
