extension ContentCollection {
  /// litespace calls these `lessons`, PeerLoop `sessions`.
  static let bookings = ContentCollection(
    "bookings", "booking", number: 41, "Appointments with a teacher: confirmations and busy times.",
    isPrivate: true, key: "id", tables: ["booking", "consultation_bookings", "lessons", "sessions"],
    fields: [
      Field("person", .reference("people"), "Who teaches or advises.").required
        .alias("speaker", "teacher", "provider", "tutor"),
      Field("account", .reference("accounts"), "Who booked; or else the client.").alias("student", "user"),
      Field("client", .object(clientName, clientEmail), "A client without an account.").secret,
      Field("availability", .reference("availability"), "The hours it falls in.").alias("rule"),
      Field("start", .dateTime, "When it begins.").required
        .alias("scheduled_at", "start_time", "scheduled_start"),
      Field("end", .dateTime, "When it ends; from the duration if absent.").alias(
        "end_time", "scheduled_end"),
      Field("duration", .duration, "How long it takes; from the end if absent; a bare number is minutes.")
        .numbers(.minutes),
      Field("timezone", .timeZone, "Time zone of the one who booked."),
      Field("status", .word(.bookingStatus), "Where it stands.").standard("scheduled")
        .alias("cancelled_at", .fallback(.whenSet("cancelled"))),
      Field("price_paid", .money, "What it cost.").alias("payment_amount", "price"),
      Field("currency", .currency, "Currency of the price."),
      Field("payment_status", .word(.paymentStatus), "Whether it is paid."),
      Field("enrollment", .reference("enrollments"), "The enrolment it belongs to."),
      Field("meeting_url", .url, "Where they meet; only in the private calendar file.").secret
        .alias("bbb_meeting_url"),
      Field("cancelled_at", .dateTime, "When it was called off: then it is cancelled.").alias("canceled_at"),
      Field("meeting_started_at", .dateTime, "When they really met."),
      Field("meeting_ended_at", .dateTime, "When they really parted."),
      Field("meeting_duration", .duration, "How long they really met; a bare number is minutes.")
        .numbers(.minutes),
    ] + unprinted)

  private static let clientName = Field("name", .string, "The client's name.").secret.required
    .outside("client_name")
  private static let clientEmail = Field("email", .email, "The client's address.").secret
    .outside("client_email")

  private static let unprinted = [
    Field("session_notes", .text, "The teacher's notes; never printed.").secret,
    Field("client_message", .text, "The client's words; never printed.").secret,
    Field("cancel_reason", .text, "Why it was called off; never printed.").secret,
    Field("cancelled_by", .string, "Who called it off; never printed.").secret.alias("canceled_by"),
    Field("recording_url", .url, "The recording; never printed.").secret,
    Field("meeting_room_id", .string, "The meeting's room; never printed.").secret,
    Field("jitsi_room_id", .string, "The meeting's room; never printed.").secret,
    Field("stripe_payment_intent_id", .string, "The payment provider's reference.").ignored,
    Field("stripe_session_id", .string, "The payment provider's reference.").ignored,
    Field("call_id", .string, "The platform's call.").ignored,
  ]
}
