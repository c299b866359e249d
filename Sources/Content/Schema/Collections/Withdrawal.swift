extension ContentCollection {
  /// litespace calls these `invoices`: money that a tutor asks to be paid.
  static let withdrawals = ContentCollection(
    "withdrawals", "withdrawal", number: 49, "Requests for one's own money. Receipts are made from them.",
    isPrivate: true, key: "number", tables: ["withdrawal", "withdrawal_requests", "invoices"],
    fields: [
      Field("number", .string, "Number of the receipt; next of its series if absent.").unique,
      Field("account", .reference("accounts"), "Who asks.").required.alias("user"),
      Field("method", .reference("payout_methods", "withdraw_methods"), "The way; it must be enabled.")
        .required
        .alias("payout_method"),
      Field("amount", .money, "How much.").required.range(0),
      Field("currency", .currency, "Currency of the amount."),
      Field("receiver", .string, "Account or number it goes to; printed masked.").secret,
      Field("bank", .string, "The bank; printed masked.").secret,
      Field("status", .word(.withdrawalStatus), "Where it stands.").required,
      Field("notes", .text, "Remarks; printed.").secret.alias("note"),
      Field("created_at", .dateTime, "When it was asked for.").required,
      Field("processed_at", .dateTime, "When it was paid; the last change if absent.")
        .alias("updated_at", .fallback(.asIs)),
      Field("transaction_id", .string, "The provider's reference.").secret,
      Field("receipt", .asset, "The bank's receipt; only its name is printed.").secret,
      Field("admin_notes", .text, "For the staff; never printed.").secret,
      Field("update", .any, "What the staff changed; never printed.").secret,
      Field("addressed_by", .string, "Who dealt with it; never printed.").secret,
      Field("processed_by", .string, "Who paid it; never printed.").secret,
    ])
}
