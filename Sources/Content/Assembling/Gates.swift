/// What single collections ask for before an entry is public, beyond its flags.
enum Gates {
  typealias Gate = @Sendable (Record) -> Visibility.Reason?

  static let byCollection: [String: Gate] = [
    "people": person, "reviews": review, "announcements": announcement, "posts": post,
    "discussions": discussion, "plans": plan, "coupons": coupon, "settings": setting,
    "withdraw_methods": withdrawMethod,
  ]

  private static func person(_ record: Record) -> Visibility.Reason? {
    if record["status"]?.text != "approved" { return .notApproved }
    if record["visibility"]?.text == "private" { return .privateProfile }
    let roles = record["roles"]?.list.compactMap(\.text) ?? []
    return roles.contains(where: WordList.teachingRoles.contains) ? nil : .notTeaching
  }

  private static func review(_ record: Record) -> Visibility.Reason? {
    let status = record["status"]?.text ?? record.catalog.settings.defaultReviewStatus
    return status == "approved" ? nil : .notApproved
  }

  private static func announcement(_ record: Record) -> Visibility.Reason? {
    if record["audience"]?.text != "all" { return .notForAll }
    if let end = record["expires_at"]?.moment, record.catalog.clock.hasBegun(end) { return .expired }
    return nil
  }

  private static func post(_ record: Record) -> Visibility.Reason? {
    if record["parent"] != nil { return .reply }
    if record["flagged"]?.boolean == true { return .rejected }
    guard record["course"] != nil else { return nil }
    guard let begin = record["promotion"]?["promoted_at"]?.moment, record.catalog.clock.hasBegun(begin) else {
      return .notPromoted
    }
    if let end = record["promotion"]?["expires_at"]?.moment, record.catalog.clock.hasBegun(end) {
      return .expired
    }
    return nil
  }

  private static func discussion(_ record: Record) -> Visibility.Reason? {
    if record["status"]?.text == "flagged" { return .notApproved }
    let isCurated = record["is_pinned"]?.boolean == true || record["is_featured"]?.boolean == true
    guard isCurated else { return .notCurated }
    let switchName: Name = record["type"]?.text == "question" ? "allow_qa" : "allow_discussions"
    return record["course"]?.target?[switchName]?.boolean == false ? .notForAll : nil
  }

  private static func plan(_ record: Record) -> Visibility.Reason? {
    record["invite_only"]?.boolean == true ? .inviteOnly : nil
  }

  private static func coupon(_ record: Record) -> Visibility.Reason? {
    if record["public"]?.boolean != true { return .notPublic }
    if let begin = record["starts_at"]?.moment, !record.catalog.clock.hasBegun(begin) { return .scheduled }
    if let end = record["expires_at"]?.moment, record.catalog.clock.hasBegun(end) { return .expired }
    return nil
  }

  private static func withdrawMethod(_ record: Record) -> Visibility.Reason? {
    record["enabled"]?.boolean == false ? .unpublished : nil
  }

  private static func setting(_ record: Record) -> Visibility.Reason? {
    if ["email", "payment"].contains(record["group"]?.text ?? "") { return .notPublic }
    return record["is_public"]?.boolean == true ? nil : .notPublic
  }
}
