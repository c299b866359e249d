extension ContentCollection {
  static let courses = ContentCollection(
    "courses", "course", number: 6, "What learners take: its page, price, people and curriculum.",
    tables: ["course"],
    fields: [
      Field("title", .string, "Name of the course.").localized.required,
      Field("subtitle", .string, "One line under the title.").localized.max(150).alias("tagline"),
      Field("summary", .text, "Two sentences for cards and search engines.").localized
        .alias("short_description"),
      Field("description", .markdown, "What the course is about, at length.").localized.required.body
        .alias("full_description"),
      Field("instructors", .objects(shorthand: "person", instructor, role, share), "Who teaches it.")
        .required.alias("course_instructors"),
      Field("category", .reference("categories"), "Main category.").required
        .alias("primary_category"),
      Field("categories", .references("categories"), "Further categories.")
        .alias("additional_categories").alias("subcategory", .fallback(.asIs)),
      Field("subcategory", .reference("categories"), "A category somewhere below the main one."),
      Field("tags", .references("tags"), "What it touches on.").alias("course_tags"),
      Field("lang", .language, "Language of the content.").required.alias("language"),
      Field("captions", .list(.language), "Languages of the videos' captions."),
      Field("level", .word(.level), "How much it asks of learners.").standard("all"),
      Field("format", .string, "How it is taught, such as \"Live 1-on-1 sessions\".").localized,
      Field(
        "price_type", .word(.priceType), "Free, paid or by subscription; follows from the price if absent."
      )
      .alias("access_model").alias("is_free", .flag(yes: "free", no: nil)),
      Field("price", .money, "What it costs now.")
        .alias("discount_price", .displacing(to: "list_price")),
      Field("list_price", .money, "The usual price, shown struck through.").alias("compare_price"),
      Field("currency", .currency, "Currency of this course's prices."),
      Field("thumbnail", .asset, "Picture for cards.").alias("thumbnail_url"),
      Field("cover", .asset, "Wide picture for the page.").alias("cover_image"),
      Field(
        "promo_video", .object(Shape([videoURL, videoType], shorthand: "url")), "A film about the course."),
      Field("objectives", .list(.string), "What learners will be able to do.").localized
        .alias("what_you_learn", "course_objectives"),
      Field("includes", .list(.string), "What the price includes.").localized.alias("course_includes"),
      Field(
        "prerequisites",
        .objects(
          shorthand: "content",
          Field("tier", .word(.prerequisiteTier), "How much it matters.").standard("required").alias("type")
            .alias("is_required", .flag(yes: "required", no: "nice_to_have")),
          Field("content", .string, "What is needed.").localized.required.alias("item", "description"),
          Field("order", .integer, "Place in its tier.").alias("display_order")),
        "What learners need before they begin, in three tiers."
      ).alias("requirements", "course_prerequisites"),
      Field(
        "prerequisite_courses",
        .objects(
          shorthand: "course",
          Field("course", .reference("courses"), "The course to take first.").required
            .alias("prerequisite_course"),
          courseAround,
          Field("is_required", .boolean, "Otherwise recommended.").standard("true"),
          Field("order", .integer, "Place in the list.").alias("display_order")),
        "Courses to take before this one."
      ).alias("course_prerequisites", .ifHolding(["prerequisite_course_id", "prerequisite_course"])),
      Field("audience", .list(.string), "Who it is for.").localized
        .alias("target_audience", "course_target_audience"),
      Field("access", .object(accessType, accessDays), "How long it stays open to a learner."),
      Field(
        "certificate", .object(certificateEnabled, certificateName, certificateTemplate),
        "The certificate at the end."),
      Field("drip_content", .boolean, "Parts open over time."),
      Field("badges", .words(.badge), "What a card boasts of.").alias("badge", .item)
        .alias("is_featured", .flag(yes: "featured", no: nil))
        .alias("is_bestseller", .flag(yes: "bestseller", no: nil))
        .alias("is_trending", .flag(yes: "trending", no: nil))
        .alias("is_new", .flag(yes: "new", no: nil)),
      Field("allow_qa", .boolean, "Shows questions and answers.").standard("true"),
      Field("allow_reviews", .boolean, "Shows reviews.").standard("true"),
      Field("allow_discussions", .boolean, "Shows discussions.").standard("true"),
      Field("features", .object(features), "What is special about learning here.")
        .alias("peerloop_features"),
      Field(
        "related",
        .objects(
          shorthand: "course",
          Field("course", .reference("courses"), "The other course.").required.alias("related_course"),
          courseAround,
          Field("relationship", .word(.relationship), "How it relates.").standard("similar"),
          Field("order", .integer, "Place in the list.").alias("display_order")),
        "Other courses to look at; computed from tags if absent."
      ).alias("related_courses"),
      Field("duration_label", .string, "How long it takes, in words: \"6 weeks\".").localized
        .alias("total_duration").alias("duration", .ifText),
      Field("duration_weeks", .integer, "How many weeks it takes.").range(0),
      Field("enrollment_open", .boolean, "False says that enrolment is closed.").standard("true"),
      Field("stats", .object(statistics), "What the platform counts."),
      Field("duration", .duration, "Sum of its lessons.").computed,
      Field("section_count", .integer, "Visible sections.").computed.alias("total_sections"),
      Field("lesson_count", .integer, "Visible lessons.").computed.alias("total_lessons", "total_lectures"),
      Field("module_count", .integer, "Lessons of type module.").computed,
      Field("session_count", .integer, "Sections that are live sessions.").computed,
      Field("resource_count", .integer, "Files to download.").computed.alias("total_resources"),
      Field("included_in", .references("plans"), "Plans for everybody that open it.").computed,
      Field("rating", .decimal, "Mean of its approved reviews.").counted.range(0, 5).alias("average_rating"),
      Field("rating_count", .integer, "Approved reviews.").counted.range(0).alias("total_reviews"),
      RatingFields.histogram,
      Field("rejection_reason", .text, "Why it was rejected.").secret,
      Field("submitted_at", .dateTime, "When it was handed in for review.").ignored,
      Field("approved_at", .dateTime, "When it was approved.").ignored,
    ])

  /// Rows that connect two courses tell both.
  private static let courseAround = Field("course_id", .string, "The course around the row.").ignored

  private static let instructor = Field("person", .reference("people"), "Who.").required
    .alias("instructor", "user")
    .outside(
      "instructor", "instructor_id", "creator", "creator_id", "user", "user_id", item: ["role": "primary"])
  private static let role = Field("role", .word(.instructorRole), "Part in the course.").standard("primary")
  private static let share = Field("revenue_share", .rate, "Part of the instructors' income.").secret
    .range(0, 100)

  private static let videoURL = Field("url", .url, "Address of the film.").required
    .outside("promo_video_url")
  private static let videoType = Field("type", .word(.videoProvider), "Where it is kept.")
    .outside("promo_video_type")

  private static let accessType = Field(
    "type", .word(.accessType), "For ever, for some days, or while subscribed."
  )
  .standard("lifetime").outside("access_type")
  .outside("lifetime_access", reading: .flag(yes: "lifetime", no: "limited"))
  private static let accessDays = Field("days", .integer, "Days, if limited.").outside("access_days")

  private static let certificateEnabled = Field("enabled", .boolean, "Learners get one.").required
    .outside("has_certificate")
  private static let certificateName = Field("name", .string, "Its title.").localized
    .standard("Certificate of Completion").outside("certificate_name")
  private static let certificateTemplate = Field(
    "template", .reference("certificate_templates"), "Its design; the default one of its type if absent.")

  private static let features = Shape([
    Field("one_on_one_teaching", .boolean, "Taught to one learner at a time."),
    Field("certified_teachers", .boolean, "Teachers are certified."),
    Field("earn_while_teaching", .boolean, "Graduates may teach and earn."),
    Field("teacher_commission", .rate, "What a teaching graduate earns.").range(0, 100),
  ])

  private static let statistics = Shape([
    Field("students_count", .integer, "Learners.").counted
      .outside("students_count", "total_enrollments", "student_count"),
    Field("total_views", .integer, "Views of the page.").told.outside("total_views"),
    Field("total_wishlist", .integer, "Times wished for.").told.outside("total_wishlist"),
  ])
}
