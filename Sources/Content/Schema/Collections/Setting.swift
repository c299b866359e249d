extension ContentCollection {
  static let settings = ContentCollection(
    "settings", "setting", number: 2,
    "Values that a team keeps for its templates; the public ones only reach them.",
    key: "key", tables: ["setting"], base: [],
    fields: [
      Field("key", .string, "Name of the value.").required.unique,
      Field("value", .any, "The value, of the type told.").required,
      Field("group", .word(.settingGroup), "What it is about; `email` and `payment` are never public.")
        .required,
      Field("type", .word(.settingType), "What the value must be.").required,
      Field("description", .text, "What it is for."),
      Field("is_public", .boolean, "Templates may show it.").standard("false"),
      Field("validation", .string, "Rules for the value: `required|min:1|max:10`, `in:a,b`, `regex:…`.")
        .alias("validation_rules", "rules"),
      Field("id", .string, "The platform's own identifier.").ignored,
      Field("created_at", .dateTime, "When it was made.").ignored,
      Field("updated_at", .dateTime, "When it last changed.").ignored,
    ])
}
