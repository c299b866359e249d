extension ContentCollection {
  static let affiliates = ContentCollection(
    "affiliates", "affiliate", number: 53, "Those who bring buyers and earn by it.",
    isPrivate: true, key: "affiliate_code", tables: ["affiliate"],
    fields: [
      Field("account", .reference("accounts"), "Who it is.").required.alias("user"),
      Field("affiliate_code", .string, "The code in their links.").required.unique,
      Field("status", .word(.affiliateStatus), "Whether they take part.").required,
      Field("commission_rate", .rate, "Part of a sale they get; `site.commission.affiliate` if absent.")
        .secret.range(0, 100),
      Field("cookie_days", .integer, "Days for which a visit counts; the site's if absent.").range(0),
      Field("minimum_payout", .money, "Least amount that is paid out; the site's if absent.").range(0),
      Field("currency", .currency, "Currency of the amounts."),
      Field("total_clicks", .integer, "Visits brought.").counted,
      Field("total_referrals", .integer, "Registrations brought.").counted,
      Field("total_conversions", .integer, "Sales brought.").counted,
      Field("total_earnings", .money, "All that was earned.").secret.counted,
      Field("pending_earnings", .money, "Earned and not yet paid.").secret.counted,
      Field("paid_earnings", .money, "Earned and paid.").secret.counted,
      Field("payment_method", .string, "How they are paid."),
      Field("payment_details", .any, "Never taken from the platform.").ignored,
      Field("referral_link", .string, "Never taken from the platform.").ignored,
      Field("approved_at", .dateTime, "When they were let in.").ignored,
    ])
}
