extension ContentCollection {
  static let submissions = ContentCollection(
    "submissions", "submission", number: 39, "What learners handed in for assignments: feedback sheets.",
    isPrivate: true, key: "id", tables: ["submission", "assignment_submissions"],
    fields: [
      Field("account", .reference("accounts"), "Who handed it in.").required.alias("user", "student"),
      Field("assignment", .reference("assignments"), "The assignment.").required,
      Field("enrollment", .reference("enrollments"), "The enrolment it belongs to."),
      Field("submission_number", .integer, "Which try it is.").required.range(1),
      Field("status", .word(.submissionStatus), "Where it stands.").required,
      Field("points_earned", .decimal, "Points given before a penalty.").range(0),
      Field("feedback", .text, "The teacher's words.").secret,
      Field(
        "inline_comments",
        .objects(
          shorthand: "text",
          Field("text", .text, "What the teacher remarks.").required.alias("comment", "content"),
          Field("at", .string, "The place remarked on.").alias("position", "line", "page")),
        "Remarks on single places."
      ).secret,
      Field("graded_by", .reference("people", "accounts"), "Who marked it.").secret,
      Field("graded_at", .dateTime, "When it was marked."),
      Field("submitted_at", .dateTime, "When it was handed in."),
      Field("content", .text, "What was handed in; never printed.").secret,
      Field("files", .list(.asset), "Files handed in; never printed.").secret,
      Field("is_late", .boolean, "Handed in after the due date.").computed,
      Field("late_penalty_applied", .rate, "Part of the points taken off for lateness.").computed
        .range(0, 100),
      Field("final_points", .decimal, "Points after the penalty.").computed.range(0),
    ])
}
