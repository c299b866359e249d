extension ContentCollection {
  static let quizzes = ContentCollection(
    "quizzes", "quiz", number: 11, "Questions that learners answer; printed as sheets, with a key for staff.",
    tables: ["quiz"],
    fields: [
      Field("course", .reference("courses"), "The course it belongs to.").required.follows,
      Field("lesson", .reference("lessons"), "The lesson it belongs to.").follows,
      Field("title", .string, "Name of the quiz.").localized.required,
      Field("description", .markdown, "What it is about.").localized,
      Field("instructions", .markdown, "What learners must know before they begin.").localized.body,
      Field("time_limit", .duration, "Time to answer; a bare number is minutes; none if absent.")
        .numbers(.minutes),
      Field("passing_score", .rate, "Percentage needed to pass.").required.range(0, 100),
      Field("max_attempts", .integer, "How often it may be tried; 0 means without limit.").range(0),
      Field("show_answers_after_submission", .boolean, "Learners see their answers afterwards."),
      Field("show_correct_answers", .boolean, "Learners see the right answers afterwards."),
      Field("allow_review", .boolean, "Learners may look at it again."),
      Field("randomize_questions", .boolean, "Questions in another order on each sheet."),
      Field("randomize_options", .boolean, "Options in another order on each sheet."),
      Field("questions_per_page", .integer, "Questions on a page of the sheet.").range(1),
      Field("is_required", .boolean, "The course asks for it."),
      Field("questions", .list(.object(question)), "The questions.").required.alias("quiz_questions"),
      Field("total_points", .decimal, "Points of all questions.").computed,
      Field("total_questions", .integer, "Number of questions.").computed,
    ])

  private static let question = Shape([
    Field("id", .string, "The platform's own identifier; answers may name the question by it.").secret,
    Field("type", .word(.questionType), "How it is answered.").required,
    Field("question", .markdown, "What is asked.").required,
    Field("explanation", .markdown, "Why the answer is right; on the key only.").secret,
    Field("image", .asset, "Picture to look at."),
    Field("audio", .asset, "Recording to listen to; a code to scan on paper."),
    Field("video", .asset, "Film to watch; a code to scan on paper."),
    Field("points", .decimal, "What it is worth; more than 0.").required.range(0),
    Field("order", .integer, "Place in the quiz.").alias("display_order"),
    Field("is_required", .boolean, "Must be answered."),
    Field("settings", .object(answering), "How answers are compared."),
    Field("options", .list(.object(option)), "What to choose from, match or put in order.")
      .alias("quiz_options"),
  ])

  private static let answering = Shape([
    Field("case_sensitive", .boolean, "Capital letters matter.").standard("false"),
    Field("accepted_answers", .strings, "Answers that are right; on the key only.").secret,
    Field("blanks", .list(.strings), "Right answers of each blank; on the key only.").secret,
    Field("tolerance", .decimal, "How far a number may be off; on the key only.").secret.range(0),
  ])

  private static let option = Shape(
    [
      Field("id", .string, "The platform's own identifier; answers may name the option by it.").secret,
      Field("option_text", .markdown, "The option.").alias("text"),
      Field("image", .asset, "A picture instead of the text."),
      Field("is_correct", .boolean, "It is right; on the key only.").secret,
      Field("feedback", .text, "What to tell those who chose it; on the key only.").secret,
      Field("match_with", .string, "What it belongs to, when matching; joined on the key only.").secret,
      Field("order", .integer, "Its place; the right one when ordering, on the key only.").secret
        .alias("display_order"),
    ], shorthand: "option_text")
}
