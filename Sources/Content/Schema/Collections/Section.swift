extension ContentCollection {
  static let sections = ContentCollection(
    "sections", "section", number: 7, "The parts of a course's curriculum, in order.",
    form: .nested(in: "courses"), tables: ["section", "course_sections", "course_section"],
    fields: [
      Field("course", .reference("courses"), "The course; the folder says it.").required.follows,
      Field("title", .string, "Name of the section; \"Session N\" for generated ones.").localized.required,
      Field("description", .markdown, "What it covers.").localized.body,
      Field("session_number", .integer, "Number of the live session that it is.").range(1),
      Field("drip", .object(drip), "When it opens to learners."),
      Field("duration", .duration, "Sum of its lessons.").computed,
    ])

  private static let drip = Shape(
    Drip.fields + [
      Field("after", .reference("sections"), "The section to finish first.")
        .outside("drip_after_section", "drip_after_section_id")
    ])
}

/// When a section or a lesson opens to learners.
enum Drip {
  static let fields: [Field] = [
    Field("enabled", .boolean, "Opens later.").outside("drip_enabled"),
    Field("type", .word(.dripType), "What it waits for; follows from what is told.").outside("drip_type")
      .alias("days", .fallback(.whenSet("after_enrollment")))
      .alias("date", .fallback(.whenSet("on_date"))).alias("after", .fallback(.whenSet("after_item"))),
    Field("days", .integer, "Days after enrolment.").range(0).outside("drip_days"),
    Field("date", .dateTime, "The moment it opens.").outside("drip_date"),
  ]
}
