extension ContentCollection {
  static let subscriptions = ContentCollection(
    "subscriptions", "subscription", number: 43, "Who has which plan, and until when.",
    isPrivate: true, key: "id", tables: ["subscription"],
    fields: [
      Field("account", .reference("accounts"), "Who has it.").required.alias("user"),
      Field("plan", .reference("plans"), "The plan.").required,
      Field("period", .word(.billingPeriod), "How often it is paid; the plan's if it has only one.")
        .alias("plan_cycle"),
      Field("price", .money, "What each period costs; the plan's price if absent."),
      Field("currency", .currency, "Currency of the price."),
      Field("status", .word(.subscriptionStatus), "Where it stands.").standard("active"),
      Field("starts_at", .dateTime, "When it began."),
      Field("trial_ends_at", .dateTime, "When the trial ends."),
      Field("current_period_start", .dateTime, "When the present period began.").alias("start"),
      Field("current_period_end", .dateTime, "When the present period ends."),
      Field("cancelled_at", .dateTime, "When it was cancelled.").alias("canceled_at"),
      Field("ends_at", .dateTime, "When it ends for good."),
      Field("cancel_at_period_end", .boolean, "Ends with the present period."),
      Field("auto_renewal", .boolean, "Goes on by itself."),
      Field("remaining_monthly_minutes", .integer, "Minutes of teaching left this month.").range(0),
      Field("payment_method", .string, "How it is paid."),
      Field("cancellation_reason", .text, "Why it was cancelled; never printed.").secret,
      Field("subscription_id", .string, "The payment provider's reference.").ignored,
      Field("stripe_subscription_id", .string, "The payment provider's reference.").ignored,
      Field("paypal_subscription_id", .string, "The payment provider's reference.").ignored,
      Field("updated_by", .string, "Who changed it last on the platform.").ignored,
    ])

  static let subscriptionInvoices = ContentCollection(
    "subscription_invoices", "subscription invoice", number: 44, "Invoices of subscriptions, one a period.",
    isPrivate: true, key: "invoice_number", tables: ["subscription_invoice"],
    fields: [
      Field("invoice_number", .string, "Unique, also among the invoices of orders.").required.unique,
      Field("subscription", .reference("subscriptions"), "The subscription.").required,
      Field("account", .reference("accounts"), "Who pays; the subscription's account.").required.alias(
        "user"),
      Field("amount", .money, "Before VAT.").required,
      Field("tax", .money, "VAT.").required,
      .tax("How it is taxed; as `site.vat` says if absent.", named: "vat"),
      Field("total", .money, "Amount and VAT together.").required,
      Field("currency", .currency, "Currency of the amounts."),
      Field("status", .word(.invoiceStatus), "Where it stands; void ones are stamped.").required,
      Field("billing_period_start", .date, "First day paid for.").required,
      Field("billing_period_end", .date, "Last day paid for.").required,
      Field("due_date", .date, "Until when to pay.").required,
      Field("paid_at", .dateTime, "When it was paid; needed once paid."),
      Field("payment_method", .string, "How it was paid."),
      Field("transaction_id", .string, "The provider's reference.").secret,
      Field("pdf_path", .string, "The file that the build makes.").computed.alias("pdf_url"),
    ])
}
