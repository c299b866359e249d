extension ContentCollection {
  static let withdrawMethods = ContentCollection(
    "withdraw_methods", "withdrawal method", number: 34, "Ways in which teachers get their money.",
    key: "type", tables: ["withdraw_method"],
    fields: [
      Field("type", .word(.payoutMethod), "The way.").required.unique,
      Field("min", .money, "Least amount of one withdrawal.").required.range(0),
      Field("max", .money, "Greatest amount of one withdrawal.").required.range(0),
      Field("enabled", .boolean, "Otherwise neither listed nor usable.").required,
    ])
}
