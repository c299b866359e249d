extension ContentCollection {
  static let reviews = ContentCollection(
    "reviews", "review", number: 24, "What learners say of a course, person, book, event or product.",
    key: "id", tables: ["review", "rating", "ratings", "consultation_ratings", "session_assessments"],
    fields: [
      Field("subject", .object(Shape([subjectKind, subjectRef], shorthand: "ref")), "What is reviewed.")
        .required,
      Field("author_name", .string, "Name shown beside the review; of private people the first name.")
        .required.alias("rater", "assessor", "student", "reviewer", "rater_name", "student_name"),
      Field("author", .string, "The reviewer's identifier; tells reviewers apart, never shown.").secret
        .alias(
          "user", "user_id", "rater_id", "rater_user_id", "assessor_id", "student_id", "reviewer_id"),
      Field("rating", .decimal, "From 1 to 5, in tenths.").required.range(1, 5).alias("value"),
      Field("title", .string, "Heading of the review."),
      Field("content", .text, "The review.").alias("feedback", "comment", "review"),
      Field("ratings", .object(partialRatings), "Ratings of single aspects."),
      Field(
        "status", .word(.reviewStatus), "Only `approved` is public; `site.default_review_status` if absent."),
      Field("is_featured", .boolean, "Shown on the home page."),
      Field("is_verified", .boolean, "The reviewer took what is reviewed.").alias("is_verified_purchase"),
      Field(
        "response", .object(Shape([responseText, respondedAt], shorthand: "text")), "The teacher's answer."),
      Field("helpful_count", .integer, "Readers it helped.").counted,
      Field("not_helpful_count", .integer, "Readers it did not help.").counted,
      Field(
        "votes",
        .objects(
          shorthand: "vote",
          Field("vote", .word(.helpfulness), "What one reader thought of it.").required,
          Field("user", .string, "Who voted.").ignored.alias("user_id"),
          Field("review_id", .string, "The review voted on.").ignored),
        "Single votes, which the two counts come from."
      ).secret.alias("review_votes"),
      Field("rejection_reason", .text, "Why it was rejected.").secret,
      Field("moderated_by", .string, "Who approved or rejected it.").secret,
      Field("moderated_at", .dateTime, "When it was approved or rejected.").secret,
      Field("report_count", .integer, "How often it was reported.").secret,
      Field("enrollment_id", .string, "The enrolment it came from.").ignored,
      Field("booking_id", .string, "The appointment it came from.").ignored.alias("session_id"),
    ])

  private static let subjectKind = Field(
    "kind", .word(.reviewSubject), "Sort of thing; follows from `ref` if absent.")
  private static let subjectRef = Field(
    "ref", .reference("courses", "people", "books", "events", "products"), "The thing itself."
  )
  .required.follows
  .outside("course", "course_id", item: ["kind": "course"]).outside("book", "book_id", item: ["kind": "book"])
  .outside("event", "event_id", item: ["kind": "event"])
  .outside("product", "product_id", item: ["kind": "product"])
  .outside(
    "person", "person_id", "ratee", "ratee_id", "rated", "rated_id", "rated_user_id", item: ["kind": "person"]
  )
  .outside("assessee", "assessee_id", item: ["kind": "person"])

  private static let partialRatings = Shape([
    Field("content", .decimal, "Of the content.").range(1, 5).outside("rating_content"),
    Field("instructor", .decimal, "Of the teaching.").range(1, 5).outside("rating_instructor"),
    Field("value", .decimal, "Of the value for money.").range(1, 5).outside("rating_value"),
  ])

  private static let responseText = Field("text", .text, "What the teacher answers.").required
    .outside("instructor_response")
  private static let respondedAt = Field("responded_at", .dateTime, "When the teacher answered.")
    .outside("responded_at")
}
