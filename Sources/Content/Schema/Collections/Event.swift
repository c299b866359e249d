extension ContentCollection {
  static let events = ContentCollection(
    "events", "event", number: 17, "Live rooms, live classes and drop-ins, with their calendar.",
    tables: [
      "event", "live_rooms", "live_room", "live_classes", "live_class", "dropinsession", "dropinsessions",
      "dropin_sessions", "dropin_session",
    ],
    fields: eventFacts + eventTimes + eventMeeting + eventCounts)

  private static let eventFacts: [Field] = [
    Field("kind", .word(.eventKind), "What sort of event it is.").required,
    Field("title", .string, "Name of the event.").localized.required.alias("topic"),
    Field("description", .markdown, "What happens there.").localized.required.body,
    Field("hosts", .references("people"), "Who leads it.").required
      .alias("host", .item).alias("host_id", .item).alias("user", .item).alias("user_id", .item)
      .alias("instructor", .item).alias("instructor_id", .item),
    Field("category", .reference("categories"), "Main category."),
    Field("course", .reference("courses"), "The course it belongs to."),
    Field("lesson", .reference("lessons"), "The lesson it belongs to."),
    Field("thumbnail", .asset, "Picture for cards.").alias("thumbnail_url"),
    Field("price_type", .word(.priceType), "Free or paid; follows from the price if absent.")
      .alias("access_type").alias("is_free", .flag(yes: "free", no: "paid")),
    Field("price", .money, "What a place costs."),
    Field("currency", .currency, "Currency of its price."),
    Field("max_participants", .integer, "How many may come.").range(1).alias("max_attendees"),
    Field("is_anonymous", .boolean, "The hosts are not named.").standard("false"),
  ]

  private static let eventTimes: [Field] = [
    Field("start", .dateTime, "When it begins.").required.alias("scheduled_at", "starts_at", "start_time")
      .alias("started_at", .fallback(.asIs)),
    Field("end", .dateTime, "When it ends; needed unless the duration is told.")
      .alias("ends_at", "end_time").alias("ended_at", .fallback(.asIs)),
    Field("duration", .duration, "How long it takes; needed unless the end is told."),
    Field("timezone", .timeZone, "Time zone of the place; the site's if absent."),
    Field("span", .word(.eventSpan), "How many days a room stays open.").alias("duration_type"),
    Field("status", .word(.eventStatus), "Whether it is to come, on, over or called off.")
      .standard("scheduled")
      .alias("ended_at", .fallback(.whenSet("ended"))),
    Field("started_at", .dateTime, "When it really began."),
    Field("ended_at", .dateTime, "When it really ended."),
  ]

  private static let eventMeeting: [Field] = [
    Field("platform", .word(.platform), "Where it takes place; only the name is shown."),
    Field("join", .object(join), "How to get in; for those who registered only.").secret,
    Field(
      "recordings",
      .objects(
        shorthand: "url",
        Field("title", .string, "What was recorded.").localized,
        Field("url", .url, "Address of the film.").required.outside("recording_url", item: [:]),
        Field("public", .boolean, "Everybody may watch it afterwards.").standard("false")
          .alias("is_public")),
      "Films of the event; shown once it is over, if public."),
    Field("settings", .object(roomSettings), "What takes place in the room."),
  ]

  private static let join = Shape([
    Field("url", .url, "Address for guests.").secret.outside("meeting_url"),
    Field("meeting_id", .string, "Number of the meeting.").secret.outside("meeting_id"),
    Field("password", .string, "Its password.").secret.outside("meeting_password"),
    Field("host_url", .url, "Address for hosts.").secret.outside("host_url"),
    Field("room_id", .string, "Name of the room.").secret
      .outside("current_jitsi_room_id", "jitsi_room_id", "meeting_room_id"),
    Field("session_code", .string, "Code of the drop-in.").secret.outside("session_code"),
  ])

  private static let roomSettings = Shape([
    Field("enable_chat", .boolean, "Guests may write.").outside("enable_chat"),
    Field("enable_qa", .boolean, "Guests may ask.").outside("enable_qa"),
    Field("enable_recording", .boolean, "It is recorded.").outside("enable_recording"),
    Field("enable_replay", .boolean, "Recordings may be shown; false hides them.").standard("true")
      .outside("enable_replay"),
  ])

  private static let eventCounts: [Field] = [
    Field("registered_count", .integer, "Registrations.").counted.alias("current_participants"),
    Field("seats_left", .integer, "Places still free.").counted.range(0),
    Field("rating", .decimal, "Mean of its approved reviews.").counted.range(0, 5).alias("average_rating"),
    Field("rating_count", .integer, "Approved reviews.").counted.range(0).alias("total_reviews"),
    RatingFields.histogram,
    Field("stats", .object(statistics), "What the platform counts."),
  ]

  private static let statistics = Shape([
    Field("attended_count", .integer, "Guests who came.").told.outside("attended_count"),
    Field("peak_viewers", .integer, "Most guests at once.").told.outside("peak_viewers"),
  ])
}
