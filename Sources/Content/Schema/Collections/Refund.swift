extension ContentCollection {
  static let refunds = ContentCollection(
    "refunds", "refund", number: 45, "Money given back. Credit notes are made from them.",
    isPrivate: true, key: "number", tables: ["refund"],
    fields: [
      Field("number", .string, "Number of the credit note; next of its series if absent.").unique,
      Field("order", .reference("orders"), "The order refunded.").required,
      Field("account", .reference("accounts"), "Who gets it.").required.alias("user"),
      Field("amount", .money, "What is given back.").required,
      Field("currency", .currency, "Currency of the amount; the order's."),
      Field("items", .list(.object(item)), "The lines refunded; a part of every line if absent.")
        .alias("refund_items"),
      Field("reason", .text, "Why; printed."),
      Field("status", .word(.refundStatus), "Where it stands; only processed ones are final.").required,
      Field("processed_at", .dateTime, "When it was given back."),
      Field("transaction_id", .string, "The provider's reference.").secret,
      Field("admin_notes", .text, "For the staff; never printed.").secret,
      Field("processed_by", .string, "Who gave it back; never printed.").secret,
    ])

  private static let item = Shape(
    [
      Field("item", .string, "Identifier of the order's line, or its number from 1.").required
        .alias("order_item", "order_item_id", "item_id", "line"),
      Field("quantity", .integer, "How many of it; all if absent.").range(1),
      Field("amount", .money, "What is given back for it, with VAT; its share of the refund if absent."),
    ], shorthand: "item")
}
