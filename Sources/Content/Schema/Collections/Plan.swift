extension ContentCollection {
  static let plans = ContentCollection(
    "plans", "plan", number: 20, "What a subscription offers and costs, by period.",
    tables: ["plan", "subscription_plans", "subscription_plan"],
    fields: [
      Field("name", .string, "Name of the plan.").localized.required.alias("alias"),
      Field("description", .markdown, "What it offers.").localized.body,
      Field("badge", .object(badgeText, badgeColor), "A word on the plan's card."),
      Field("prices", .list(.object(price)), "What it costs, one price a period.").required,
      Field("currency", .currency, "Currency of its prices."),
      Field("trial", .object(trialEnabled, trialDays), "A time to try it."),
      Field("features", .strings, "What it offers, line by line.").localized,
      Field("access_all_courses", .boolean, "Opens every course.").standard("false"),
      Field("included_categories", .references("categories"), "Categories whose courses it opens."),
      Field("excluded_courses", .references("courses"), "Courses it does not open."),
      Field("max_courses", .integer, "Courses at a time; any number if absent.").range(0),
      Field("perks", .object(perks), "Rows of the table that compares plans."),
      Field("weekly_minutes", .integer, "Minutes of tutoring a week.").range(0),
      Field("is_popular", .boolean, "Marked as the usual choice."),
      Field("invite_only", .boolean, "Offered by invitation: never listed.").standard("false")
        .alias("for_invites_only"),
      Field("gateway", .object(gateway), "Its names at the payment services.").secret,
      Field("created_by", .any, "Who made it.").ignored,
      Field("updated_by", .any, "Who changed it.").ignored,
    ])

  private static let badgeText = Field("text", .string, "The word.").localized.outside("badge_text")
  private static let badgeColor = Field("color", .color, "Its colour.").outside("badge_color")

  private static let price = Shape([
    Field("period", .word(.billingPeriod), "What is paid for at a time.").required
      .alias("billing_period").outside("billing_period", item: [:]),
    Field("interval", .integer, "How many periods at a time.").range(1).standard("1")
      .alias("billing_interval").outside("billing_interval", item: [:]),
    Field("price", .money, "Price before the discount.").required.outside("price", item: [:])
      .outside("full_month_price", item: ["period": "monthly"])
      .outside("full_quarter_price", item: ["period": "quarterly"])
      .outside("half_year_price", item: ["period": "semiannual"])
      .outside("full_year_price", item: ["period": "yearly"]),
    Field("discount", .rate, "Taken off; a percentage unless the site says amount.").standard("0")
      .outside("full_month_discount", item: ["period": "monthly"])
      .outside("full_quarter_discount", item: ["period": "quarterly"])
      .outside("half_year_discount", item: ["period": "semiannual"])
      .outside("full_year_discount", item: ["period": "yearly"]),
    Field("net", .money, "Price after the discount.").computed,
    Field("per_month", .money, "What a month costs, to compare periods.").computed,
    Field("saving_percent", .rate, "Saved against paying by the month.").computed.range(0, 100),
  ])

  private static let trialEnabled = Field("enabled", .boolean, "There is one.").required.outside("has_trial")
  private static let trialDays = Field("days", .integer, "How many days.").outside("trial_days")

  private static let perks = Shape([
    Field("download_resources", .boolean, "Files may be downloaded.").outside("download_resources"),
    Field("certificates", .boolean, "Certificates are issued.").outside("certificates"),
    Field("priority_support", .boolean, "Questions are answered first.").outside("priority_support"),
  ])

  private static let gateway = Shape([
    Field("stripe_product_id", .string, "Product at Stripe.").secret.outside("stripe_product_id"),
    Field("stripe_price_id", .string, "Price at Stripe.").secret.outside("stripe_price_id"),
    Field("paypal_plan_id", .string, "Plan at PayPal.").secret.outside("paypal_plan_id"),
  ])
}
