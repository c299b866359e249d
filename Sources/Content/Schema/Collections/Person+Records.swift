/// What a person's page lists, and what is never taken from a platform's users.
enum PersonRecords {
  static let lists: [Field] = [
    Field(
      "qualifications",
      .objects(
        shorthand: "sentence",
        Field("sentence", .string, "The qualification in one sentence.").localized.required
          .alias("title", "name"),
        order),
      "What entitles the person to teach."
    ).alias("user_qualifications", "certifications"),
    Field(
      "credentials",
      .objects(
        shorthand: "title",
        Field("title", .string, "Name of the certificate.").localized.required.alias("name"),
        Field("issuer", .string, "Who issued it."),
        Field("issued_on", .date, "When it was issued.").alias("issue_date", "issued_at"),
        Field("expires_on", .date, "When it ends.").alias("expiry_date", "expires_at"),
        Field("credential_url", .url, "Where it can be checked.").alias("url"),
        order),
      "Certificates issued by others."
    ).alias("user_certificates"),
    Field(
      "experiences",
      .objects(
        shorthand: "title",
        Field("title", .string, "Post held.").localized.required,
        Field("company", .string, "Where.").localized,
        Field("employment_type", .string, "How, such as full-time.").localized,
        Field("start_date", .date, "First day.").alias("started_at"),
        Field("end_date", .date, "Last day; absent means until today.").alias("ended_at"),
        Field("location", .string, "Place of work.").localized,
        order),
      "Posts the person has held."
    ).alias("user_experiences"),
    Field("achievements", .strings, "What the person is proud of."),
  ]

  private static let order = Field("order", .integer, "Place in the list.").alias("display_order")

  static let dropped: [Field] =
    [
      "password", "password_hash", "stripe_account_id", "stripe_account_status", "payout_schedule",
      "google_calendar_connected", "google_calendar_token", "google_calendar_refresh_token",
      "google_calendar_id",
    ].map { Field($0, .any, "A secret of the platform; never taken.").ignored }
    + [
      "is_online", "online", "last_accessed_at", "date_of_birth", "birth_year", "gender", "interests",
      "learning_goals", "profile_completed", "credit_score", "email_notifications", "email_verified",
      "last_available_at", "courses_completed",
    ].map { Field($0, .any, "Personal; never taken.").ignored }
    + [
      "total_earnings", "pending_earnings", "total_payouts", "pending_balance", "payout_enabled",
      "referral_code", "referred_by", "referral_count", "total_referral_earnings",
    ].map { Field($0, .any, "Money of the person, computed from the records of sales.").ignored }
    + [
      "activated_by", "is_admin", "is_moderator",
    ].map { Field($0, .any, "Of no meaning outside the platform.").ignored }
}
