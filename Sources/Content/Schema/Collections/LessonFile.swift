/// Files of a lesson: what learners download, and the tracks of its film.
extension ContentCollection {
  static let resources = ContentCollection(
    "resources", "resource", number: 9, "Files of a lesson.",
    form: .inline(in: "lessons", field: "resources"),
    tables: ["resource", "lesson_resources", "lesson_resource"], base: [],
    fields: [
      Field("title", .string, "What the file is.").localized.required.alias("name"),
      Field("description", .text, "What it is for.").localized,
      Field("file", .asset, "The file; public only with a preview and if it may be downloaded.").required
        .alias("file_path", "url"),
      Field("file_name", .string, "Its name.").computed,
      Field("file_type", .string, "Its type.").computed,
      Field("file_size", .integer, "Its size in bytes.").computed,
      Field("is_downloadable", .boolean, "Learners may keep it.").standard("false"),
      Field("order", .integer, "Place in the list.").alias("display_order"),
      Field("download_count", .integer, "Times downloaded.").told,
    ])

  static let tracks = ContentCollection(
    "tracks", "track", number: 10, "Subtitles, captions and chapters of a lesson's film.",
    form: .inline(in: "lessons", field: "tracks"), tables: ["track", "video_tracks", "video_track"],
    base: [],
    fields: [
      Field("language", .language, "Language of the text.").required.alias("lang"),
      Field("label", .string, "What the player calls it.").required,
      Field("file", .asset(["vtt"]), "The text, as WebVTT.").required.alias("file_path", "url"),
      Field("kind", .word(.trackKind), "What the text is.").required,
      Field("is_default", .boolean, "Shown unless the viewer chooses; one a lesson.").standard("false"),
      Field("order", .integer, "Place in the list.").alias("display_order"),
    ])
}
