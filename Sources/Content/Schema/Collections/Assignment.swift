extension ContentCollection {
  static let assignments = ContentCollection(
    "assignments", "assignment", number: 12, "Work that learners hand in; printed as a brief.",
    tables: ["assignment"],
    fields: [
      Field("course", .reference("courses"), "The course it belongs to.").required.follows,
      Field("lesson", .reference("lessons"), "The lesson it belongs to.").follows,
      Field("title", .string, "Name of the assignment.").localized.required,
      Field("description", .markdown, "What it is about.").localized,
      Field("instructions", .markdown, "What to do, step by step.").localized.body,
      Field("total_points", .decimal, "Points to be had; more than 0.").required.range(0),
      Field("passing_points", .decimal, "Points needed to pass; more than 0.").required.range(0),
      Field("due_date", .dateTime, "When it must be handed in."),
      Field("allow_late_submission", .boolean, "May be handed in later.").standard("false"),
      Field("late_submission_penalty", .rate, "Part of the points lost when late.").range(0, 100),
      Field("max_file_size", .integer, "Largest file in MB.").range(1),
      Field("allowed_file_types", .strings, "Endings that files may have."),
      Field("max_submissions", .integer, "How often it may be handed in.").range(1),
      Field("is_required", .boolean, "The course asks for it."),
      Field("attachments", .list(.asset), "Files that belong to it."),
    ])
}
