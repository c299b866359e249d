extension ContentCollection {
  /// Every sale made once; an invoice is a rendering of an order.
  static let orders = ContentCollection(
    "orders", "order", number: 42, "Sales: their lines, totals and payments. Invoices are made from them.",
    isPrivate: true, key: "number",
    tables: [
      "order", "invoices", "transactions", "book_purchases", "contentpurchase", "content_purchases",
    ],
    fields: [
      Field("number", .string, "Number of the order.").required.unique
        .alias("order_number", "transaction_reference"),
      Field("account", .reference("accounts"), "Who bought.").required.alias("user", "buyer", "student"),
      Field("billing", .object(billing), "What the invoice is made out to; the account's if absent.").secret,
      Field("items", .list(.object(orderItem)), "What was bought.").required.alias("order_items"),
      Field("subtotal", .money, "Sum of the lines before discounts."),
      Field("discount_amount", .money, "All discounts together."),
      Field("tax_amount", .money, "VAT.").alias("vat_amount"),
      Field("total", .money, "What was to be paid.").required.alias("amount_paid", "amount")
        .alias("amount_cents", .minorUnits).alias("price_paid", .fallback(.asIs)),
      Field("currency", .currency, "Currency of the whole order."),
      .tax("How all lines are taxed that do not tell it themselves; as `site.vat` says if absent."),
      Field("coupon", .object(orderCoupon), "The coupon used."),
      Field("allowances", .list(.object(adjustment)), "What else is taken off the whole order.")
        .alias("discounts"),
      Field("charges", .list(.object(adjustment)), "What comes on top of the lines, such as postage.")
        .alias("fees", "surcharges"),
      Field("status", .word(.orderStatus), "Where it stands.").required,
      Field("payment", .object(payment), "How it was paid."),
      Field("enrollment", .reference("enrollments"), "The enrolment it paid for."),
      Field("invoice_number", .string, "Number of the invoice; needed once paid.").unique,
      Field("invoice_date", .date, "Date of the invoice; needed once paid."),
      Field("due_date", .date, "Until when to pay.").alias("due_at", "payment_due_date"),
      Field("payment_terms", .text, "Terms of payment as printed; `site.seller.terms` if absent."),
      Field("delivered_on", .date, "When it was supplied, if not with the order; tax is of that day.")
        .alias("delivery_date", "supply_date"),
      Field("period_start", .date, "First day of the time that is paid for."),
      Field("period_end", .date, "Last day of the time that is paid for."),
      Field("sponsor", .reference("accounts"), "The employer who gets the invoice.").alias("employer"),
      Field("notes", .text, "Remarks; printed only if `notes_public`.").secret,
      Field("notes_public", .boolean, "Prints the remarks on the invoice."),
      Field("invoice_path", .string, "The file that the build makes.").computed.alias("pdf_url", "pdf_path"),
    ])

  private static let orderItem = Shape([
    itemKind,
    itemReference,
    Field("title", .string, "Its name when sold, as printed; today's name if absent.").alias("course_title"),
    Field("quantity", .integer, "How many.").range(1).standard("1"),
    Field("price", .money, "Price of one."),
    Field("discount", .money, "Discount on this line."),
    Field("final_price", .money, "What the line came to.")
      .outside("price_paid", item: ["kind": "book"]),
    .tax("How this line is taxed."),
    Field("bundle", .reference("bundles"), "The bundle it was part of."),
    Field("instructor", .reference("people"), "Who earns from it."),
    Field("instructor_share", .money, "The teacher's part of the price.").secret,
    Field("platform_share", .money, "The platform's part of the price.").secret,
    Field("id", .string, "The platform's own identifier; earnings name the line by it.").secret,
    Field("order_id", .string, "The order around it.").ignored,
    Field("created_at", .dateTime, "When the row was made.").ignored,
    Field("updated_at", .dateTime, "When the row last changed.").ignored,
  ])

  /// The column that names the thing says what it is, since numbers alone mean something everywhere.
  private static let itemKind = [
    ("course", "course"), ("book", "book"), ("product", "product"), ("content", "product"),
  ].reduce(Field("kind", .word(.itemKind), "Sort of thing; follows from `ref` if absent.")) { field, column in
    field.alias(column.0, .fallback(.whenSet(column.1)))
      .alias("\(column.0)_id", .fallback(.whenSet(column.1)))
  }

  private static let itemReference = Field(
    "ref",
    .reference("courses", "books", "products", "bundles", "events", "gifts", "plans", "bookings", "people"),
    "The thing itself."
  )
  .alias("course", "book", "product", "content")
  .outside("course", "course_id", item: ["kind": "course"])
  .outside("book", "book_id", item: ["kind": "book"])
  .outside("content", "content_id", "product", "product_id", item: ["kind": "product"])

  private static let orderCoupon = Shape(
    [
      Field("ref", .reference("coupons"), "The coupon.").alias("coupon").outside("coupon_id"),
      Field("code", .string, "Its code when used, as printed.").outside("coupon_code"),
      Field("discount_amount", .money, "What it took off."),
    ], shorthand: "ref")

  /// An allowance or a charge of a whole order.
  private static let adjustment = Shape([
    Field("reason", .string, "What it is for, as printed.").alias("label", "description"),
    Field("amount", .money, "How much, above 0.").required,
    .tax("How it is taxed; as the lines are, which share it, if absent."),
  ])

  private static let payment = Shape([
    Field("status", .word(.paymentStatus), "Whether it is paid.").outside("payment_status"),
    Field("method", .string, "How it was paid.").outside("payment_method"),
    Field("gateway", .string, "The payment provider.").secret.outside("payment_gateway"),
    Field("transaction_id", .string, "The provider's reference.").secret
      .outside("transaction_id", "stripe_payment_id", "stripe_payment_intent_id"),
    Field("paid_at", .dateTime, "When it was paid.").outside("paid_at"),
    Field("details", .map(.any), "What else the provider says; never printed.").secret
      .outside("payment_details", "metadata"),
  ])
}
