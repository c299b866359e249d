/// What a coupon is for: a plan, courses, categories, or everything but some courses.
struct CouponScope {
  private let plan: Record?
  private let courses: Set<Record>
  private let categories: Set<Record>
  private let excluded: Set<Record>

  init(_ coupon: Record) {
    func targets(_ name: Name) -> Set<Record> { Set(coupon[name]?.list.compactMap(\.target) ?? []) }
    plan = coupon["plan"]?.target
    courses = targets("courses")
    categories = targets("categories")
    excluded = targets("excluded_courses")
  }

  /// Of the coupon that an order used; nothing if the catalogue does not know it.
  init?(of order: Record) {
    guard let coupon = Self.coupon(of: order) else { return nil }
    self.init(coupon)
  }

  /// Whether it lowers a line.
  func contains(_ item: FieldValue) -> Bool {
    let thing = item["ref"]?.target
    if let plan { return thing == plan }
    guard let thing else { return courses.isEmpty && categories.isEmpty }
    if excluded.contains(thing) { return false }
    if courses.isEmpty, categories.isEmpty { return true }
    return courses.contains(thing) || Self.categories(of: thing).contains(where: categories.contains)
  }

  /// The coupon that an order used, by reference or by code; capital letters do not matter.
  static func coupon(of order: Record) -> Record? {
    guard let used = order["coupon"] else { return nil }
    if let coupon = used["ref"]?.target { return coupon }
    guard let code = used["code"]?.text else { return nil }
    let forms = [code, code.uppercased(), code.lowercased()]
    return forms.lazy.compactMap { order.catalog.entry("coupons", $0) }.first
  }

  /// The categories of a thing, and those above them.
  private static func categories(of thing: Record) -> Set<Record> {
    let told = [thing["category"]] + (thing["categories"]?.list ?? [])
    return Set(told.compactMap { $0?.target }.flatMap { [$0] + CategoryTree.above($0) })
  }
}
