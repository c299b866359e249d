/// Look-ups that several derivations and rules share, made once for a catalogue: who refers to
/// whom, by the fields they do it with.
struct DerivationSources: Sendable {
  let catalog: Catalog
  private var referrers: [Link: [EntryID]] = [:]
  /// Lessons that count, of courses that somebody takes.
  private var lessonCounts: [EntryID: Int] = [:]
  /// What each plan opens that everybody may have, in their order.
  let plansOnOffer: [PlanCourses]

  private struct Link: Hashable {
    var target: EntryID
    var collection: String
  }

  init(_ catalog: Catalog) {
    self.catalog = catalog
    plansOnOffer = catalog.all("plans").filter(\.isVisible).map { PlanCourses($0) }
    for (collection, paths) in Self.indexed {
      for record in catalog.all(collection) {
        for path in paths {
          for target in Self.targets(of: record, path) { note(record.id, to: target, from: collection) }
        }
      }
    }
    noteCouponsByCode()
    for course in catalog.all("courses") where !referrers(of: course, in: "enrollments").isEmpty {
      lessonCounts[course.id] = CourseTotals(course).lessons.count
    }
  }

  /// The entries of `collection` that refer to `record` by the fields listed below, each once.
  func referring(to record: Record, from collection: String) -> [Record] {
    referrers(of: record, in: collection).map { Record(catalog: catalog, id: $0) }
  }

  /// The same as numbers, for those who need only a few of very many.
  func referrers(of record: Record, in collection: String) -> [EntryID] {
    referrers[Link(target: record.id, collection: collection)] ?? []
  }

  /// How many lessons count in a course that somebody takes.
  func lessonCount(of course: Record) -> Int {
    lessonCounts[course.id] ?? 0
  }

  /// All paths of an entry are looked at in a row, so one that refers twice stands last already.
  private mutating func note(_ id: EntryID, to target: EntryID, from collection: String) {
    let link = Link(target: target, collection: collection)
    if referrers[link]?.last != id { referrers[link, default: []].append(id) }
  }

  /// Which references are worth an index.
  private static let indexed: [(collection: String, paths: [[Name]])] = [
    ("reviews", [["subject", "ref"]]),
    ("enrollments", [["course"], ["path"], ["account"], ["teacher"]]),
    ("attempts", [["account"]]),
    ("registrations", [["event"]]),
    ("courses", [["instructors", "person"], ["category"], ["categories"], ["subcategory"], ["tags"]]),
    ("books", [["category"], ["tags"], ["seller"]]),
    ("events", [["category"], ["hosts"], ["lesson"]]),
    ("people", [["expertise"], ["skills"]]),
    ("products", [["owner"], ["tags"]]),
    ("orders", [["items", "ref"], ["items", "bundle"], ["coupon", "ref"]]),
    ("quizzes", [["lesson"], ["course"]]),
    ("assignments", [["lesson"], ["course"]]),
    ("categories", [["parent"]]),
    ("availability", [["person"]]),
    ("availability_exceptions", [["person"]]),
    ("bookings", [["person"]]),
    ("earnings", [["payout"], ["order"], ["affiliate"], ["account"]]),
    ("refunds", [["order"]]),
    ("student_teachers", [["course"], ["person"]]),
    ("bundles", [["courses", "course"]]),
    ("goodwill", [["account"]]),
    ("accounts", [["person"]]),
    ("subscription_invoices", [["subscription"]]),
    ("payouts", [["affiliate"]]),
  ]

  private static func targets(of record: Record, _ path: [Name]) -> [EntryID] {
    guard let name = path.first, let value = record.written(name) else { return [] }
    let values = value.kind == .list ? value.list : [value]
    return values.compactMap { item in
      (path.count > 1 ? item[path[1]] : item)?.target?.id
    }
  }

  /// Orders of some platforms tell a coupon by its code alone; capital letters do not matter.
  private mutating func noteCouponsByCode() {
    var coupons: [String: EntryID] = [:]
    for coupon in catalog.all("coupons") {
      if let code = coupon.written("code")?.text?.lowercased() { coupons[code] = coupon.id }
    }
    for order in catalog.all("orders") {
      guard let used = order.written("coupon"), used["ref"]?.target == nil,
        let code = used["code"]?.text?.lowercased(), let coupon = coupons[code]
      else { continue }
      note(order.id, to: coupon, from: "orders")
    }
  }
}
