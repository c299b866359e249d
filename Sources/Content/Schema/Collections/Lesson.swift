extension ContentCollection {
  static let lessons = ContentCollection(
    "lessons", "lesson", number: 8, "What learners watch, read and do, one after the other.",
    form: .nested(in: "sections"),
    tables: ["lesson", "course_lessons", "course_lesson", "course_curriculum"],
    fields: lessonOutline + lessonMedia + lessonDetails)

  private static let lessonOutline: [Field] = [
    Field("course", .reference("courses"), "The course; the folder says it.").required.follows,
    Field("section", .reference("sections"), "The section; the folder says it.").required.follows,
    Field("session_number", .integer, "The live session it belongs to, where sections are generated.")
      .range(1),
    Field("title", .string, "Name of the lesson.").localized.required,
    Field("description", .markdown, "What it is about; shown in the outline.").localized,
    Field("content", .markdown, "The lesson itself; public only if it is a preview.").body,
    Field("type", .word(.lessonType), "What it consists of.").standard("video").alias("content_type"),
    Field("order", .integer, "Place in the section; a number before the file's name says the same.")
      .alias("display_order", "sort_order", "position", "module_order"),
    Field("preview", .boolean, "Everybody may see it.").standard("false").alias("is_preview", "is_free"),
    Field("duration", .duration, "How long it takes."),
    Field("duration_label", .string, "When it takes place, in words: \"Week 1\".").localized
      .alias("duration", .ifLabel),
  ]

  private static let lessonMedia: [Field] = [
    Field("video", .object(video), "The film."),
    Field("audio", .object(audio), "The recording."),
    Field("document", .object(document), "The document."),
    Field("embed", .string, "HTML of another site's player; from the sites allowed only.")
      .alias("embed_code"),
    Field("link", .url, "A page elsewhere."),
    Field("attachments", .list(.object(resources.shape)), "Files that belong to the lesson."),
    Field("resources", .list(.object(resources.shape)), "Files to download.").alias("lesson_resources"),
    Field("tracks", .list(.object(tracks.shape)), "Subtitles and chapters of the film.")
      .alias("video_tracks"),
  ]

  private static let video = Shape(
    [
      Field("url", .asset, "Address or file of the film.").outside("video_url", "content_url"),
      Field("provider", .word(.videoProvider), "Where it is kept.").outside("video_provider"),
      Field("id", .string, "Its name there.").outside("video_id"),
      Field("thumbnail", .asset, "Picture before it plays; always public.").outside("video_thumbnail"),
      Field(
        "qualities",
        .objects(
          Field("label", .string, "Such as 720p.").required.alias("quality"),
          Field("url", .asset, "Address or file.").required),
        "The film in other sizes."
      ).outside("video_qualities"),
    ], shorthand: "url")

  private static let audio = Shape(
    [
      Field("url", .asset, "Address or file of the recording.").outside("audio_url"),
      Field("duration", .duration, "How long it is.").outside("audio_duration"),
    ], shorthand: "url")

  private static let document = Shape(
    [
      Field("url", .asset, "Address or file of the document.").outside("document_url"),
      Field("type", .string, "Such as PDF.").outside("document_type"),
    ], shorthand: "url")

  private static let lessonDetails: [Field] = [
    Field("is_downloadable", .boolean, "Shown with a sign for downloading.").standard("false"),
    Field("is_prerequisite", .boolean, "Must be finished before going on.").standard("false"),
    Field("is_locked", .boolean, "Shown with a lock.").standard("false"),
    Field("drip", .object(drip), "When it opens to learners."),
    Field("learning_objectives", .strings, "What learners will be able to do."),
    Field("topics_covered", .strings, "What it touches on."),
    Field("hands_on_exercise", .markdown, "What learners do themselves."),
    Field("video_count", .integer, "Films in it.").range(0),
    Field("reading_count", .integer, "Texts in it.").range(0),
    Field("resource_count", .integer, "Files to download, also while it is locked.").computed,
    Field("has_assessment", .boolean, "Has a quiz or an assignment.").counted,
    Field("quiz", .reference("quizzes"), "Its quiz; a lesson of type `quiz` needs it."),
    Field("assignment", .reference("assignments"), "Its assignment; one of type `assignment` needs it."),
    Field("event", .reference("events"), "Its live class; one of type `live_class` needs it.")
      .alias("live_class"),
    Field("stats", .object(statistics), "What the platform counts."),
  ]

  private static let drip = Shape(
    Drip.fields + [
      Field("after", .reference("lessons"), "The lesson to finish first.")
        .outside("drip_after_lesson", "drip_after_lesson_id")
    ])

  private static let statistics = Shape([
    Field("total_views", .integer, "Times opened.").told.outside("total_views"),
    Field("total_completions", .integer, "Times finished.").told.outside("total_completions"),
  ])
}
