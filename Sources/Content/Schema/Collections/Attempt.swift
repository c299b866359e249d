extension ContentCollection {
  static let attempts = ContentCollection(
    "attempts", "attempt", number: 38, "What learners answered in quizzes: result sheets.",
    isPrivate: true, key: "id", tables: ["attempt", "quiz_attempts"],
    fields: [
      Field("account", .reference("accounts"), "Who answered.").required.alias("user", "student"),
      Field("quiz", .reference("quizzes"), "The quiz.").required,
      Field("enrollment", .reference("enrollments"), "The enrolment it belongs to.").required,
      Field("attempt_number", .integer, "Which try it is.").required.range(1),
      Field("started_at", .dateTime, "When it began.").required,
      Field("submitted_at", .dateTime, "When it was handed in."),
      Field("time_spent", .duration, "How long it took."),
      Field("answers", .list(.object(quizAnswer)), "What was answered, at most once a question.").required
        .alias("quiz_answers"),
      Field("status", .word(.attemptStatus), "Where it stands.").required,
      Field("feedback", .text, "The teacher's words.").secret,
      Field("graded_by", .reference("people", "accounts"), "Who marked it.").secret,
      Field("graded_at", .dateTime, "When it was marked."),
      Field("total_questions", .integer, "Questions asked.").computed,
      Field("answered", .integer, "Questions answered.").computed.alias("answered_questions"),
      Field("correct", .integer, "Right answers.").computed.alias("correct_questions", "correct_answers"),
      Field("wrong", .integer, "Wrong answers.").computed.alias("wrong_questions", "wrong_answers"),
      Field("skipped", .integer, "Questions left out.").computed.alias("skipped_questions"),
      Field("score_earned", .decimal, "Points earned.").computed,
      Field("score_total", .decimal, "Points possible.").computed,
      Field("percentage", .rate, "Part of the points earned.").computed.range(0, 100),
      Field("is_passed", .boolean, "Reached the quiz's passing score.").computed,
    ])

  private static let quizAnswer = Shape([
    Field("question", .string, "The question, by its id or its number.").required.alias("question_id"),
    Field("selected_options", .strings, "Options ticked, by id, number or text."),
    Field("text_answer", .text, "What was written."),
    Field("order_answer", .strings, "The order given to the options."),
    Field("matching_answer", .map(.string), "What each option was matched with."),
    Field("is_correct", .boolean, "Right; computed where a machine can tell.").secret.counted,
    Field("points_earned", .decimal, "Points given; computed where a machine can tell.").range(0).counted,
    Field("feedback", .text, "The teacher's words.").secret,
    Field("is_flagged", .boolean, "Marked by the learner to come back to.").secret,
    Field("id", .string, "The platform's own identifier.").ignored,
    Field("attempt_id", .string, "The attempt around it.").ignored,
    Field("created_at", .dateTime, "When the row was made.").ignored,
    Field("updated_at", .dateTime, "When the row last changed.").ignored,
  ])
}
