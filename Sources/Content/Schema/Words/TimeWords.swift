/// Words about events, appointments and the calendar.
extension WordList {
  public static let eventKind = WordList("event_kind", ["live_room", "live_class", "dropin"])

  public static let eventStatus = WordList(
    "event_status", ["scheduled", "live", "ended", "cancelled"],
    synonyms: ["active": "live", "completed": "ended", "canceled": "cancelled"])

  public static let eventSpan = WordList("event_span", ["day", "week", "month", "3month"])

  public static let platform = WordList(
    "platform", ["zoom", "google_meet", "youtube_live", "vimeo", "custom", "jitsi", "bbb", "daily"],
    synonyms: ["bigbluebutton": "bbb", "daily.co": "daily", "meet": "google_meet"])

  /// Numbers are read by ``WeekdayNumbering``, because the platforms count from different days.
  public static let weekday = WordList(
    "weekday", ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    synonyms: [
      "monday": "mon", "tuesday": "tue", "wednesday": "wed", "thursday": "thu", "friday": "fri",
      "saturday": "sat", "sunday": "sun",
    ])

  public static let frequency = WordList("frequency", ["weekly", "daily", "monthly", "once"])

  public static let bookingStatus = WordList(
    "booking_status", ["pending", "scheduled", "in_progress", "completed", "cancelled", "no_show"],
    synonyms: ["canceled": "cancelled", "confirmed": "scheduled"])

  public static let registrationStatus = WordList(
    "registration_status", ["pending", "registered", "attended", "missed", "cancelled"],
    synonyms: ["canceled": "cancelled"])

  public static let enrollmentStatus = WordList(
    "enrollment_status", ["active", "completed", "expired", "cancelled", "refunded", "suspended", "paused"],
    synonyms: ["enrolled": "active", "in_progress": "active", "canceled": "cancelled"])

  public static let enrollmentType = WordList(
    "enrollment_type",
    ["paid", "free", "gifted", "coupon", "admin", "bundle", "subscription", "sponsored"])
}
