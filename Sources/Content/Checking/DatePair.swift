/// Two moments of an entry, or of the objects in one of its fields, of which one comes first.
struct DatePair: Sendable {
  let collection: String
  /// The object or list of objects that both stand in; the entry itself if there is none.
  let container: Name?
  let first: Name
  let second: Name
  /// Whether nothing may lie between them.
  let mayBeEqual: Bool

  private init(
    _ collection: String, in container: Name? = nil, _ first: Name, _ order: Order, _ second: Name
  ) {
    self.collection = collection
    self.container = container
    self.first = first
    self.second = second
    mayBeEqual = order == .notAfter
  }

  private enum Order { case notAfter, before }

  /// The pairs of a collection, those of every entry among them.
  static func of(_ collection: ContentCollection) -> [DatePair] {
    byCollection[collection.name] ?? []
  }

  static let byCollection = Dictionary(grouping: all, by: \.collection)

  /// Every pair of the content model; the ends of events, of opening hours and of exceptions to
  /// them are compared by V-33 and V-34.
  static let all: [DatePair] = everyEntry + publicPairs + learningPairs + moneyPairs

  private static let everyEntry = ContentCollection.all.flatMap { collection -> [DatePair] in
    let fields = Set(collection.shape.fields.filter { !$0.isIgnored }.map(\.name))
    let pairs = [
      DatePair(collection.name, "created_at", .notAfter, "updated_at"),
      DatePair(collection.name, "created_at", .notAfter, "deleted_at"),
    ]
    return pairs.filter { fields.contains($0.first.text) && fields.contains($0.second.text) }
  }

  private static let publicPairs = [
    DatePair("people", in: "credentials", "issued_on", .notAfter, "expires_on"),
    DatePair("people", in: "experiences", "start_date", .notAfter, "end_date"),
    DatePair("events", "started_at", .notAfter, "ended_at"),
    DatePair("availability", "valid_from", .notAfter, "valid_until"),
    DatePair("coupons", "starts_at", .notAfter, "expires_at"),
    DatePair("announcements", "published_at", .before, "expires_at"),
    DatePair("posts", in: "promotion", "promoted_at", .before, "expires_at"),
    DatePair("discussions", in: "replies", "created_at", .notAfter, "updated_at"),
    DatePair("discussions", in: "replies", "created_at", .notAfter, "deleted_at"),
  ]

  private static let learningPairs = [
    DatePair("enrollments", "enrolled_at", .notAfter, "expires_at"),
    DatePair("enrollments", "enrolled_at", .notAfter, "completed_at"),
    DatePair("enrollments", "enrolled_at", .notAfter, "cancelled_at"),
    DatePair("enrollments", "enrolled_at", .notAfter, "last_accessed_at"),
    DatePair("certificates", "completion_date", .notAfter, "issue_date"),
    DatePair("certificates", "issue_date", .before, "expiry_date"),
    DatePair("attempts", "started_at", .notAfter, "submitted_at"),
    DatePair("attempts", "submitted_at", .notAfter, "graded_at"),
    DatePair("submissions", "submitted_at", .notAfter, "graded_at"),
    DatePair("registrations", "joined_at", .notAfter, "left_at"),
    DatePair("bookings", "start", .before, "end"),
    DatePair("bookings", "meeting_started_at", .notAfter, "meeting_ended_at"),
    DatePair("goodwill", in: "unlocks", "unlocked_at", .notAfter, "redeemed_at"),
    DatePair("invites", "created_at", .notAfter, "expires_at"),
    DatePair("invites", "accepted_at", .notAfter, "expires_at"),
  ]

  private static let moneyPairs = [
    DatePair("orders", "invoice_date", .notAfter, "due_date"),
    DatePair("orders", "period_start", .notAfter, "period_end"),
    DatePair("subscriptions", "starts_at", .notAfter, "trial_ends_at"),
    DatePair("subscriptions", "starts_at", .notAfter, "cancelled_at"),
    DatePair("subscriptions", "starts_at", .notAfter, "ends_at"),
    DatePair("subscriptions", "current_period_start", .before, "current_period_end"),
    DatePair("subscription_invoices", "billing_period_start", .before, "billing_period_end"),
    DatePair("refunds", "created_at", .notAfter, "processed_at"),
    DatePair("earnings", "released_at", .notAfter, "paid_at"),
    DatePair("payouts", "period_start", .before, "period_end"),
    DatePair("payouts", "approved_at", .notAfter, "paid_at"),
    DatePair("withdrawals", "created_at", .notAfter, "processed_at"),
  ]
}
