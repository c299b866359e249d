extension ContentCollection {
  static let registrations = ContentCollection(
    "registrations", "registration", number: 40, "Who comes to which event: tickets and attendance.",
    isPrivate: true, key: "id",
    tables: ["registration", "live_room_registrations", "live_class_registrations"],
    fields: [
      Field("account", .reference("accounts"), "Who comes.").required.alias("user", "student"),
      Field("event", .reference("events"), "The event.").required.alias("live_room", "live_class", "room"),
      Field("status", .word(.registrationStatus), "Where it stands.").required
        .alias("attended", .fallback(.flag(yes: "attended", no: "registered"))),
      Field("attended", .boolean, "Whether they came; who did not come has missed it once it is over."),
      Field("price_paid", .money, "What the ticket cost."),
      Field("currency", .currency, "Currency of the price."),
      Field("payment_method", .string, "How it was paid."),
      Field("joined_at", .dateTime, "When they came."),
      Field("left_at", .dateTime, "When they left."),
      Field("watch_time", .duration, "How long they were there."),
      Field("reminder_sent", .boolean, "The platform reminded them.").ignored,
    ])
}
