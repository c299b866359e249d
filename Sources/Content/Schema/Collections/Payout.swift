extension ContentCollection {
  static let payouts = ContentCollection(
    "payouts", "payout", number: 47, "Money paid to those who earned it. Statements are made from them.",
    isPrivate: true, key: "number", tables: ["payout", "instructor_payouts", "affiliate_payouts"],
    fields: [
      Field("number", .string, "Number of the statement; next of its series if absent.").unique,
      Field("account", .reference("accounts"), "Who is paid; an affiliate's account needs no telling.")
        .required(unless: "affiliate").alias("instructor", "recipient", "user"),
      Field("affiliate", .reference("affiliates"), "The affiliate who is paid."),
      Field("period_start", .date, "First day it covers."),
      Field("period_end", .date, "Last day it covers."),
      Field("total_orders", .integer, "Orders that it covers.").counted,
      Field("gross_amount", .money, "Sum of its earnings.").counted,
      Field("platform_fee", .money, "Fee taken off.").counted,
      Field("tax_withheld", .money, "Tax taken off.").counted,
      Field("net_amount", .money, "What is left.").counted,
      Field("amount", .money, "What is paid; the net amount.").required,
      Field("currency", .currency, "Currency of the amounts."),
      Field("status", .word(.payoutStatus), "Where it stands.").required
        .alias("paid_at", .fallback(.whenSet("completed"))),
      Field("approved_by", .reference("people", "accounts"), "Who approved it; on the statement only.")
        .secret,
      Field("approved_at", .dateTime, "When it was approved."),
      Field("paid_at", .dateTime, "When it was paid."),
      Field("processed_at", .dateTime, "When the payment went out."),
      Field("payment_method", .string, "How it is paid."),
      Field("reference", .string, "The provider's reference.").secret
        .alias("transaction_id", "stripe_transfer_id", "stripe_payout_id"),
      Field("notes", .text, "Remarks; printed.").secret,
      Field("payment_details", .any, "Never taken from the platform.").ignored,
      Field("processed_by", .string, "Never taken from the platform.").ignored,
    ])

  static let payoutMethods = ContentCollection(
    "payout_methods", "payout method", number: 48, "Where each payee wants the money.",
    isPrivate: true, key: "id", tables: ["payout_method"],
    fields: [
      Field("account", .reference("accounts"), "Whose it is.").required.alias("user"),
      Field("type", .word(.payoutMethod), "The way.").required,
      Field("name", .string, "What the payee calls it.").required,
      Field("display", .string, "What documents print: no more than the last four characters.").computed,
      Field("is_default", .boolean, "Used when none is named; one for each payee."),
      Field("is_verified", .boolean, "The platform checked it."),
      Field("paypal_email", .email, "PayPal address; printed masked.").secret,
      Field("bank_name", .string, "The bank; never printed.").secret,
      Field("bank_account_name", .string, "The account's holder; never printed.").secret,
      Field("bank_account_number", .string, "The account; printed masked.").secret,
      Field("bank_routing_number", .string, "Routing number; never printed.").secret,
      Field("bank_swift_code", .string, "BIC; never printed.").secret,
      Field("bank_iban", .string, "IBAN; printed masked.").secret,
      Field("bank_country", .string, "The bank's country; never printed.").secret,
      Field("details", .any, "What else there is; never printed.").secret,
    ])
}
