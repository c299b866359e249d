extension FlagCase {
  static let gates = publishing + people + others

  private static func page(_ flag: String, gives expected: String) -> FlagCase {
    FlagCase(flag, of: "pages", in: "pages.yaml", "title: About, content: Us.", gives: expected)
  }

  private static let publishing = [
    page("status: published", gives: "visible"),
    page("status: active", gives: "visible"),
    page("status: draft", gives: "is a draft"),
    page("status: pending_review", gives: "is in review"),
    page("status: unpublished", gives: "is not published"),
    page("status: rejected", gives: "was rejected"),
    page("status: archived", gives: "is archived"),
    page("is_published: 0", gives: "is not published"),
    page("is_published: 1", gives: "visible"),
    page("is_active: false", gives: "is not published"),
    page("is_approved: 0", gives: "is not published"),
    page("active: false", gives: "is not published"),
    page("activated: false", gives: "is not published"),
    page("enabled: false", gives: "is not published"),
    page("is_retired: true", gives: "is archived"),
    page("deleted_at: 2026-01-01", gives: "is deleted"),
    page("deleted: true", gives: "is deleted"),
    page("deleted: false, deleted_at: null", gives: "visible"),
    page("published_at: 2026-06-02", gives: "is published later"),
    page("published_at: 2026-05-31", gives: "visible"),
  ]

  private static func person(_ flag: String, gives expected: String) -> FlagCase {
    FlagCase(flag, of: "people", in: "people.yaml", "name: N, roles: [tutor]", gives: expected)
  }

  private static let people = [
    person("status: approved", gives: "visible"),
    person("status: pending", gives: "is not approved"),
    person("status: rejected", gives: "was rejected"),
    person("status: suspended", gives: "is not approved"),
    person("privacy_public: true", gives: "visible"),
    person("privacy_public: false", gives: "has a private profile"),
    person("is_active: false", gives: "is not published"),
    person("activated: false", gives: "is not published"),
    person("activated: true", gives: "visible"),
    FlagCase(
      "role: student", of: "people", in: "people.yaml", "name: N", gives: "has no teaching role"),
  ]

  private static let others = [
    FlagCase(
      "is_active: false", of: "courses", in: "courses.yaml",
      "title: T, description: D., creator_id: 7, category_id: 21, lang: en", gives: "is not published"),
    FlagCase(
      "is_retired: true", of: "courses", in: "courses.yaml",
      "title: T, description: D., creator_id: 7, category_id: 21, lang: en", gives: "unlisted"),
    FlagCase(
      "active: false", of: "categories", in: "category.yaml", "name: T", gives: "is not published"),
    FlagCase(
      "activated: false", of: "availability", in: "rules.yaml",
      "user_id: 7, weekdays: [mon], time: \"09:00\", duration: 30", gives: "is not published"),
    FlagCase(
      "deleted: true", of: "availability", in: "rules.yaml",
      "user_id: 7, weekdays: [mon], time: \"09:00\", duration: 30", gives: "is deleted"),
    FlagCase(
      "active: false", of: "plans", in: "plans.yaml", "alias: T, full_month_price: 100",
      gives: "is not published"),
    FlagCase(
      "for_invites_only: true", of: "plans", in: "plans.yaml", "alias: T, full_month_price: 100",
      gives: "is for invited people only"),
    FlagCase(
      "enabled: false", of: "withdraw_methods", in: "withdraw_methods.yaml", "type: wise, min: 1, max: 2",
      gives: "is not published"),
    FlagCase(
      "enabled: true", of: "withdraw_methods", in: "withdraw_methods.yaml", "type: wise, min: 1, max: 2",
      gives: "visible"),
    FlagCase(
      "author_name: N", of: "reviews", in: "reviews.yaml", "course_id: 31, rating: 5",
      gives: "is not approved"),
    FlagCase(
      "status: approved", of: "reviews", in: "reviews.yaml", "author_name: N, course_id: 31, rating: 5",
      gives: "visible"),
    FlagCase(
      "audience: enrolled", of: "announcements", in: "announcements.yaml",
      "title: T, content: C., published_at: 2026-01-01", gives: "is not for everyone"),
    FlagCase(
      "flagged: true", of: "posts", in: "posts.yaml", "author: grace, content: C.", gives: "was rejected"),
    FlagCase(
      "status: flagged", of: "discussions", in: "discussions.yaml",
      "course: intro, title: T, content: C., type: question, is_featured: true", gives: "is not approved"),
    FlagCase(
      "parent_id: 80", of: "posts", in: "posts.yaml", "author: grace, content: C.", gives: "is a reply"),
  ]
}
