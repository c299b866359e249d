/// What approved reviews make of something, if there are any.
struct Rating {
  private let ratings: [Decimal]
  /// One digit behind the point, half up.
  let mean: Decimal

  init?(of subject: Record, _ sources: DerivationSources) {
    ratings = sources.referring(to: subject, from: "reviews").filter(\.isCounted)
      .compactMap { $0["rating"]?.decimal }
    guard let mean = Exact.mean(ratings, digits: 1) else { return nil }
    self.mean = mean
  }

  var count: Int { ratings.count }

  /// How many reviews gave five stars, four, and so on; 4.5 counts as five.
  var histogram: [(stars: Int, count: Int)] {
    var counts = Array(repeating: 0, count: 6)
    for rating in ratings {
      let stars = Int(Exact.quotient(Int128(rating.coefficient), Exact.power(rating.scale)))
      counts[min(max(stars, 1), 5)] += 1
    }
    return (1...5).reversed().map { ($0, counts[$0]) }
  }

  /// The rating that pages show: from reviews, else as told.
  static func shown(of subject: Record, _ sources: DerivationSources) -> Decimal? {
    Rating(of: subject, sources)?.mean ?? subject["rating"]?.decimal
  }
}

extension Derivation {
  static let ratings = ["courses", "people", "books", "events", "products"].map { collection in
    Derivation(collection) { subject, sources in
      guard let rating = Rating(of: subject, sources) else { return [] }
      let bars = rating.histogram.map { bar in
        Derived.object([
          ("stars", .count(bar.stars)), ("count", .count(bar.count)),
          ("share", .rate(Exact.rate(Int128(bar.count), of: Int128(rating.count)) ?? 0)),
        ])
      }
      return [
        ("rating", .decimal(rating.mean)), ("rating_count", .count(rating.count)),
        ("rating_histogram", .list(bars)),
      ]
    }
  }

  /// What readers thought of a review, where their single votes are known.
  static let reviewVotes = Derivation("reviews") { review, _ in
    guard let votes = review["votes"]?.list.map({ $0["vote"]?.text }) else { return [] }
    return [
      ("helpful_count", .count(votes.count { $0 == "helpful" })),
      ("not_helpful_count", .count(votes.count { $0 == "not_helpful" })),
    ]
  }
}
