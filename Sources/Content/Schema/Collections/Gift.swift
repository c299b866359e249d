extension ContentCollection {
  static let gifts = ContentCollection(
    "gifts", "gift", number: 29, "The gifts that people can send each other.", tables: ["gift"],
    fields: [
      Field("name", .string, "Name of the gift.").localized.required,
      Field("icon", .asset, "Its picture.").required,
      Field("price", .money, "What one costs, in the site's currency.").required,
    ])

  /// litespace calls these `gifts` as well: amounts that one person gave another.
  static let giftTransactions = ContentCollection(
    "gift_transactions", "gift transaction", number: 52, "Gifts that were sent: receipts and vouchers.",
    isPrivate: true, key: "id", tables: ["gift_transaction", "gifts"],
    fields: [
      Field("gift", .reference("gifts"), "The gift sent; or else its value."),
      Field("value", .money, "The amount given, if it is not a gift of the catalogue."),
      Field("sender", .reference("accounts"), "Who gives.").required,
      Field("receiver", .reference("accounts"), "Who gets it; not the sender.").required,
      Field("quantity", .integer, "How many.").range(1).standard("1"),
      Field("total_price", .money, "What they cost together when sent."),
      Field("currency", .currency, "Currency of the amounts."),
      Field("message", .text, "The sender's words, on the voucher.").secret,
      Field("giftable", .object(giftable), "What it was sent with, such as a post or a room."),
    ])

  private static let giftable = Shape(
    [
      Field("kind", .string, "Sort of thing.").alias("type").outside("giftable_type"),
      Field("ref", .string, "Its identifier.").alias("id").outside("giftable_id"),
      Field("label", .string, "Its name, as printed.").outside("giftable_label"),
    ], shorthand: "label")
}
