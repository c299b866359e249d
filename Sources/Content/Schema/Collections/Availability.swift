/// When people may be booked.
extension ContentCollection {
  static let availability = ContentCollection(
    "availability", "availability", number: 18, "When people may be booked, week by week.", key: "id",
    tables: [
      "availabilities", "consultation_availabilities", "consultation_availability", "rules", "rule",
      "availabilityrule", "availabilityrules", "availability_rules", "availability_rule",
    ],
    fields: [
      Field("person", .reference("people"), "Who may be booked.").required.follows.alias("user", "speaker"),
      Field("title", .string, "What the hours are for.").localized,
      Field("frequency", .word(.frequency), "How often they come back.").standard("weekly")
        .alias("is_recurring", .flag(yes: "weekly", no: "once")),
      Field("weekdays", .words(.weekday), "Days of the week; weekly hours need them.")
        .alias("weekday", .item).alias("day_of_week", .sundayFirst),
      Field("monthday", .integer, "Day of the month; monthly hours need it.").range(1, 31),
      Field("start_time", .time, "When they begin.").required.alias("time")
        .alias("start", .ifTime),
      Field("end_time", .time, "When they end; one session later if absent.").alias("end", .ifTime),
      Field("timezone", .timeZone, "Time zone of the hours; the person's if absent."),
      Field("valid_from", .date, "First day on which they hold.").alias("start"),
      Field("valid_until", .date, "Last day on which they hold.").alias("end"),
      Field("session_duration", .duration, "How long a session lasts; a bare number is minutes.")
        .numbers(.minutes).alias("duration", .minutes),
      Field("price_per_session", .money, "Price of a session; from the hourly rate if absent."),
      Field("currency", .currency, "Currency of the price."),
      Field(
        "slots", .objects(Field("start", .dateTime, "Begins."), Field("end", .dateTime, "Ends.")),
        "Times that may be booked in the next days."
      ).computed,
      Field("calendar", .object(calendar), "The hours as calendars tell them.").computed,
    ])

  private static let calendar = Shape([
    Field("start", .dateTime, "When they begin for the first time, this year at the earliest."),
    Field("end", .dateTime, "When they end then."),
    Field("timezone", .timeZone, "The time zone whose clocks they follow."),
    Field("rule", .string, "How they come back (RFC 5545); nothing if they do not."),
    Field("except", .list(.dateTime), "Beginnings of those that do not take place, or not as a whole."),
    Field(
      "extra", .objects(Field("start", .dateTime, "Begins."), Field("end", .dateTime, "Ends.")),
      "What is left of these, and times in addition."),
  ])

  static let availabilityExceptions = ContentCollection(
    "availability_exceptions", "availability exception", number: 19,
    "Times at which somebody may not be booked after all, or may be in addition.", key: "id",
    tables: ["availability_exception", "availabilityexception", "availabilityexceptions"],
    fields: [
      Field("person", .reference("people"), "Whose time it is.").required.follows.alias("user"),
      Field("start", .dateTime, "When it begins.").required,
      Field("end", .dateTime, "When it ends.").required,
      Field("is_blocked", .boolean, "True takes the time away, false adds it.").required,
      Field("reason", .text, "Why; never shown.").secret,
    ])
}
