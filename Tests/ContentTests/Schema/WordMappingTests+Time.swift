extension WordCase {
  static let time = events + hours + participation

  private static func event(
    _ name: String, at path: String, _ field: String, same: [String], _ others: [String: String] = [:]
  ) -> WordCase {
    WordCase(
      name, of: "events", in: "events.yaml", at: path,
      "title: T, description: D., hosts: [grace], start: 2026-07-01, duration: 1h, \(field)", same: same,
      others)
  }

  private static let events = [
    event("event_kind", at: "kind", "kind: WORD", same: ["live_room", "live_class", "dropin"]),
    event(
      "event_status", at: "status", "kind: live_room, status: WORD",
      same: ["scheduled", "live", "ended", "cancelled"], ["active": "live", "completed": "ended"]),
    event(
      "event_span", at: "span", "kind: live_room, duration_type: WORD",
      same: ["day", "week", "month", "3month"]),
    event(
      "platform", at: "platform", "kind: live_room, platform: WORD",
      same: ["zoom", "google_meet", "youtube_live", "vimeo", "custom", "jitsi", "bbb", "daily"],
      ["Daily.co": "daily"]),
    event(
      "access of a live room", at: "price_type", "kind: live_room, access_type: WORD", same: ["free", "paid"]),
  ]

  private static let hours = [
    WordCase(
      "weekday", of: "availability", in: "availability.yaml", at: "weekdays.0",
      "id: iNUMBER, person: grace, start_time: \"09:00\", day_of_week: WORD",
      same: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]),
    WordCase(
      "frequency", of: "availability", in: "availability.yaml", at: "frequency",
      "id: iNUMBER, person: grace, start_time: \"09:00\", weekdays: [mon], monthday: 1, frequency: WORD",
      same: ["weekly", "daily", "monthly", "once"]),
  ]

  private static let participation = [
    WordCase(
      "booking_status", of: "bookings", in: "private/bookings.yaml", at: "status",
      "id: iNUMBER, person: grace, account: 9, start: 2026-07-01, duration: 60 min, status: WORD",
      same: ["pending", "scheduled", "in_progress", "completed", "cancelled", "no_show"]),
    WordCase(
      "registration_status", of: "registrations", in: "private/registrations.yaml", at: "status",
      "id: iNUMBER, account: 9, event: meet, status: WORD",
      same: ["pending", "registered", "attended", "missed", "cancelled"]),
    WordCase(
      "enrollment_status", of: "enrollments", in: "private/enrollments.yaml", at: "status",
      "id: iNUMBER, account: 10, course: intro, status: WORD",
      same: ["active", "completed", "expired", "cancelled", "refunded", "suspended", "paused"],
      ["enrolled": "active", "in_progress": "active"]),
    WordCase(
      "enrollment_type", of: "enrollments", in: "private/enrollments.yaml", at: "type",
      "id: iNUMBER, account: 10, course: intro, status: active, enrollment_type: WORD",
      same: ["paid", "free", "gifted", "coupon", "admin", "bundle", "subscription", "sponsored"]),
  ]
}
