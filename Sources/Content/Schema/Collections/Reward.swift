extension ContentCollection {
  static let rewards = ContentCollection(
    "rewards", "reward", number: 30, "What goodwill points earn.", tables: ["reward", "goodwill_rewards"],
    fields: [
      Field("points_threshold", .integer, "Points needed; each reward needs more than the one before.")
        .required.unique.range(0),
      Field("reward_type", .word(.rewardType), "Sort of reward.").required,
      Field("reward_value", .string, "The badge's name, or a percentage such as \"10%\".").required,
      Field("description", .text, "What one gets.").localized.required,
    ])
}
