extension ContentCollection {
  /// Every collection of the content model, in its order (B.3, then B.4).
  public static let all: [ContentCollection] = [
    site, settings, categories, tags, people, courses, sections, lessons, resources, tracks, quizzes,
    assignments, bundles, paths, books, chapters, products, events, availability, availabilityExceptions,
    plans, coupons,
  ]
}
