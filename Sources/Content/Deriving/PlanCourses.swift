/// The courses that a plan opens: all of them or those of some categories, but for the ones that it leaves out.
struct PlanCourses: Sendable {
  let plan: Record
  private let opensAll: Bool
  private let categories: Set<EntryID>
  private let excluded: Set<EntryID>

  init(_ plan: Record) {
    self.plan = plan
    opensAll = plan["access_all_courses"]?.boolean == true
    categories = Self.targets(plan["included_categories"])
    excluded = Self.targets(plan["excluded_courses"])
  }

  func opens(_ course: Record) -> Bool {
    if excluded.contains(course.id) { return false }
    return opensAll || !categories.isEmpty && course.allCategories.contains { categories.contains($0) }
  }

  private static func targets(_ value: FieldValue?) -> Set<EntryID> {
    Set((value?.list ?? []).compactMap { $0.target?.id })
  }
}

extension Record {
  /// The categories that a course is in, and all above them.
  fileprivate var allCategories: Set<EntryID> {
    let told = [self["category"], self["subcategory"]] + (self["categories"]?.list ?? [])
    let categories = told.compactMap { $0?.target }
    return Set(categories.flatMap { [$0] + CategoryTree.above($0) }.map(\.id))
  }
}

extension Derivation {
  /// The plans for everybody that open a course, in their order.
  static let coursePlans = Derivation("courses") { course, sources in
    guard !course.visibility.isHidden else { return [] }
    let plans = sources.plansOnOffer.filter { $0.opens(course) }
    return plans.isEmpty ? [] : [("included_in", .list(plans.map { .reference($0.plan) }))]
  }
}
