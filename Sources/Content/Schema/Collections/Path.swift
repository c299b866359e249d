extension ContentCollection {
  static let paths = ContentCollection(
    "paths", "learning path", number: 14, "Courses, quizzes and projects that lead to a skill, step by step.",
    tables: ["path", "learning_paths", "learning_path"],
    fields: [
      Field("title", .string, "Name of the path.").localized.required,
      Field("short_description", .text, "Two sentences for cards.").localized.required.alias("summary"),
      Field("description", .markdown, "Where it leads and for whom.").localized.required.body,
      Field("created_by", .reference("people"), "Who put it together."),
      Field("thumbnail", .asset, "Picture for cards.").alias("thumbnail_url"),
      Field("cover", .asset, "Wide picture for the page.").alias("cover_image"),
      Field("difficulty", .word(.level), "How much it asks of learners.").alias("level"),
      Field("estimated_hours", .duration, "How long it takes; a bare number is hours.").counted
        .numbers(.hours),
      Field("skill_outcome", .text, "What learners can do at the end.").localized,
      Field("is_free", .boolean, "Costs nothing; follows from the price if absent."),
      Field("price", .money, "What it costs; 0 if it is free."),
      Field("currency", .currency, "Currency of its price."),
      Field("is_featured", .boolean, "Shown on the home page."),
      Field("is_sequential", .boolean, "Each step opens after the one before."),
      Field("steps", .list(.object(step)), "The steps, at least one.").required
        .alias("learning_path_steps"),
      Field("step_count", .integer, "Number of steps.").computed,
      Field("stats", .object(statistics), "What the platform counts."),
    ])

  private static let step = Shape(
    [
      Field("type", .word(.stepType), "What is to be done.").standard("course"),
      Field("course", .reference("courses"), "The course; a step of type `course` needs it."),
      Field("quiz", .reference("quizzes"), "The quiz of a step of type `quiz`."),
      Field("title", .string, "Name of the step; the course's if absent.").localized,
      Field("description", .markdown, "What to do.").localized,
      Field("order", .integer, "Place in the path.").alias("display_order"),
      Field("is_required", .boolean, "Otherwise it may be left out.").standard("true"),
      Field("is_locked", .boolean, "Shown with a lock.").standard("false"),
      Field("completion_requirements", .map(.any), "When the step counts as done."),
    ], shorthand: "course")

  private static let statistics = Shape([
    Field("total_enrollments", .integer, "Learners on it.").counted.outside("total_enrollments"),
    Field("completion_rate", .rate, "How many of them finished.").counted.range(0, 100)
      .outside("completion_rate"),
  ])
}
