extension Derivation {
  /// What a bundle's courses add up to. Hidden courses count only in a bundle that is hidden too.
  static let bundleTotals = Derivation("bundles") { bundle, sources in
    let courses = (bundle["courses"]?.list ?? []).compactMap { $0["course"]?.target }
      .filter { bundle.visibility.isHidden || !$0.visibility.isHidden }
    let seconds = courses.reduce(0) { $0 + CourseTotals($1).duration }
    var fields: [Derived.Member] = [
      ("course_count", .count(courses.count)), ("duration", .duration(seconds)),
    ]
    fields += prices(of: bundle, courses)
    let ratings = courses.compactMap { Rating.shown(of: $0, sources) }
    if let rating = Exact.mean(ratings, digits: 1) { fields.append(("rating", .decimal(rating))) }
    if let buyers = PurchaseCounts(of: bundle, sources)?.orderCount {
      fields.append(("stats", .inside([("total_enrollments", .count(buyers))])))
    }
    return fields
  }

  /// What the courses cost one by one, and what is saved; free courses cost nothing.
  private static func prices(of bundle: Record, _ courses: [Record]) -> [Derived.Member] {
    guard let sum = Exact.sum(courses.compactMap { $0["price"]?.money }) else { return [] }
    guard let price = bundle["price"]?.money, let saving = Exact.difference(sum, price),
      saving.minorUnits >= 0
    else { return [("list_sum", .money(sum))] }
    return [("list_sum", .money(sum)), ("saving", .money(saving))]
  }
}
