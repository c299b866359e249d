import Content

/// The catalogue, narrowed and sorted without a script. Combinations are the browser's work: as pages they
/// would be too many.
extension PageKind {
  static let catalogue = PageKind("courses", template: "pages/courses", at: "courses")
    .listing { listing, _ in listing.catalogue }

  /// A list for each value of each facet whose values have no pages of their own.
  static let facets = Facet.all.filter(\.hasOwnPages).map(\.kind)

  static let sortings = Sorting.all.map(\.kind)

  /// `courses/level/beginner`, for each value that some courses have.
  static func facet(_ facet: Facet) -> PageKind {
    PageKind("courses-" + facet.name, template: "pages/facet", at: "courses/" + facet.name)
      .forEach { $0.options(of: facet).map(\.value) }
      .listing { listing, owner in
        listing.options(of: facet).first { $0.value == owner.value }?.courses ?? []
      }
  }

  /// `courses/by/newest`. Search engines find the same courses in the catalogue.
  static func sorting(_ sorting: Sorting) -> PageKind {
    PageKind("courses-by-" + sorting.name, template: "pages/facet", at: "courses/by/" + sorting.name)
      .technical(.markup).paged()
      .listing { listing, owner in sorting.courses(listing, language: owner.language) }
  }

  /// What a browser needs to narrow and sort by itself.
  static let catalogueIndex = PageKind(
    "courses-index", template: "technical/catalogue.json", at: "courses/index.json"
  )
  .technical(.plain)

  /// The cards of all courses, a few in each file, so that a browser takes what it shows.
  static let catalogueCards = PageKind(
    "courses-cards", template: "technical/catalogue-cards", at: "courses/cards"
  )
  .technical(.markup)
  .forEach { listing in
    let count = listing.catalogue.count
    return (0..<(count + cardsInFile - 1) / cardsInFile).map { "\($0).html" }
  }
  .listing(
    { listing, owner in
      let number = owner.value.flatMap { Int($0.dropLast(".html".count)) } ?? 0
      return Array(listing.catalogue.dropFirst(number * cardsInFile).prefix(cardsInFile))
    }, onPage: cardsInFile)

  static let cardsInFile = 12
}

extension Listing {
  /// All courses in the catalogue's own order: those that the academy features, then the others.
  var catalogue: [EntryID] { kept("courses, featured first") { catalogueRecords.map(\.id) } }

  var catalogueRecords: [PublicRecord] {
    let courses = records("courses")
    return courses.filter(\.isFeatured) + courses.filter { !$0.isFeatured }
  }
}

extension PublicRecord {
  fileprivate var isFeatured: Bool { self["badges"]?.list.contains { $0.text == "featured" } ?? false }
}
