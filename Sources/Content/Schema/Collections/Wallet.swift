extension ContentCollection {
  static let wallets = ContentCollection(
    "wallets", "wallet", number: 50, "Money kept for people, with every movement.",
    isPrivate: true, key: "id", tables: ["wallet", "transactions"],
    fields: [
      Field("account", .reference("accounts"), "Whose it is; each has one.").required.unique.alias("user"),
      Field("currency", .currency, "Currency of the wallet."),
      Field("opening_balance", .money, "What was in it before the first movement.").standard("0"),
      Field("transactions", .list(.object(walletTransaction)), "Every movement, oldest first.").required,
      Field("balance", .money, "What is in it.").secret.computed,
      Field("total_earned", .money, "All that came in.").secret.computed,
      Field("total_withdrawn", .money, "All that was withdrawn.").secret.computed,
      Field("pending_balance", .money, "What is on its way.").secret.computed,
    ])

  private static let walletTransaction = Shape([
    Field("reference", .string, "Its number; unique.").required.unique.alias("transaction_reference"),
    Field("type", .word(.ledgerType), "In or out.").required,
    Field("category", .word(.ledgerCategory), "What for.").required,
    Field("related", .object(relatedThing), "What it paid."),
    Field("amount", .money, "How much; more than nothing.").required.range(0),
    Field("balance_after", .money, "What was in the wallet then.").secret.required,
    Field("payment_method", .string, "How it was paid."),
    Field("status", .word(.orderStatus), "Where it stands; only completed ones count.").standard("completed"),
    Field("at", .dateTime, "When it happened.").required.alias("created_at"),
    Field("id", .string, "The platform's own identifier.").ignored,
    Field("wallet_id", .string, "The wallet around it.").ignored,
    Field("user_id", .string, "Whose wallet it is.").ignored,
    Field("metadata", .any, "What else the platform notes.").ignored,
    Field("updated_at", .dateTime, "When the row last changed.").ignored,
  ])

  private static let relatedThing = Shape(
    [
      Field("kind", .string, "Sort of thing.").alias("type").outside("related_type"),
      Field("ref", .string, "Its identifier.").alias("id").outside("related_id"),
      Field("label", .string, "Its name, as printed.").outside("related_label"),
    ], shorthand: "label")
}
