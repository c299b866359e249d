extension ContentCollection {
  static let goodwill = ContentCollection(
    "goodwill", "goodwill account", number: 51,
    "Points that people earn by helping, and what became of them.",
    isPrivate: true, key: "id", tables: ["user_goodwill"],
    fields: [
      Field("account", .reference("accounts"), "Whose points; each has one entry.").required.unique
        .alias("user"),
      Field("transactions", .list(.object(goodwillTransaction)), "Every movement, oldest first.").required
        .alias("goodwill_transactions"),
      Field("unlocks", .list(.object(goodwillUnlock)), "Rewards earned.").alias("user_reward_unlocks"),
      Field("total_earned", .integer, "All points ever earned; the one number that may be public.").computed,
      Field("balance", .integer, "Points left.").secret.computed,
      Field("spent", .integer, "Points given away.").secret.computed,
      Field("last_awarded_to_user_id", .string, "Never printed.").secret,
      Field("last_awarded_at", .dateTime, "Never printed.").secret,
    ])

  private static let goodwillTransaction = Shape([
    Field("from", .reference("accounts"), "Who gave; the platform if absent.")
      .alias("from_user", "promoted_by"),
    Field("to", .reference("accounts"), "Who received; nobody if it was spent on a promotion.").alias(
      "to_user"),
    Field("points", .integer, "How many.").required.range(1).alias("points_spent", "points_awarded"),
    Field("reason", .word(.goodwillReason), "What for; a promotion needs none."),
    Field("course", .reference("courses"), "The course it was about."),
    Field("at", .dateTime, "When it happened.").required.alias("created_at", "promoted_at"),
    Field("promotion", .reference("posts"), "The post promoted with the points.").alias("post"),
    Field("duration", .duration, "How long the help took; needed for `summon_help`.")
      .alias("session_duration_mins", .minutes),
    Field("id", .string, "The platform's own identifier.").ignored,
    Field("summon_id", .string, "The call for help.").ignored,
    Field("expires_at", .dateTime, "When the promotion ends; see posts.").ignored,
  ])

  private static let goodwillUnlock = Shape(
    [
      Field("reward", .reference("rewards"), "The reward.").required,
      Field("unlocked_at", .dateTime, "When it was earned.").required,
      Field("redeemed_at", .dateTime, "When it was used."),
      Field("id", .string, "The platform's own identifier.").ignored,
      Field("user_id", .string, "Who earned it.").ignored,
    ], shorthand: "reward")
}
