extension ContentCollection {
  static let media = ContentCollection(
    "media", "media file", number: 31, "Pictures and files with their descriptions.",
    fields: [
      Field("file", .asset, "The file.").required.alias("file_path"),
      Field("name", .string, "What it is called in lists."),
      Field("file_name", .string, "What it is called when downloaded."),
      Field("alt_text", .string, "Says what a picture shows, to those who cannot see it.").localized
        .alias("alt"),
      Field("caption", .string, "Printed below a picture.").localized,
      Field("type", .word(.mediaKind), "What it holds.").computed,
      Field("mime_type", .string, "Its media type.").computed,
      Field("size", .integer, "Bytes.").computed,
      Field("width", .integer, "Pixels across.").computed,
      Field("height", .integer, "Pixels down.").computed,
      Field("duration", .duration, "How long it plays.").computed,
      Field(
        "conversions",
        .objects(
          Field("width", .integer, "Pixels across.").required,
          Field("file", .asset, "The smaller picture.").required),
        "The same picture in other widths."
      ).computed,
      Field("disk", .string, "Where the platform stores it.").ignored,
      Field("user_id", .string, "Who uploaded it.").ignored,
    ])
}
