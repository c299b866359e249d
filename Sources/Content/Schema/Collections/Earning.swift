extension ContentCollection {
  static let earnings = ContentCollection(
    "earnings", "earning", number: 46, "Who earns what from which sale.",
    isPrivate: true, key: "id",
    tables: [
      "earning", "instructor_earnings", "payment_splits", "referralreward", "referral_rewards",
      "affiliate_referrals",
    ],
    fields: [
      Field("account", .reference("accounts"), "Who earns; an affiliate's account needs no telling.")
        .required(unless: "affiliate")
        .alias("instructor", "recipient", "referrer", "user"),
      Field("recipient_type", .word(.recipientType), "As what they earn.").required
        .alias("instructor", .fallback(.whenSet("instructor")))
        .alias("instructor_id", .fallback(.whenSet("instructor")))
        .alias("referrer", .fallback(.whenSet("referrer")))
        .alias("referrer_id", .fallback(.whenSet("referrer")))
        .alias("affiliate", .fallback(.whenSet("affiliate"))),
      Field("affiliate", .reference("affiliates"), "The affiliate who brought the buyer."),
      Field("order", .reference("orders"), "The sale.").alias("transaction"),
      Field("item", .string, "Line of the order, by its id or its number.")
        .alias("order_item", "order_item_id", "item_id"),
      Field("course", .reference("courses"), "The course sold."),
      Field("booking", .reference("bookings"), "The appointment sold."),
      Field("base_amount", .money, "What is divided.").alias("order_amount"),
      Field("rate", .rate, "Part of it that is earned.").secret.range(0, 100)
        .alias("commission_rate", "percentage"),
      Field("amount", .money, "What is earned.").required
        .alias("instructor_amount", "reward_amount", "commission_amount"),
      Field("platform_amount", .money, "What the platform keeps.").secret,
      Field("currency", .currency, "Currency of the amounts."),
      Field("kind", .word(.earningKind), "What it is earned by.").standard("sale")
        .alias("reward_type", .fallback(.whenSet("referral")))
        .alias("affiliate", .fallback(.whenSet("affiliate"))),
      Field("reward_type", .string, "What the platform calls the reward; its words are open."),
      Field("status", .word(.earningStatus), "Where it stands.").standard("pending")
        .alias("paid_at", .fallback(.whenSet("paid")))
        .alias("released_at", .fallback(.whenSet("cleared"))),
      Field("referral_status", .word(.referralStatus), "How far the buyer who was brought has come.")
        .alias("status", .ifWord),
      Field("released_at", .dateTime, "When it was released.").alias("converted_at"),
      Field("paid_at", .dateTime, "When it was paid out."),
      Field("payout", .reference("payouts"), "The payout it was part of."),
      Field("referral_link", .string, "Never taken from the platform.").ignored,
      Field("referred_user_id", .string, "Never taken from the platform.").ignored,
      Field("ip_address", .string, "Never taken from the platform.").ignored,
      Field("user_agent", .string, "Never taken from the platform.").ignored,
      Field("landing_page", .string, "Never taken from the platform.").ignored,
      Field("clicked_at", .dateTime, "Never taken from the platform.").ignored,
      Field("registered_at", .dateTime, "Never taken from the platform.").ignored,
      Field("expires_at", .dateTime, "Never taken from the platform.").ignored,
      Field("payment_details", .any, "Never taken from the platform.").ignored,
    ])
}
