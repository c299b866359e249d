extension ContentCollection {
  static let discussions = ContentCollection(
    "discussions", "discussion", number: 28, "Chosen questions and answers of a course.",
    key: "id", tables: ["discussion"],
    fields: [
      Field("course", .reference("courses"), "The course it is about.").required.follows,
      Field("lesson", .reference("lessons"), "The lesson it is about.").follows,
      Field("title", .string, "The question in one line.").required,
      Field("content", .markdown, "The question at length.").required.body,
      Field("type", .word(.discussionType), "What it is.").required,
      Field("status", .word(.discussionStatus), "Where it stands; `flagged` is hidden.").required,
      Field("is_pinned", .boolean, "First in the list; published only if this or the next is true."),
      Field("is_featured", .boolean, "Worth showing to everyone."),
      Field("replies", .list(.object(discussionReply)), "Answers; only the best and the teacher's are shown.")
        .alias("discussion_replies"),
      Field("best_answer", .string, "The `id` of the reply that answers it best.").secret
        .alias("best_answer_id"),
      Field("stats", .object(discussionStatistics), "What the platform counts."),
      Field("user_id", .string, "Who asked.").ignored,
      Field("last_activity_at", .dateTime, "When it last changed on the platform.").ignored,
    ])

  private static let discussionReply = Shape(
    [
      Field("id", .string, "The platform's own identifier; never public.").secret,
      Field("content", .markdown, "The answer.").required,
      Field("is_best_answer", .boolean, "The one that settles it; at most one."),
      Field("is_instructor_reply", .boolean, "Written by a teacher of the course."),
      Field("status", .word(.replyStatus), "Only `active` is shown.").standard("active"),
      Field("author_name", .string, "Who answers."),
      Field("order", .integer, "Place among the answers."),
      Field("created_at", .dateTime, "When it was written."),
      Field("updated_at", .dateTime, "When it last changed."),
      Field("deleted_at", .dateTime, "Removed at this moment: not shown any more."),
      Field("upvotes_count", .integer, "Readers who agree.").told,
      Field("replies_count", .integer, "Answers to it.").told,
      Field("user_id", .string, "Who answered.").ignored,
      Field("discussion_id", .string, "The discussion around it.").ignored,
      Field("parent_id", .string, "The reply it answers.").ignored,
    ], shorthand: "content")

  private static let discussionStatistics = Shape([
    Field("views_count", .integer, "Views.").told.outside("views_count"),
    Field("replies_count", .integer, "Replies.").told.outside("replies_count"),
    Field("upvotes_count", .integer, "Readers with the same question.").told.outside("upvotes_count"),
    Field("followers_count", .integer, "Readers who follow it.").told.outside("followers_count"),
  ])
}
