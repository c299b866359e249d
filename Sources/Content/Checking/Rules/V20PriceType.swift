import Diagnostics

extension Rule {
  /// Paid means a price above nothing, free means none.
  static let priceType = Rule.entries("V-20", "price-type", of: "courses", "paths") { entry, complaints in
    let price = entry["price"]
    let amount = price?.money?.minorUnits ?? 0
    let told = entry["price_type"] ?? entry["is_free"]
    switch told?.text ?? told?.boolean.map({ $0 ? "free" : "paid" }) {
    case "paid" where amount <= 0:
      complaints.error(
        price == nil
          ? "what is paid for needs a `price`"
          : "what is paid for needs a price above 0, found \(shown(price))",
        at: (price ?? told)?.place ?? entry.place)
    case "free" where amount != 0:
      complaints.error(
        "what is free has no price, found \(shown(price))", at: price?.place ?? entry.place,
        notes: told.map { [Diagnostic.Note("it is called free here", at: $0.place)] } ?? [])
    case nil where price == nil:
      complaints.warning(
        "this \(entry.collection.noun) tells no price, so it counts as free", at: entry.place,
        hint:
          "add `price`, or say \(entry.collection.name == "paths" ? "`is_free: true`" : "`price_type: free`")"
      )
    default: break
    }
  }

  private static func shown(_ price: FieldValue?) -> String { price?.money?.description ?? "none" }

  /// Nobody pays less than nothing.
  static let negativePrice = Rule.entries(
    "V-20", "negative-price", of: "courses", "paths", "books", "bundles", "products", "events", "gifts"
  ) { entry, complaints in
    guard let price = entry["price"], let money = price.money, money.minorUnits < 0 else { return }
    complaints.error("a price is at least 0, found \(money)", at: price.place)
  }

  /// A course by subscription is opened by some plan that is on offer.
  static let subscriptionCourse = Rule.catalog("V-20", "no-plan-for-course") { catalog, _, complaints in
    let plans = catalog.all("plans").filter { $0.isVisible || $0.visibility == .hidden(.inviteOnly) }
      .map { PlanCourses($0) }
    for course in catalog.all("courses") where !course.visibility.isHidden {
      guard let type = course["price_type"], type.text == "subscription",
        !plans.contains(where: { $0.opens(course) })
      else { continue }
      complaints.warning(
        "no plan on offer opens this course", at: type.place,
        hint: "add the course's category to `included_categories` of a plan")
    }
  }
}
