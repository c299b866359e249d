extension ContentCollection {
  static let coupons = ContentCollection(
    "coupons", "coupon", number: 21, "Discounts on orders and plans.", key: "code", tables: ["coupon"],
    fields: [
      Field("code", .string, "What customers type; capital letters do not matter.").required.unique,
      Field("public", .boolean, "Shown on the site; otherwise the code is on no page.").standard("false"),
      Field("name", .string, "Name of the offer.").localized,
      Field("description", .text, "What it offers.").localized,
      Field("scope", .word(.couponScope), "What it lowers; `plan` if it names a plan, else `order`.")
        .standard("order").alias("plan", .fallback(.whenSet("plan"))),
      Field("type", .word(.couponType), "How it lowers the price; by the cycle if it is for a plan.")
        .alias("plan", .fallback(.whenSet("cycle_percentage"))),
      Field("value", .decimal, "Percentage, or amount if fixed.").range(0).alias("discount_value"),
      Field("currency", .currency, "Currency of its amounts."),
      Field("cycle_discounts", .object(cycles), "Percentage off for each period of the plan."),
      Field("plan", .reference("plans"), "The plan it is for.").follows,
      Field("max_discount", .money, "Most that it takes off."),
      Field("min_order_value", .money, "Least that an order must be worth."),
      Field("usage_limit", .integer, "How often it may be used in all.").range(0),
      Field("per_user_limit", .integer, "How often one customer may use it.").range(0),
      Field("used_count", .integer, "How often it was used.").counted,
      Field("starts_at", .dateTime, "Not valid before."),
      Field("expires_at", .dateTime, "Not valid after."),
      Field("courses", .references("courses"), "Courses it is for; all if absent.")
        .alias("applicable_courses"),
      Field("categories", .references("categories"), "Categories it is for; all if absent.")
        .alias("applicable_categories"),
      Field("excluded_courses", .references("courses"), "Courses it is not for."),
      Field("first_purchase_only", .boolean, "For new customers only.").standard("false"),
      Field("created_by", .any, "Who made it.").ignored,
      Field("updated_by", .any, "Who changed it.").ignored,
    ])

  /// Percentages, or amounts if the site says so: V-45 knows which.
  private static let cycles = Shape([
    Field("monthly", .rate, "By the month.").range(0).alias("full_month")
      .outside("full_month_discount"),
    Field("quarterly", .rate, "By the quarter.").range(0).alias("full_quarter")
      .outside("full_quarter_discount"),
    Field("semiannual", .rate, "By the half-year.").range(0).alias("half_year")
      .outside("half_year_discount"),
    Field("yearly", .rate, "By the year.").range(0).alias("full_year")
      .outside("full_year_discount"),
    Field("lifetime", .rate, "For ever.").range(0),
  ])
}
