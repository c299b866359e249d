import Content

/// Something that tells courses apart, by which people narrow the catalogue. Each is declared once: its pages,
/// the links that lead there, their numbers, and what the browser filters by follow from that.
struct Facet: Sendable {
  /// What addresses and templates call it: `level` of `courses/level/beginner`.
  let name: String
  /// A value that some courses have.
  struct Option: Sendable {
    /// The end of its address, or the slug of its entry.
    let value: String
    var entry: PublicRecord?
    let courses: [EntryID]
  }

  /// In what order its values are offered.
  enum Order: Sendable {
    /// As they are told here.
    case told([String])
    case mostFrequentFirst
  }

  /// Where its values come from.
  private enum Source: Sendable {
    /// Courses tell.
    case courses(Order, @Sendable (PublicRecord, PriceSteps) -> [String])
    /// They are entries, which have pages of their own.
    case entries(PageKind)
  }

  private let source: Source

  /// A facet whose values courses tell.
  private init(
    _ name: String, _ order: Order, _ values: @escaping @Sendable (PublicRecord, PriceSteps) -> [String]
  ) {
    self.name = name
    source = .courses(order, values)
  }

  /// A facet whose values are entries that courses refer to.
  private init(_ name: String, pagesOf kind: PageKind) {
    self.name = name
    source = .entries(kind)
  }

  /// The kind of page that shows the courses of a value.
  var kind: PageKind {
    switch source {
    case .entries(let kind): kind
    case .courses: PageKind.facet(self)
    }
  }

  var hasOwnPages: Bool { if case .courses = source { true } else { false } }

  /// Its values are spans of prices. Those of others may look like some: a tag can be `python-3`.
  var isOfPrices: Bool { name == Self.prices }

  private static let prices = "range"

  /// The values that courses have, with their courses; none if they tell nothing apart.
  func options(_ listing: Listing) -> [Option] {
    let options: [Option]
    switch source {
    case .entries(let kind):
      options = Self.byFrequency(
        listing.records(kind.collection ?? "").map {
          Option(value: $0.slug, entry: $0, courses: listing.related("courses", to: $0))
        }.filter { !$0.courses.isEmpty })
    case .courses(let order, let values): options = told(by: values, order, listing)
    }
    let all = listing.catalogue.count
    return options.contains { $0.courses.count < all } ? options : []
  }

  private func told(
    by values: (PublicRecord, PriceSteps) -> [String], _ order: Order, _ listing: Listing
  ) -> [Option] {
    let courses = listing.catalogueRecords
    let steps = PriceSteps(courses, in: listing.currency)
    var found: [String: [EntryID]] = [:]
    for course in courses {
      for value in values(course, steps) where found[value]?.last != course.id {
        found[value, default: []].append(course.id)
      }
    }
    switch order {
    case .told(let words):
      let known = words.isEmpty ? steps.names : words
      return known.compactMap { value in found[value].map { Option(value: value, courses: $0) } }
    case .mostFrequentFirst:
      return Self.byFrequency(found.map { Option(value: $0.key, courses: $0.value) })
    }
  }

  private static func byFrequency(_ options: [Option]) -> [Option] {
    options.sorted { ($1.courses.count, $0.value) < ($0.courses.count, $1.value) }
  }
}

extension Facet {
  /// Every facet, in the order in which they are offered.
  static let all: [Facet] = [
    Facet("category", pagesOf: .category),
    Facet("level", .told(WordList.level.words)) { course, _ in course.words("level") },
    Facet("language", .mostFrequentFirst) { course, _ in course.words("lang").map { $0.lowercased() } },
    Facet("price", .told(WordList.priceType.words)) { course, _ in course.payment.map { [$0] } ?? [] },
    Facet(prices, .told([])) { course, steps in steps.name(of: course).map { [$0] } ?? [] },
    Facet("duration", .told(CourseLength.allCases.map(\.rawValue))) { course, _ in
      CourseLength(of: course).map { [$0.rawValue] } ?? []
    },
    Facet("rating", .told(["4", "3"])) { course, _ in
      guard let rating = course["rating"]?.decimal else { return [] }
      return ["4", "3"].filter { mark in Int64(mark).map { rating >= Decimal($0) } ?? false }
    },
    Facet("badge", .told(WordList.badge.words)) { course, _ in course.words("badges") },
    Facet("tag", pagesOf: .tag),
  ]
}

/// How long a course goes on, in a word: by weeks if it tells them, else by what its lessons take together.
enum CourseLength: String, CaseIterable {
  case short, medium, long

  init?(of course: PublicRecord) {
    if let weeks = course["duration_weeks"]?.integer, weeks > 0 {
      self = weeks <= 2 ? .short : weeks <= 6 ? .medium : .long
    } else if let seconds = course["duration"]?.duration, seconds > 0 {
      self = seconds <= 3 * 3_600 ? .short : seconds <= 12 * 3_600 ? .medium : .long
    } else {
      return nil
    }
  }
}

extension PublicRecord {
  /// How a course is paid for; what it does not say follows from its price.
  var payment: String? {
    self["price_type"]?.text ?? self["price"]?.money.map { $0.minorUnits > 0 ? "paid" : "free" }
  }

  /// The word that a field holds, or the words.
  fileprivate func words(_ field: Name) -> [String] {
    guard let value = self[field] else { return [] }
    return value.text.map { [$0] } ?? value.list.compactMap(\.text)
  }
}
