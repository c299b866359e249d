extension ContentCollection {
  static let enrollments = ContentCollection(
    "enrollments", "enrolment", number: 36, "Who takes which course or path, and how far they are.",
    isPrivate: true, key: "id", tables: ["enrollment", "learning_path_enrollments"],
    fields: [
      Field("account", .reference("accounts"), "Who learns.").required.alias("user", "student"),
      Field("course", .reference("courses"), "The course taken; or else the path."),
      Field("path", .reference("paths"), "The path taken.").alias("learning_path"),
      Field("type", .word(.enrollmentType), "How they came in.").alias("enrollment_type"),
      Field("status", .word(.enrollmentStatus), "Where it stands.").required,
      Field("price_paid", .money, "What they paid."),
      Field("currency", .currency, "Currency of the price."),
      Field("order", .reference("orders"), "The order it was bought with."),
      Field("teacher", .reference("people"), "Who teaches them.").alias("student_teacher"),
      Field("enrolled_at", .dateTime, "When they came in."),
      Field("expires_at", .dateTime, "When access ends."),
      Field("completed_at", .dateTime, "When they finished."),
      Field("cancelled_at", .dateTime, "When they left.").alias("canceled_at"),
      Field("last_accessed_at", .dateTime, "When they last learned.").secret,
      Field("progress", .list(.object(lessonProgress)), "What they did, lesson by lesson.")
        .alias("lesson_progress", "module_progress"),
      Field("current_step", .string, "Step of the path that they are at.").alias("current_step_id"),
      Field("completed_lessons", .integer, "Lessons done.").computed,
      Field("total_lessons", .integer, "Lessons of the course.").computed,
      Field("progress_percentage", .rate, "Part of the lessons done.").computed.range(0, 100),
      Field("completed_steps", .integer, "Steps of the path done.").computed,
      Field("watch_time", .duration, "Time spent on lessons.").computed.alias("total_watch_time"),
      Field("cancel_reason", .text, "Why they left; never printed.").secret,
      Field("last_lesson_id", .string, "Where they left off.").ignored,
      Field("last_position", .any, "Where they left off.").ignored,
      Field("last_watched_at", .dateTime, "When they left off.").ignored,
      Field("views_count", .integer, "How often they looked.").ignored,
      Field("notes", .any, "Their own notes.").ignored,
    ])

  private static let lessonProgress = Shape(
    [
      Field("lesson", .reference("lessons"), "The lesson.").required.alias("module"),
      Field("is_completed", .boolean, "Done.").alias("is_complete"),
      Field("completed_at", .dateTime, "When it was done."),
      Field("watch_time", .duration, "Time spent on it.").alias("watched_duration_seconds"),
      Field("progress_percentage", .rate, "Part of it seen.").range(0, 100),
      Field("id", .string, "The platform's own identifier.").ignored,
      Field("user_id", .string, "Who learned.").ignored,
      Field("enrollment_id", .string, "The enrolment around it.").ignored,
      Field("last_position", .any, "Where they left off.").ignored,
      Field("last_watched_at", .dateTime, "When they left off.").ignored,
      Field("views_count", .integer, "How often they looked.").ignored,
      Field("notes", .any, "Their own notes.").ignored,
      Field("created_at", .dateTime, "When the row was made.").ignored,
      Field("updated_at", .dateTime, "When the row last changed.").ignored,
    ], shorthand: "lesson")
}
