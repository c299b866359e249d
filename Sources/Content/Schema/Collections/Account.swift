extension ContentCollection {
  static let accounts = ContentCollection(
    "accounts", "account", number: 35, "Learners, customers, payees and employers: the parties of documents.",
    isPrivate: true, key: "id", tables: ["account", "users", "user"],
    fields: own + profile)

  private static let own =
    [
      Field("id", .string, "What other private entries name the account by.").required.unique,
      Field("person", .reference("people"), "The same one's public profile."),
      Field("name", .string, "Name as printed on documents.").localized.required.alias("full_name"),
      Field("email", .email, "On documents only.").secret,
      Field("phone", .phone, "On documents only.").secret.alias("phone_number"),
      Field("status", .word(.personStatus), "Whether the platform lets them in.").standard("approved"),
      Field("billing", .object(billing), "What invoices are made out to.").secret,
      Field("employer", .reference("accounts"), "Who pays for them."),
      Field("commission_rate", .rate, "Part of the sales they get; `site.commission` if absent.").secret
        .range(0, 100),
      Field("pdf_password", .string, "Opens their protected documents.").secret,
    ] + credentials + personalData + platformMoney

  /// Platforms keep account and profile in one table: what is the profile's is told there.
  private static let profile: [Field] = {
    let known = Shape(own + BaseFields.all)
    return people.shape.allNames.filter { known.meaning(of: $0) == nil }
      .map { Field($0, .any, "Belongs to the profile.").ignored }
  }()

  /// Whom an invoice is made out to, of accounts and orders.
  static let billing = Shape(
    [
      Field("name", .string, "Name or company.").outside("billing_name", "name"),
      Field("email", .email, "E-mail address.").outside("billing_email", "email"),
      Field("phone", .phone, "Telephone number.").outside("billing_phone", "phone"),
      Field("address", .text, "Street and house.").outside("billing_address", "address"),
      Field("address_2", .string, "What follows the street, such as a floor.")
        .outside("billing_address_2", "address_2"),
      Field("city", .string, "City.").outside("billing_city", "city"),
      Field("state", .string, "State or region.").outside("billing_state", "state"),
      Field("country", .string, "Country, by the two letters of ISO 3166.")
        .outside("billing_country", "country"),
      Field("zip", .string, "Postal code.").outside("billing_zip", "zip"),
      Field("vat_number", .string, "VAT number.").outside("billing_vat_number", "vat_number"),
      Field("tax_number", .string, "Another number with the tax office.").outside("billing_tax_number"),
      Field("registration", .string, "Number in the commercial register.").outside("billing_registration"),
      Field("contact", .string, "Whom to ask for there.").outside("billing_contact"),
      Field("reference", .string, "What the buyer wants invoices to name.")
        .outside("billing_reference", "buyer_reference"),
      Field("purchase_order", .string, "Number of the buyer's own order.")
        .outside("billing_purchase_order", "purchase_order", "po_number"),
    ].map(\.secret))

  private static func ignored(_ type: FieldType, _ names: String...) -> [Field] {
    names.map { Field($0, type, "Never taken from the platform.").ignored }
  }

  /// N-01: nothing that opens a door is ever read.
  private static let credentials =
    ignored(
      .any, "password", "password_hash", "email_verified", "google_calendar_connected",
      "google_calendar_token",
      "google_calendar_refresh_token", "google_calendar_id")

  /// N-03, N-16 and N-18: what documents have no use for.
  private static let personalData =
    ignored(
      .any, "is_online", "online", "birth_year", "date_of_birth", "gender", "credit_score", "interests",
      "learning_goals", "profile_completed", "activated_by", "is_admin", "is_moderator", "referral_code",
      "referred_by", "referral_count", "email_notifications")

  /// N-04 and N-06: sums are computed from the records, never told.
  private static let platformMoney =
    ignored(
      .any, "stripe_account_id", "stripe_account_status", "payout_enabled", "payout_schedule",
      "total_earnings",
      "pending_earnings", "total_payouts", "pending_balance", "total_referral_earnings")
}
